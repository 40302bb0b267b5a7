import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  cursor,
  offsets,
  pageNumbers,
  type Paging,
} from '../../../backend/connector-kit/paging.ts';
import { readPages } from '../../../backend/connector-kit/read-pages.ts';

type Body = { items: number[]; total: number; pages: number; next: string | undefined };

/** A vendor with `total` people, `size` a page, that is asked with an offset. */
const vendor = (total: number, size: number) => (offset: number) => {
  const items = Array.from({ length: total }, (_, i) => i).slice(offset, offset + size);
  const next = offset + size < total ? `at-${offset + size}` : undefined;
  const body: Body = { items, total, pages: Math.ceil(total / size), next };
  return Promise.resolve({ body, count: items.length });
};

async function readAll<Page>(
  paging: Paging<Body, Page>,
  load: (page: Page) => ReturnType<ReturnType<typeof vendor>>,
  ahead = 3,
): Promise<number[]> {
  const read: number[] = [];
  for await (const { body } of readPages(paging, load, ahead)) read.push(...body.items);
  return read;
}

const ways: Record<string, (total: number, size: number, ahead: number) => Promise<number[]>> = {
  'page numbers': (total, size, ahead) =>
    readAll(
      pageNumbers({ totalPages: (body: Body) => body.pages }),
      (page) => vendor(total, size)((page - 1) * size),
      ahead,
    ),
  offsets: (total, size, ahead) =>
    readAll(
      offsets(size, (body: Body) => body.total),
      vendor(total, size),
      ahead,
    ),
  'a vendor that gives fewer than asked for': (total, size, ahead) =>
    readAll(
      offsets(size * 2, (body: Body) => body.total),
      vendor(total, size),
      ahead,
    ),
  cursors: (total, size, ahead) =>
    readAll(
      cursor((body: Body) => body.next),
      (page) => vendor(total, size)(Number(page?.slice(3) ?? 0)),
      ahead,
    ),
};

it.each(Object.keys(ways))('the page size never matters, nor how far is read ahead: %s', (way) =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 70 }),
      fc.integer({ min: 1, max: 5 }),
      async (total, size, ahead) => {
        const everybody = Array.from({ length: total }, (_, i) => i);
        expect(await ways[way]!(total, size, ahead)).toEqual(everybody);
      },
    ),
  ),
);

const looping = (next: Record<string, string>) =>
  readAll(
    cursor((body: Body) => body.next),
    (page) =>
      Promise.resolve({
        body: { items: [], total: 0, pages: 0, next: next[page ?? 'start'] },
        count: 1,
      }),
  );

it('refuses a cursor that comes back at once (F27)', () =>
  expect(looping({ start: 'a', a: 'a' })).rejects.toMatchObject({ code: 'incomplete_read' }));

it('refuses a cycle of cursors (F28)', () =>
  expect(looping({ start: 'a', a: 'b', b: 'a' })).rejects.toMatchObject({
    code: 'incomplete_read',
  }));

it('refuses a list that goes on beyond its announced end', () =>
  expect(
    readAll(pageNumbers({ totalPages: (body: Body) => body.pages }), (page) =>
      Promise.resolve({
        body: { items: [page], total: 0, pages: page === 1 ? 2 : 3, next: undefined },
        count: 1,
      }),
    ),
  ).rejects.toMatchObject({ code: 'incomplete_read' }));

it('asks for no page beyond those that the reader still wants', async () => {
  const asked: number[] = [];
  const paging = pageNumbers({ totalPages: (body: Body) => body.pages });
  const load = (page: number) => {
    asked.push(page);
    return vendor(100, 10)((page - 1) * 10);
  };
  for await (const { body } of readPages(paging, load, 2)) if (body.items[0] === 10) break;
  expect(asked).toEqual([1, 2, 3, 4]);
});
