import { z } from 'zod';
import { cursor } from './paging.ts';
import { at } from './paths.ts';

/**
 * A page of an OData list of whichever version: its rows, and the address of the next page. Versions 2 and 3
 * may wrap both in `d`.
 */
export const odataPage = <Row>(row: z.ZodType<Row>) =>
  z.preprocess(
    (body) => ({
      rows: [at(body, 'value'), at(body, 'd.results'), at(body, 'd')].find(Array.isArray),
      next: nextOf(body),
    }),
    z.object({ rows: z.array(row), next: z.string().optional() }),
  );

function nextOf(body: unknown): unknown {
  const fields = Object(body) as Record<string, unknown>;
  return fields['@odata.nextLink'] ?? fields['odata.nextLink'] ?? at(body, 'd.__next') ?? undefined;
}

/** From page to page of such lists, as the service leads. */
export const odataPaging = () => cursor(({ next }: { next?: string | undefined }) => next);
