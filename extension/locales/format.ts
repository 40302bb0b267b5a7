/** The language that the panel speaks; dates and numbers follow it. */
export const language = 'en-GB';

const numbers = new Intl.NumberFormat(language);
const percents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
const times = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
const days = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' });
const datedDays = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
const shortDays = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });

type Moment = string | number | Date;

/** 1234 → "1,234" */
export const number = (value: number): string => numbers.format(value);

/** 0.237 → "23.7%" */
export const percent = (share: number): string => percents.format(share);

/** "14:00" */
export const time = (at: Moment): string => times.format(new Date(at));

/** "23 November", with the year when it is another one. */
export function day(at: Moment, now: Moment = Date.now()): string {
  const [date, today] = [new Date(at), new Date(now)];
  return (date.getFullYear() === today.getFullYear() ? days : datedDays).format(date);
}

/** "23 Nov" */
export const shortDay = (at: Moment): string => shortDays.format(new Date(at));

/** "today", "yesterday", "tomorrow", or undefined for other days. */
export function nearDay(at: Moment, now: Moment = Date.now()): string | undefined {
  const away = Math.round((startOfDay(at) - startOfDay(now)) / 86_400_000);
  return Math.abs(away) > 1 ? undefined : relative.format(away, 'day');
}

/** "today 14:00", "yesterday 14:00", "12 November 14:00" */
export const moment = (at: Moment, now: Moment = Date.now()): string =>
  `${nearDay(at, now) ?? day(at, now)} ${time(at)}`;

/** The same at the start of a line: "today 14:00" → "Today 14:00". */
export const atStart = (text: string): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

/** "in 27 minutes", "2 hours ago" */
export function fromNow(at: Moment, now: Moment = Date.now()): string {
  const seconds = (new Date(at).getTime() - new Date(now).getTime()) / 1000;
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return relative.format(Math.round(seconds / size), unit);
}

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

function startOfDay(at: Moment): number {
  const date = new Date(at);
  return date.setHours(0, 0, 0, 0);
}

const seconds = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

/** 0.4 s, 42 s, 3 min 5 s; from milliseconds. */
export function duration(ms: number): string {
  const total = ms / 1000;
  if (total < 60) return `${seconds.format(total < 10 ? total : Math.round(total))} s`;
  return `${number(Math.floor(total / 60))} min ${Math.round(total % 60)} s`;
}
