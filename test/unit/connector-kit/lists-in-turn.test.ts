import { describe, expect, it } from 'vitest';
import { listsInTurn } from '../../../backend/connector-kit/lists-in-turn.ts';

type Body = { pages: number; size: number; total: number };
const paging = listsInTurn(['here', 'gone'], (body: Body) => body);
const next = (body: Body, count: number, page: Parameters<typeof paging.next>[1]) =>
  paging.next({ body, count }, page);

describe('lists that are read in turn', () => {
  it('go on to the next page, the next list, and an end', () => {
    const two = { pages: 2, size: 50, total: 63 };
    expect(next(two, 50, { list: 'here', number: 1 })).toMatchObject({ list: 'here', number: 2 });
    expect(next(two, 13, { list: 'here', number: 2 })).toEqual({ list: 'gone', number: 1 });
    expect(next({ pages: 0, size: 50, total: 0 }, 0, { list: 'gone', number: 1 })).toBeUndefined();
  });

  it('are refused when a page lacks somebody, or the total changes in between', () => {
    const two = { pages: 2, size: 50, total: 63 };
    for (const count of [49, 0])
      expect(() => next(two, count, { list: 'here', number: 1 })).toThrow('A page of 50 people');
    expect(() => next(two, 13, { list: 'here', number: 2, total: 64 })).toThrow('changed');
  });
});
