import type { z } from 'zod';
import type { HrisRequest, Http } from './connector.ts';
import { incompleteRead } from './incomplete.ts';
import type { Paging } from './paging.ts';
import { readPages } from './read-pages.ts';

/**
 * Reads a list that people refer to, such as departments, to its end; for `prepare`.
 * @param ahead how many pages to read ahead where their number is known
 * @throws incomplete_read when it did not arrive whole, or what the calls throw
 */
export async function readList<Body, Item, Page>(
  http: Http,
  list: {
    request(page: Page): HrisRequest;
    answer: z.ZodType<Body>;
    records(body: NoInfer<Body>): readonly Item[];
    paging: Paging<NoInfer<Body>, Page>;
  },
  ahead = 1,
): Promise<Item[]> {
  const load = async (page: Page) => {
    const body = await http(list.request(page), list.answer);
    return { body, count: list.records(body).length };
  };
  const items: Item[] = [];
  let total: number | undefined;
  for await (const { body } of readPages(list.paging, load, ahead)) {
    items.push(...list.records(body));
    total = list.paging.total?.(body);
  }
  if (total !== undefined && items.length !== total)
    throw incompleteRead('A list that people refer to did not arrive whole.');
  return items;
}
