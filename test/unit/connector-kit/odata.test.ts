import { expect, it } from 'vitest';
import { z } from 'zod';
import { many, odataList, quoted } from '../../../backend/connector-kit/odata.ts';

const { answer: page, records, paging } = odataList(z.looseObject({ id: z.string() }));
const rows = [{ id: '1' }];

it.each([
  ['version 4', { value: rows, '@odata.nextLink': 'next' }],
  ['version 3', { value: rows, 'odata.nextLink': 'next' }],
  ['version 2', { d: { results: rows, __next: 'next' } }],
])('reads a page of %s', (_, body) => expect(page.parse(body)).toEqual({ rows, next: 'next' }));

it('reads a bare list of version 2, which is the last page', () =>
  expect(page.parse({ d: rows })).toEqual({ rows }));

it.each([{}, { value: null }, { d: {} }, 'text', null])(
  'takes %j for unreadable, never for nobody',
  (body) => expect(page.safeParse(body).error?.issues[0]?.path).toEqual(['rows']),
);

it('says which row is unreadable', () =>
  expect(page.safeParse({ value: [...rows, {}] }).error?.issues[0]?.path).toEqual([
    'rows',
    1,
    'id',
  ]));

it('leads to the next page', () => {
  const body = page.parse({ d: { results: rows, __next: 'there' } });
  expect(records(body)).toEqual(rows);
  expect(paging.next({ body, count: 1 }, undefined)).toBe('there');
});

it('refuses a navigation that was not expanded', () => {
  const { answer } = odataList(z.looseObject({ nav: many(z.string()) }));
  const read = (nav: object) => answer.safeParse({ d: { results: [{ nav }] } });
  expect(read({ results: ['a'] }).data?.rows).toEqual([{ nav: ['a'] }]);
  expect(read({ __deferred: {} }).success).toBe(false);
});

it('keeps a text within its quotes', () =>
  expect(quoted("x' or 'a' eq 'a")).toBe("'x'' or ''a'' eq ''a'"));
