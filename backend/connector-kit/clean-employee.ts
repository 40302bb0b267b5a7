import type { CustomValue, Employee } from '#shared/employee.ts';
import type { EmployeeDraft } from './connector.ts';

/** Nothing that a user list needs is longer; what is, is dropped, for half a value would be a wrong one. */
const longest = 10_000;

/** Anything but characters that can be printed. */
const control = /[^ -~\u00a0-\uffff]/;

/**
 * A text as people mean it: trimmed, on one line, without control characters.
 * @returns undefined when nothing is left, or far too much
 */
export function cleanText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  let text = String(value);
  if (text.length > longest) return undefined;
  if (control.test(text)) text = text.replace(/[\t-\r\u0085]+/g, ' ').replace(/\p{Cc}/gu, '');
  text = text.trim();
  if (text === '') return undefined;
  return text.isWellFormed() ? text : text.toWellFormed();
}

/**
 * The calendar day that a vendor's date names: its first ten characters. Time zones are never applied, for
 * `2021-06-30T00:00:00+08:00` means the 30th, not the 29th.
 */
export function day(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [written, year, month, date] = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(value) ?? [];
  if (written === undefined) return undefined;
  const daysInMonth = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const exists =
    Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= daysInMonth;
  return exists ? written.trim() : undefined;
}

function distinctTexts(values: readonly unknown[]): string[] {
  const texts = new Set<string>();
  for (const value of values) {
    const text = cleanText(value);
    if (text !== undefined) texts.add(text);
  }
  return [...texts];
}

function customValue(value: unknown): CustomValue | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (!Array.isArray(value)) return cleanText(value);
  const texts = distinctTexts(value);
  return texts.length > 0 ? texts : undefined;
}

function customFields(fields: Readonly<Record<string, unknown>> = {}): Employee['customFields'] {
  const clean: Employee['customFields'] = {};
  for (const key in fields) {
    const value = customValue(fields[key]);
    if (value !== undefined && key !== '__proto__') clean[key] = value;
  }
  return clean;
}

/**
 * Turns what a connector read into an employee: texts tidied, dates cut to days, groups without doubles,
 * empty values undefined. Everybody passes here; naming each attribute is twice as fast as a loop.
 * @returns undefined when the person has no id
 */
export function cleanEmployee(draft: EmployeeDraft): Employee | undefined {
  const id = cleanText(draft.id);
  if (id === undefined) return undefined;
  return {
    id,
    workEmail: cleanText(draft.workEmail),
    personalEmail: cleanText(draft.personalEmail),
    firstName: cleanText(draft.firstName),
    lastName: cleanText(draft.lastName),
    displayName:
      cleanText(draft.displayName) ??
      cleanText(`${cleanText(draft.firstName) ?? ''} ${cleanText(draft.lastName) ?? ''}`),
    employeeNumber: cleanText(draft.employeeNumber),
    jobTitle: cleanText(draft.jobTitle),
    department: cleanText(draft.department),
    team: cleanText(draft.team),
    division: cleanText(draft.division),
    costCenter: cleanText(draft.costCenter),
    legalEntity: cleanText(draft.legalEntity),
    location: cleanText(draft.location),
    country: cleanText(draft.country),
    managerId: cleanText(draft.managerId),
    managerEmail: cleanText(draft.managerEmail),
    employmentType: cleanText(draft.employmentType),
    employmentStatus: draft.employmentStatus,
    startDate: day(draft.startDate),
    terminationDate: day(draft.terminationDate),
    language: cleanText(draft.language),
    phone: cleanText(draft.phone),
    gender: cleanText(draft.gender),
    groups: distinctTexts(draft.groups ?? []),
    customFields: customFields(draft.customFields),
  };
}
