/** Calendar days as `YYYY-MM-DD`, counted without clocks, so no time zone can shift them. */
const MS_PER_DAY = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists, such as `2028-02-29`. */
export const isDay = (text: string): boolean =>
  DAY.test(text) && !Number.isNaN(Date.parse(text)) && toDay(Date.parse(text)) === text;

/** The day `days` after `day` (before, when negative). @returns '' when there is no such day */
export function addDays(day: string, days: number): string {
  if (!isDay(day)) return '';
  const moment = Date.parse(day) + Math.trunc(days) * MS_PER_DAY;
  return Math.abs(moment) < 8.64e15 ? toDay(moment) : '';
}

/** How many days lie from one day to another; negative when `to` is earlier, undefined when one is no day. */
export function daysBetween(from: string, to: string): number | undefined {
  if (!isDay(from) || !isDay(to)) return undefined;
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}

const toDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
