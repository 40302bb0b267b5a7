import { expect, it } from 'vitest';
import { z } from 'zod';
import { many, odataDay, odataList, quoted } from '../../../backend/connector-kit/odata-v2.ts';

it.each([
  ['/Date(1396310400000)/', '2014-04-01'],
  ['/Date(1700000000000+0000)/', '2023-11-14'],
  ['/Date(-86400000)/', '1969-12-31'],
  ['/Date(253402214400000)/', undefined],
  ['2014-04-01', undefined],
  [null, undefined],
])('takes %s for the day %s', (written, day) => expect(odataDay(written)).toBe(day));

it('keeps a text within its quotes', () =>
  expect(quoted("x' or 'a' eq 'a")).toBe("'x'' or ''a'' eq ''a'"));

it('refuses a list that is not there, and a navigation that was not expanded', () => {
  const { answer, records, paging } = odataList(z.looseObject({ nav: many(z.string()) }));
  const page = answer.parse({ d: { results: [{ nav: { results: ['a'] } }], __next: 'there' } });
  expect(records(page)).toEqual([{ nav: ['a'] }]);
  expect(paging.next({ body: page, count: 1 }, undefined)).toBe('there');
  expect(answer.safeParse({ d: {} }).success).toBe(false);
  expect(answer.safeParse({ d: { results: [{ nav: { __deferred: {} } }] } }).success).toBe(false);
});
