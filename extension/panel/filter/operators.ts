import type { Facet } from '#shared/scope.ts';
import type { Operator } from '#shared/scoping-filter.ts';

/** How the values of a condition are entered. */
export type ValueInput = 'choice' | 'texts' | 'day' | 'days' | 'none';

const text: readonly Operator[] = ['contains', 'startsWith', 'endsWith', 'matches'];
const filled: readonly Operator[] = ['exists', 'notExists'];
const dates: readonly Operator[] = ['withinDays', 'before', 'after', 'olderThanDays'];

/** The operators that make sense for an attribute; first the one that is usually meant. */
export function operatorsFor({ kind, values }: Pick<Facet, 'kind' | 'values'>): Operator[] {
  if (kind === 'date') return [...dates, ...filled];
  if (values.length === 0) return ['equals', 'notEquals', ...text, ...filled];
  return ['in', 'notIn', ...text, ...filled];
}

const inputs: Partial<Record<Operator, ValueInput>> = {
  in: 'choice',
  notIn: 'choice',
  before: 'day',
  after: 'day',
  withinDays: 'days',
  olderThanDays: 'days',
  exists: 'none',
  notExists: 'none',
};

/** How the values of a condition with this operator are entered. */
export const inputFor = (operator: Operator): ValueInput => inputs[operator] ?? 'texts';
