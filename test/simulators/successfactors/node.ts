import type { EntityName } from './model.ts';

/** One record: its properties, and what its navigations lead to once somebody goes there. */
export type Node = {
  type: EntityName;
  key: string;
  properties: Readonly<Record<string, unknown>>;
  navigations?: Readonly<Record<string, () => Node | undefined | readonly Node[]>>;
};

const millisecondsOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** A day as OData version 2 writes it: the milliseconds of its midnight in UTC. */
export const dated = (day: string | undefined): string | null =>
  day === undefined ? null : `/Date(${millisecondsOf(day)})/`;

/** A moment; the offset is always there and always zero. */
export const momentOf = (moment: string): string => `/Date(${Date.parse(moment)}+0000)/`;

/** The end of what has no end. */
export const endless = '9999-12-31';

/** An option of a picklist, with its labels in two languages. */
export const option = (id: string, externalCode: string, label: string): Node => ({
  type: 'PicklistOption',
  key: `${id}L`,
  properties: { id, externalCode },
  navigations: {
    picklistLabels: () =>
      ['de_DE', 'en_US'].map((locale) => ({
        type: 'PicklistLabel' as const,
        key: `locale='${locale}',optionId=${id}L`,
        properties: { optionId: id, locale, label: locale === 'en_US' ? label : `${label} (de)` },
      })),
  },
});

/** A foundation object, known by its name. */
export function foundation(
  type: EntityName,
  externalCode: string | undefined,
  properties: Readonly<Record<string, unknown>>,
  navigations?: Node['navigations'],
): Node | undefined {
  if (externalCode === undefined) return undefined;
  return {
    type,
    key: `externalCode='${externalCode}'`,
    properties: { externalCode, status: 'A', ...properties },
    ...(navigations && { navigations }),
  };
}
