import type { Reason } from '#shared/plan.ts';
import type { TargetName } from '#shared/user.ts';
import { countryCode } from './country.ts';
import { isDay } from '#shared/day.ts';
import { normaliseEmail } from './email.ts';
import { languageTag } from './language.ts';

/** A value as the user store keeps it, or why it cannot be kept. */
export type Normalised = { value: string } | { problem: Reason };

const MAX_LENGTH = 500;
const refuse = (code: string, message: string): Normalised => ({ problem: { code, message } });

/** Brings a clean text that is not empty into the form of its target. */
export const normalise = (target: TargetName, text: string): Normalised =>
  special[target]?.(text) ?? { value: text };

/** One line of printable text: no NUL, control or direction marks, at most 500 characters (F66, F77). */
export function cleanText(raw: string): string {
  if (plain.test(raw)) return raw;
  const line = raw
    .slice(0, 4 * MAX_LENGTH)
    .replace(unprintable, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= MAX_LENGTH ? line : [...line].slice(0, MAX_LENGTH).join('').trim();
}
const plain = /^(?=.{1,500}$)[!-~]+( [!-~]+)*$/;
const unprintable =
  /[^\P{Cc}\t\n\v\f\r]|[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|\p{Cs}/gu;

const special: Partial<Record<TargetName, (text: string) => Normalised>> = {
  email,
  managerEmail: email,
  language: (text) => valueOr(languageTag(text), 'unknown_language', 'This is no known language.'),
  country: (text) => valueOr(countryCode(text), 'unknown_country', 'This is no known country.'),
  gender: (text) => ({ value: genders.get(text.toLowerCase()) ?? 'other' }),
  startDate: (text) =>
    valueOr(dayOf(text), 'invalid_date', 'This is no date of the form year-month-day.'),
};

const valueOr = (value: string | undefined, code: string, message: string): Normalised =>
  value === undefined ? refuse(code, message) : { value };

function email(text: string): Normalised {
  const value = normaliseEmail(text);
  return valueOr(value, 'invalid_email', 'The e-mail address is not valid.');
}

/** The day as it is written, whatever the time and the offset behind it (F43). */
function dayOf(text: string): string | undefined {
  const day = text.slice(0, 10);
  return isDay(day) && /^($|[T Z+-])/.test(text.slice(10)) ? day : undefined;
}

const genders: ReadonlyMap<string, string> = new Map([
  ['f', 'female'],
  ['w', 'female'],
  ['female', 'female'],
  ['woman', 'female'],
  ['weiblich', 'female'],
  ['frau', 'female'],
  ['m', 'male'],
  ['male', 'male'],
  ['man', 'male'],
  ['männlich', 'male'],
  ['mann', 'male'],
  ['herr', 'male'],
]);
