import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import type { Http } from '../../../backend/connector-kit/connector.ts';
import { pageNumbers } from '../../../backend/connector-kit/paging.ts';
import { readList } from '../../../backend/connector-kit/read-list.ts';

const answer = z.object({ names: z.array(z.string()), total: z.number() });
type Answer = z.infer<typeof answer>;

/** A vendor with three pages. */
const vendor = (pages: Answer[]) => {
  const http = (async ({ query }) => pages[Number(query?.page) - 1]) as Http;
  return readList(http, {
    request: (page: number) => ({ url: '/names', query: { page } }),
    answer,
    records: ({ names }) => names,
    paging: pageNumbers({ totalPages: () => pages.length, total: ({ total }: Answer) => total }),
  });
};

describe('readList', () => {
  it('brings every page in order', async () => {
    const pages = [['a', 'b'], ['c'], ['d']].map((names) => ({ names, total: 4 }));
    expect(await vendor(pages)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('refuses a list that lacks what the vendor counted', async () => {
    const pages = [['a', 'b'], []].map((names) => ({ names, total: 3 }));
    await expect(vendor(pages)).rejects.toMatchObject({ code: 'incomplete_read' });
  });
});
