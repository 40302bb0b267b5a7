import type { Group } from './table-column.ts';

/** What a long table draws, one under the other: the bands of groups and the rows. */
export type Line<T> = { band: Group<T> } | { row: T };

/** Groups and their rows in one run; without groups the rows alone. */
export function tableLines<T>(
  rows: readonly T[],
  groups: readonly Group<T>[] | undefined,
): Line<T>[] {
  if (!groups) return rows.map((row) => ({ row }));
  return groups.flatMap((band) => [{ band }, ...band.rows.map((row) => ({ row }))]);
}

const directions: Record<string, (last: number) => { from?: number; step: number; by?: number }> = {
  ArrowDown: () => ({ step: 1 }),
  ArrowUp: () => ({ step: -1 }),
  PageDown: () => ({ step: 1, by: 10 }),
  PageUp: () => ({ step: -1, by: 10 }),
  Home: () => ({ from: -1, step: 1 }),
  End: (last) => ({ from: last + 1, step: -1 }),
};

/** The row a key leads to from line `at`, passing over bands; undefined where there is none. */
export function rowByKey<T>(key: string, lines: readonly Line<T>[], at: number) {
  const direction = directions[key]?.(lines.length - 1);
  if (!direction) return undefined;
  const { from = at, step, by = 1 } = direction;
  let found: number | undefined;
  for (let line = from + step, left = by; left > 0 && lines[line]; line += step) {
    if ('band' in lines[line]!) continue;
    found = line;
    left -= 1;
  }
  return found;
}
