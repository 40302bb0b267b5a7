import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PeopleSource } from '../../../backend/connector-kit/connector.ts';
import { pageNumbers } from '../../../backend/connector-kit/paging.ts';
import { readPeople } from '../../../backend/connector-kit/read-people.ts';

type Row = { id: string; department?: string | undefined };
const answer = z.looseObject({
  rows: z.array(z.looseObject({ id: z.string(), department: z.string().optional() })),
  pages: z.number(),
  total: z.number().optional(),
});
type Body = z.infer<typeof answer>;

const source: PeopleSource<Body, Row, undefined, number> = {
  request: ({ page }) => ({ url: String(page) }),
  answer,
  records: ({ rows }) => rows,
  paging: pageNumbers({
    totalPages: ({ pages }: Body) => pages,
    total: ({ total }: Body) => total as number,
  }),
  toEmployee: (row) =>
    row.id === 'room' ? undefined : { ...row, employmentStatus: 'active', groups: [] },
};

/** Reads pages of rows; `totals` are what the vendor announces on each. */
async function read(pages: Row[][], totals: (number | undefined)[] = [], since?: string) {
  const ids: string[] = [];
  const context = { credentials: {}, lookup: undefined, today: '2026-11-23', readAt: '' };
  const call = ({ url }: { url: string }) => {
    const index = Number(url) - 1;
    const body = { rows: pages[index], pages: pages.length, total: totals[index] };
    return Promise.resolve({ body, headers: new Headers() });
  };
  const quiet = { wanted: undefined, onAttributes: () => undefined };
  const reading = { name: 'Vendor', context, since, ahead: 2, call, ...quiet };
  for await (const page of readPeople(source, reading))
    ids.push(...page.employees.map(({ id }) => id));
  return ids;
}

const people = (...ids: string[]): Row[] => ids.map((id) => ({ id }));

describe('a complete read', () => {
  it('brings everybody once, page after page', () =>
    expect(read([people('a', 'b'), people('c')], [3, 3])).resolves.toEqual(['a', 'b', 'c']));

  it('drops somebody who comes again and is the same', () =>
    expect(read([people('a', 'b'), people('b', 'c')])).resolves.toEqual(['a', 'b', 'c']));

  it('counts records that are nobody towards the total', () =>
    expect(read([people('a', 'room')], [2])).resolves.toEqual(['a']));

  it('may find nobody who changed', () =>
    expect(read([[]], [0], 'yesterday')).resolves.toEqual([]));
});

describe('an incomplete read', () => {
  const incomplete = { code: 'incomplete_read' };

  it('is one with somebody twice and different (F70)', () =>
    expect(
      read([[{ id: 'a' }], [{ id: 'a', department: 'Sales' }, { id: 'b' }]]),
    ).rejects.toMatchObject(incomplete));

  it('is one with a page that came before (F31, F32)', () =>
    expect(read([people('a', 'b'), people('a', 'b')])).rejects.toMatchObject(incomplete));

  it('is one with fewer people than the vendor has (F71)', () =>
    expect(read([people('a'), people('b')], [3, 3])).rejects.toMatchObject(incomplete));

  it('is one with more people than the vendor has', () =>
    expect(read([people('a'), people('b')], [1, 1])).rejects.toMatchObject(incomplete));

  it('is one during which the number of people changes', () =>
    expect(read([people('a'), people('b')], [2, 1])).rejects.toMatchObject(incomplete));

  it('is no empty company (F1)', () =>
    expect(read([[]], [0])).rejects.toMatchObject({ code: 'empty_read' }));

  it('is one with somebody without an id', () =>
    expect(read([[{ id: ' ' }]])).rejects.toMatchObject({
      code: 'unexpected_answer',
      details: { path: '0.id' },
    }));
});
