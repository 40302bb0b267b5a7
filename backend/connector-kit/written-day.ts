import { day } from './clean-employee.ts';

/**
 * The calendar day of `2021-08-16`, `16.08.2021`, or `/Date(1629072000000)/`, which counts to midnight in UTC:
 * for vendors who do not say which form they write. In the year 9999 is never, which is no day.
 */
export function writtenDay(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const found = day(inIsoForm(value));
  return found?.startsWith('9999') ? undefined : found;
}

function inIsoForm(value: string): string {
  const [, counted] = /^\/Date\((-?\d{1,15})(?:[+-]\d+)?\)\/$/.exec(value) ?? [];
  if (counted !== undefined) return new Date(Number(counted)).toISOString();
  const [, date, month, year] = /^\s*(\d\d?)\.(\d\d?)\.(\d{4})\b/.exec(value) ?? [];
  return year ? `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}` : value;
}
