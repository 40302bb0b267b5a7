import type { Http } from './connector.ts';
import { dayBefore } from './day-before.ts';
import { sapProperties } from './odata-metadata.ts';
import { at, manyAt, textAt } from './paths.ts';
import { isPrivateField } from './private-field.ts';
import { writtenDay } from './written-day.ts';

/** A field that a company has added to one of SAP's entities. */
export type OwnField = { key: string; label: string; isPicklist: boolean };

/** What a company has enabled: its own fields, and what a query of people can be expanded by. */
export type Model = { fields: OwnField[]; expand: string[] };

const isOwn = /^custom(String|Date|Long|Double)\d+$/;

/**
 * Looks at the entities as this company has configured them, for asking for what is not enabled is refused.
 * @param paths where each entity is in a query of people
 * @param named properties that hold the code of something, by entity; `location/addressNavDEFLT` stands for
 *   `locationNav` and where it leads on to
 */
export async function readModel(
  http: Http,
  paths: Readonly<Record<string, string>>,
  named: Readonly<Record<string, readonly string[]>>,
): Promise<Model> {
  const models = await Promise.all(
    Object.entries(paths).map(async ([entity, path]) => {
      const request = { url: `/${entity}/$metadata`, answers: 'xml' } as const;
      const properties = await http(request, sapProperties);
      const own = properties.filter(
        ({ name, label, isVisible }) => isVisible && isOwn.test(name) && !isPrivateField(label),
      );
      const followed = [
        ...(named[entity] ?? []),
        ...own.filter(({ isPicklist }) => isPicklist).map(({ name }) => `${name}/picklistLabels`),
      ].map((way) => way.split('/'));
      return {
        fields: own.map(({ name, label, isPicklist }) => ({
          key: `${entity}.${name}`,
          label,
          isPicklist,
        })),
        expand: followed
          .filter(([property]) => properties.some(({ name }) => name === property))
          .map(([property, ...further]) => [path, `${property}Nav`, ...further].join('/')),
      };
    }),
  );
  return {
    fields: models.flatMap(({ fields }) => fields),
    expand: models.flatMap(({ expand }) => expand),
  };
}

/** The values of a company's own fields: days, labels of options, or as they are. @param records by entity */
export const ownValues = (
  fields: readonly OwnField[],
  records: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    fields.map(({ key, isPicklist }) => {
      if (isPicklist) return [key, optionLabel(at(records, `${key}Nav`))];
      const value = at(records, key);
      return [key, key.includes('.customDate') ? writtenDay(value) : value];
    }),
  );

/** How an option of a list reads: in English where it can be. @param option with its `picklistLabels` expanded */
export function optionLabel(option: unknown): string | number | undefined {
  const labels = manyAt(option, 'picklistLabels.results');
  const english = labels.find((label) => String(at(label, 'locale')).startsWith('en'));
  return textAt(english ?? labels[0], 'label') ?? textAt(option, 'externalCode');
}

/** How SAP's own codes of an employee's status read; RNS is somebody who never came. */
export const statusFacts = (code: unknown): { left: boolean; leave: boolean } => ({
  left: /^(T|R|O|RNS)$/.test(String(code)),
  leave: /^[UPFS]$/.test(String(code)),
});

/**
 * A filter for whatever was changed since a moment, or has come into effect since the day before it: what was
 * entered for a later day does not count as changed when that day comes.
 * @param changed paths of records that know when they were changed
 * @param dated paths of those that also know from when on they hold
 */
export function changedSince(
  since: string,
  changed: readonly string[],
  dated: readonly string[],
): string {
  const day = dayBefore(since).slice(0, 10);
  const tests = [
    ...changed.map((path) => `${path}lastModifiedDateTime ge datetimeoffset'${since}'`),
    ...dated.map((path) => `${path}startDate ge datetimeoffset'${day}T00:00:00Z'`),
  ];
  return `(${tests.join(' or ')})`;
}

type Slice = { startDate: string; seqNumber?: string | number | null | undefined };

/** Of records that each hold until the next begins, the last; of two from one day, the one entered last. */
export const lastSlice = <Of extends Slice>(slices: readonly Of[]): Of | undefined =>
  slices.toSorted((a, b) => order(b).localeCompare(order(a)))[0];

const order = ({ startDate, seqNumber }: Slice): string =>
  `${writtenDay(startDate)} ${String(seqNumber ?? '').padStart(9, '0')}`;
