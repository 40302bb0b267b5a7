import { addDays, daysBetween } from './day.ts';
import { currentDay } from './expression-budget.ts';
import { ExpressionStopped, MAX_LIST, toText, withinText } from './expression-text.ts';
import { patternOf } from './expression-pattern.ts';
import { withoutDiacritics } from './without-diacritics.ts';

type Compute = (...values: unknown[]) => unknown;

const filled = (value: unknown) => toText(value) !== '';
const coalesce: Compute = (...values) => values.find(filled) ?? '';
const listOf = (value: unknown): unknown[] =>
  (Array.isArray(value) ? value : [value]).filter(filled);

function split(value: unknown, separator: unknown): string[] {
  const parts = toText(value).split(toText(separator));
  if (parts.length > MAX_LIST)
    throw new ExpressionStopped(`A list has more than ${MAX_LIST} entries.`);
  return parts;
}

/** Joins texts and stops as soon as the result is too long. */
function joined(texts: readonly string[], separator: string): string {
  let result = '';
  for (const [index, text] of texts.entries())
    result = withinText(result + (index > 0 ? separator : '') + text);
  return result;
}

const join: Compute = (list, separator) => joined(listOf(list).map(toText), toText(separator));

const replace: Compute = (value, find, by) =>
  toText(find) === '' ? toText(value) : joined(toText(value).split(toText(find)), toText(by));

function lookup(value: unknown, table: unknown, otherwise: unknown = ''): unknown {
  const key = toText(value);
  return Object.hasOwn(table as object, key) ? (table as Record<string, unknown>)[key] : otherwise;
}

function domain(value: unknown): string {
  const email = toText(value);
  return email.includes('@') ? email.slice(email.lastIndexOf('@') + 1).toLowerCase() : '';
}

const matches: Compute = (value, pattern) => patternOf(toText(pattern)).test(toText(value));

const substring: Compute = (value, from, to) =>
  toText(value).slice(place(from), to === undefined ? undefined : place(to));
const place = (index: unknown) => Math.max(0, Number(index));

/** What admins may call. All take anything, so a person without a value never breaks an expression. */
export const expressionFunctions: readonly (readonly [signature: string, compute: Compute])[] = [
  ['lower(dyn): string', (value) => toText(value).toLowerCase()],
  ['upper(dyn): string', (value) => toText(value).toUpperCase()],
  ['trim(dyn): string', (value) => toText(value).trim()],
  ['replace(dyn, dyn, dyn): string', replace],
  ['split(dyn, dyn): list<string>', split],
  ['join(dyn, dyn): string', join],
  ['substring(dyn, int): string', substring],
  ['substring(dyn, int, int): string', substring],
  ['coalesce(dyn, dyn): dyn', coalesce],
  ['coalesce(dyn, dyn, dyn): dyn', coalesce],
  ['coalesce(dyn, dyn, dyn, dyn): dyn', coalesce],
  ['lookup(dyn, map): dyn', lookup],
  ['lookup(dyn, map, dyn): dyn', lookup],
  ['domain(dyn): string', domain],
  ['withoutDiacritics(dyn): string', (value) => withoutDiacritics(toText(value))],
  ['addDays(dyn, int): string', (day, days) => addDays(toText(day), Number(days))],
  ['daysUntil(dyn): dyn', (day) => toInt(daysBetween(currentDay(), toText(day)))],
  ['daysSince(dyn): dyn', (day) => toInt(daysBetween(toText(day), currentDay()))],
  ['year(dyn): string', (day) => addDays(toText(day), 0).slice(0, 4)],
  ['month(dyn): string', (day) => addDays(toText(day), 0).slice(5, 7)],
  ['first(dyn): dyn', (list) => listOf(list).at(0) ?? ''],
  ['last(dyn): dyn', (list) => listOf(list).at(-1) ?? ''],
  ['contains(dyn, dyn): bool', (value, part) => toText(value).includes(toText(part))],
  ['startsWith(dyn, dyn): bool', (value, part) => toText(value).startsWith(toText(part))],
  ['endsWith(dyn, dyn): bool', (value, part) => toText(value).endsWith(toText(part))],
  ['matches(dyn, string): bool', matches],
];

const toInt = (days: number | undefined) => (days === undefined ? null : BigInt(days));
