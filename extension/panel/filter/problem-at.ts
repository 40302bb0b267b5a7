import type { Refused } from '../../api/refused.ts';

/** What is wrong with a condition, and in an expression between which characters. */
export interface ClauseProblem {
  message: string;
  from?: number;
  to?: number;
}

interface Detail extends ClauseProblem {
  path: readonly (string | number)[];
}

const isDetail = (detail: unknown): detail is Detail =>
  typeof detail === 'object' && detail !== null && Array.isArray((detail as Detail).path);

/** The problem that a refused filter has at one condition. */
export function problemAt(
  refused: Refused | undefined,
  group: number,
  clause: number,
): ClauseProblem | undefined {
  if (refused?.code !== 'invalid_filter' || !Array.isArray(refused.details)) return undefined;
  const at = ['filterGroups', group, 'clauses', clause].join('.');
  return refused.details.filter(isDetail).find(({ path }) => path.slice(0, 4).join('.') === at);
}
