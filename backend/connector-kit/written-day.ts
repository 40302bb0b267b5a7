import { day } from './clean-employee.ts';

/**
 * The calendar day of `2021-08-16`, `16.08.2021`, or `/Date(1629072000000)/`, which counts to midnight in UTC:
 * for vendors who do not say which form they write.
 */
export function writtenDay(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [, counted] = /^\/Date\((-?\d{1,15})(?:[+-]\d+)?\)\/$/.exec(value) ?? [];
  if (counted !== undefined) return day(new Date(Number(counted)).toISOString());
  const [, date, month, year] = /^\s*(\d\d?)\.(\d\d?)\.(\d{4})\b/.exec(value) ?? [];
  return day(year ? `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}` : value);
}
