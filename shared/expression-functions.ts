import { RE2JS } from 're2js';
import { addDays, daysBetween } from './day.ts';
import { currentDay } from './expression-budget.ts';
import { ExpressionStopped, MAX_LIST, toText, withinText } from './expression-text.ts';
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

function join(list: unknown, separator: unknown): string {
  let text = '';
  for (const [index, value] of listOf(list).entries())
    text = withinText(text + (index > 0 ? toText(separator) : '') + toText(value));
  return text;
}

function replace(value: unknown, find: unknown, by: unknown): string {
  const sought = toText(find);
  return sought === '' ? toText(value) : join(toText(value).split(sought), toText(by));
}

function lookup(value: unknown, table: unknown, otherwise: unknown = ''): unknown {
  const key = toText(value);
  return Object.hasOwn(table as object, key) ? (table as Record<string, unknown>)[key] : otherwise;
}

function domain(value: unknown): string {
  const email = toText(value);
  return email.includes('@') ? email.slice(email.lastIndexOf('@') + 1).toLowerCase() : '';
}

const patterns = new Map<string, RE2JS>();
function matches(value: unknown, pattern: unknown): boolean {
  const source = toText(pattern);
  let compiled = patterns.get(source);
  if (!compiled) {
    if (patterns.size > 100) patterns.clear();
    compiled = RE2JS.compile(source);
    patterns.set(source, compiled);
  }
  return compiled.test(toText(value));
}

/** What admins may call. All take anything, so a person without a value never breaks an expression. */
export const expressionFunctions: readonly (readonly [signature: string, compute: Compute])[] = [
  ['lower(dyn): string', (value) => toText(value).toLowerCase()],
  ['upper(dyn): string', (value) => toText(value).toUpperCase()],
  ['trim(dyn): string', (value) => toText(value).trim()],
  ['replace(dyn, dyn, dyn): string', replace],
  ['split(dyn, dyn): list<string>', split],
  ['join(dyn, dyn): string', join],
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
