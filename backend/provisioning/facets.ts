import { attributeWords } from '#shared/describe-filter.ts';
import { employeeAttributes, type CustomValue, type Employee } from '#shared/employee.ts';
import type { Facet, SourceAttribute } from '#shared/scope.ts';
import { customAttribute } from '#shared/source-attribute.ts';
import { isEmployed } from './employed.ts';
import { foldText } from './fold-text.ts';

/** How the HRIS names its attributes; custom ones are `custom.<key>`. */
export type Labels = readonly Pick<SourceAttribute, 'attribute' | 'label' | 'custom'>[];

const MAX_VALUES = 1000;
const MAX_VALUES_OF_ALL = 20_000;
const MAX_LENGTH = 200;
const EXAMPLES = 3;

/** Attributes that tell one person from another: their values are of no use as a choice. */
const identifying = new Set<string>([
  'id',
  'workEmail',
  'personalEmail',
  'firstName',
  'lastName',
  'displayName',
  'employeeNumber',
  'managerId',
  'managerEmail',
  'phone',
]);

type Column = { filled: number; counts: Map<string, number>; list: boolean };

/**
 * The values that exist, with head-counts, for building a filter; bounded whatever the HRIS holds (F77). A filter takes
 * people whose employment has ended only where it asks for the status, so only there they count.
 */
export function facetsOf(people: readonly Employee[], labels: Labels): Facet[] {
  const columns = count(people.filter(isEmployed), labels);
  const statuses = emptyColumn();
  for (const { employmentStatus } of people) add(statuses, employmentStatus, Infinity);
  if (statuses.filled > 0) columns.set('employmentStatus', statuses);
  const share = Math.floor(MAX_VALUES_OF_ALL / Math.max(1, columns.size));
  const most = Math.min(MAX_VALUES, Math.max(10, share));
  return [...columns].map(([attribute, { filled, counts, list }]) => {
    const merged = mergeSpellings(counts);
    const values = identifying.has(attribute) ? [] : mostFrequent(merged, most);
    return {
      attribute,
      label: labelOf(attribute, labels),
      kind: list ? 'list' : isDate(attribute, counts) ? 'date' : 'text',
      values,
      distinct: merged.length,
      filled,
    };
  });
}

/** The source attributes of the mapping, how full they are and what they look like. */
export function sourceAttributesOf(people: readonly Employee[], labels: Labels): SourceAttribute[] {
  return [...count(people, labels, EXAMPLES)].map(([attribute, { filled, counts }]) => ({
    attribute,
    label: labelOf(attribute, labels),
    custom: attribute.startsWith('custom.'),
    filled,
    people: people.length,
    examples: [...counts.keys()].map((value) => value.slice(0, MAX_LENGTH)),
  }));
}

/** Counts the values of every attribute in one pass. @param distinct how many different ones to remember */
function count(people: readonly Employee[], labels: Labels, distinct = Infinity) {
  const columns = new Map<string, Column>();
  const column = (attribute: string): Column => {
    const known = columns.get(attribute);
    if (known) return known;
    const fresh = emptyColumn(attribute === 'groups');
    columns.set(attribute, fresh);
    return fresh;
  };

  const standard = employeeAttributes.map((name) => [name, column(name)] as const);
  for (const { attribute } of labels) column(attribute);
  for (const employee of people) {
    for (const [name, into] of standard) add(into, employee[name], distinct);
    for (const key in employee.customFields)
      add(column(customAttribute(key)), employee.customFields[key], distinct);
  }
  const labelled = new Set(labels.map(({ attribute }) => attribute));
  for (const [attribute, { filled }] of columns)
    if (filled === 0 && !labelled.has(attribute)) columns.delete(attribute);
  return columns;
}

const emptyColumn = (list = false): Column => ({ filled: 0, counts: new Map(), list });

function add(into: Column, value: CustomValue | undefined, distinct: number): void {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return;
  into.filled += 1;
  if (!Array.isArray(value)) return tally(into.counts, String(value), distinct);
  into.list = true;
  for (const one of new Set(value)) tally(into.counts, one, distinct);
}

/** Too long values are counted by their beginning: enough to know that they are no choice. */
function tally(counts: Map<string, number>, text: string, distinct: number): void {
  const value = text.slice(0, MAX_LENGTH + 1);
  const before = counts.get(value);
  if (before !== undefined || counts.size < distinct) counts.set(value, (before ?? 0) + 1);
}

/** Spellings that a filter takes for the same are one value, shown in the most frequent spelling. */
function mergeSpellings(counts: ReadonlyMap<string, number>) {
  const merged = new Map<string, { value: string; count: number; most: number }>();
  for (const [value, count] of counts) {
    const key = foldText(value);
    const before = merged.get(key);
    if (!before) merged.set(key, { value, count, most: count });
    else {
      before.count += count;
      if (count > before.most) Object.assign(before, { value, most: count });
    }
  }
  return [...merged.values()];
}

const mostFrequent = (values: readonly { value: string; count: number }[], most: number) =>
  values
    .filter(({ value }) => value.length <= MAX_LENGTH)
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .slice(0, most)
    .map(({ value, count }) => ({ value, count }));

function isDate(attribute: string, counts: ReadonlyMap<string, number>): boolean {
  if (attribute === 'startDate' || attribute === 'terminationDate') return true;
  const some = [...counts.keys()].slice(0, 20);
  return some.length > 0 && some.every((value) => /^\d{4}-\d{2}-\d{2}($|T)/.test(value));
}

function labelOf(attribute: string, labels: Labels): string {
  const label = labels.find((one) => one.attribute === attribute)?.label;
  const words = attributeWords(attribute);
  return label ?? words.charAt(0).toUpperCase() + words.slice(1);
}
