import type { CustomValue, Employee } from '#shared/employee.ts';
import type { EmployeeDraft } from './connector.ts';

/** Nothing that a user list needs is longer; what is, is dropped, for half a value would be a wrong one. */
const longest = 10_000;

const control = /\p{Cc}/u;

/**
 * A text as people mean it: trimmed, on one line, without control characters.
 * @returns undefined when nothing is left, or far too much
 */
export function cleanText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  let text = String(value);
  if (text.length > longest) return undefined;
  if (control.test(text)) text = text.replace(/[\t-\r\u0085]+/g, ' ').replace(/\p{Cc}/gu, '');
  text = text.trim().toWellFormed();
  return text === '' ? undefined : text;
}

/**
 * The calendar day that a vendor's date names: its first ten characters. Time zones are never applied, for
 * `2021-06-30T00:00:00+08:00` means the 30th, not the 29th.
 */
export function day(value: unknown): string | undefined {
  const text = cleanText(value)?.slice(0, 10);
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const moment = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(text)
    ? undefined
    : text;
}

const distinctTexts = (values: readonly unknown[]): string[] => [
  ...new Set(values.map(cleanText).filter((text) => text !== undefined)),
];

function customValue(value: unknown): CustomValue | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (!Array.isArray(value)) return cleanText(value);
  const texts = distinctTexts(value);
  return texts.length > 0 ? texts : undefined;
}

/**
 * Turns what a connector read into an employee: empty values left out, texts tidied, dates cut to days,
 * groups without doubles.
 * @returns undefined when the person has no id
 */
export function cleanEmployee(draft: EmployeeDraft): Employee | undefined {
  const { id, employmentStatus, groups, customFields, startDate, terminationDate, ...texts } =
    draft;
  const cleanId = cleanText(id);
  if (cleanId === undefined) return undefined;
  const employee: Record<string, unknown> = { id: cleanId };
  for (const [name, value] of Object.entries({
    ...texts,
    startDate: day(startDate),
    terminationDate: day(terminationDate),
  })) {
    const text = cleanText(value);
    if (text !== undefined) employee[name] = text;
  }
  const custom = Object.entries(customFields ?? {})
    .map(([key, value]) => [key, customValue(value)] as const)
    .filter(([, value]) => value !== undefined);
  return {
    ...employee,
    employmentStatus,
    groups: distinctTexts(groups ?? []),
    customFields: Object.fromEntries(custom),
  } as Employee;
}
