import { z } from 'zod';
import type { HrisRequest } from './connector.ts';
import { cursor } from './paging.ts';
import { listOf } from './xml.ts';

/** A navigation to many: `{results: […]}` becomes the list. One that was not expanded is refused. */
export const many = <Row>(row: z.ZodType<Row>) =>
  z.looseObject({ results: z.array(row) }).transform(({ results }) => results);

/** A list that the vendor leads through, page by page: shape, records and paging. */
export function odataList<Row>(row: z.ZodType<Row>) {
  const answer = z.looseObject({
    d: z.looseObject({ results: z.array(row), __next: z.string().optional() }),
  });
  return {
    answer,
    records: ({ d }: z.infer<typeof answer>): Row[] => d.results,
    paging: cursor(({ d }: z.infer<typeof answer>) => d.__next),
  };
}

/** The request of a page of such a list: the first one, then the address that the page before named. */
export const leadBy =
  (first: HrisRequest) =>
  (page: string | undefined): HrisRequest =>
    page ? { url: page } : first;

/** A text as a literal of a filter. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The day that `/Date(1396310400000)/` names, which is always that of UTC; undefined for "never". */
export function odataDay(value: unknown): string | undefined {
  const milliseconds = /^\/Date\((-?\d{1,15})(?:[+-]\d+)?\)\/$/.exec(String(value))?.[1];
  if (milliseconds === undefined) return undefined;
  const day = new Date(Number(milliseconds)).toISOString().slice(0, 10);
  return day.startsWith('9999') ? undefined : day;
}

const property = z.looseObject({
  '@Name': z.string(),
  '@Type': z.string().optional(),
  '@label': z.string().optional(),
  '@picklist': z.string().optional(),
  '@visible': z.string().optional(),
});
const type = z.looseObject({ Property: listOf(property) });
const schema = z.looseObject({ EntityType: listOf(type) });
const services = z.looseObject({ Schema: listOf(schema) });

/** The properties in the `$metadata` of one entity set, with what SAP adds to them. */
export const odataProperties = z
  .looseObject({ Edmx: z.looseObject({ DataServices: services }) })
  .transform(({ Edmx }) =>
    Edmx.DataServices.Schema.flatMap(({ EntityType }) => EntityType)
      .flatMap(({ Property }) => Property)
      .map((one) => ({
        name: one['@Name'],
        label: one['@label'] || one['@Name'],
        isPicklist: Boolean(one['@picklist']),
        isVisible: one['@visible'] !== 'false',
      })),
  );
