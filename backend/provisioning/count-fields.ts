import { employeeAttributes, type Employee } from '#shared/employee.ts';
import type { FieldCounts } from '#shared/field-check.ts';
import { customAttribute } from '#shared/source-attribute.ts';
import { isEmployed } from './employed.ts';
import type { Labels } from './facets.ts';

/** Counts, page by page, how many of the employed have a value of each attribute. */
export type FieldCounter = {
  /** @param unread attributes that this page was not asked for */
  add(page: { employees: readonly Employee[]; unread?: readonly string[] }): void;
  counts(labels: Labels, at: Date): FieldCounts;
};

export function createFieldCounter(): FieldCounter {
  const filled = new Map<string, number>();
  const unknown = new Set<string>();
  let people = 0;
  const count = (attribute: string, value: unknown) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return;
    filled.set(attribute, (filled.get(attribute) ?? 0) + 1);
  };
  return {
    add({ employees, unread = [] }) {
      for (const attribute of unread) unknown.add(attribute);
      for (const employee of employees) {
        if (!isEmployed(employee)) continue;
        people += 1;
        for (const name of employeeAttributes) count(name, employee[name]);
        for (const key in employee.customFields)
          count(customAttribute(key), employee.customFields[key]);
      }
    },
    counts: (labels, at) => ({
      at: at.toISOString(),
      people,
      fields: labels
        .filter(({ attribute, custom }) => !unknown.has(custom ? 'customFields' : attribute))
        .map(({ attribute, label, custom }) => ({
          attribute,
          label,
          custom,
          filled: filled.get(attribute) ?? 0,
        })),
    }),
  };
}
