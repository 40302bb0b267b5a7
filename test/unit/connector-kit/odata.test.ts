import { expect, it } from 'vitest';
import { z } from 'zod';
import { odataPage } from '../../../backend/connector-kit/odata.ts';

const page = odataPage(z.looseObject({ id: z.string() }));
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
