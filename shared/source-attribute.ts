import type { CustomValue, Employee } from './employee.ts';

const CUSTOM = 'custom.';

/** How clauses and mappings name a custom field: `custom.<key>`. */
export const customAttribute = (key: string): string => CUSTOM + key;

/**
 * The value of a source attribute.
 * @param name an employee attribute such as `department`, or `custom.<key>`
 * @returns undefined when the person has no value there or there is no such attribute
 */
export function readAttribute(employee: Employee, name: string): CustomValue | undefined {
  const [holder, key] = name.startsWith(CUSTOM)
    ? [employee.customFields, name.slice(CUSTOM.length)]
    : [employee, name];
  // A field may be called `constructor`; what every object inherits is no value of anybody.
  return Object.hasOwn(holder, key) ? (holder as Record<string, CustomValue>)[key] : undefined;
}

/** The value as texts: several for a list, none when it is absent or empty. */
export function readTexts(employee: Employee, name: string): string[] {
  const value = readAttribute(employee, name);
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [String(value)]).filter((text) => text !== '');
}
