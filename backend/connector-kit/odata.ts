import { z } from 'zod';
import type { HrisRequest } from './connector.ts';
import { cursor } from './paging.ts';
import { at } from './paths.ts';

type Page<Row> = { rows: Row[]; next?: string | undefined };

/**
 * A list of an OData service of whichever version, through which the service leads page by page: shape, records
 * and paging. Versions 2 and 3 may wrap it in `d`.
 */
export const odataList = <Row>(row: z.ZodType<Row>) => ({
  answer: z.preprocess(
    (body) => ({
      rows: [at(body, 'value'), at(body, 'd.results'), at(body, 'd')].find(Array.isArray),
      next: nextOf(body),
    }),
    z.object({ rows: z.array(row), next: z.string().optional() }),
  ),
  records: ({ rows }: Page<Row>): Row[] => rows,
  paging: cursor(({ next }: Page<Row>) => next),
});

function nextOf(body: unknown): unknown {
  const fields = Object(body) as Record<string, unknown>;
  return fields['@odata.nextLink'] ?? fields['odata.nextLink'] ?? at(body, 'd.__next') ?? undefined;
}

/** The request of a page of such a list: the first one, then the address that the page before named. */
export const leadBy =
  (first: HrisRequest) =>
  (page: string | undefined): HrisRequest =>
    page ? { url: page } : first;

/** A navigation of version 2 to many: `{results: […]}` becomes the list. One that was not expanded is refused. */
export const many = <Row>(row: z.ZodType<Row>) =>
  z.looseObject({ results: z.array(row) }).transform(({ results }) => results);

/** A text as a literal of a filter. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
