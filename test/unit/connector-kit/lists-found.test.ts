import { expect, it } from 'vitest';
import { listsFound, type PageOfFound } from '../../../backend/connector-kit/lists-found.ts';

type Body = { names: string[]; next?: string; total?: number };

const paging = listsFound<Body>({
  found: ({ names }) => names,
  next: ({ next }) => next,
  total: ({ total }) => total,
});

/** Follows a list of bodies as far as they lead, and names the pages. */
function walk(...bodies: Body[]): (string | undefined)[] {
  const pages: (PageOfFound | undefined)[] = [paging.first];
  for (const body of bodies)
    pages.push(paging.next({ body, count: body.names.length }, pages.at(-1)!));
  return pages.slice(1).map((page) => page && `${page.list ?? '?'} ${page.address ?? ''}`.trim());
}

it('reads every list that the first one names, each to its end', () => {
  expect(
    walk(
      { names: ['a'], next: '/2', total: 2 },
      { names: ['b'], total: 2 },
      { names: ['Ada'], next: '/a2', total: 2 },
      { names: ['Al'], total: 2 },
      { names: [], total: 0 },
    ),
  ).toEqual(['? /2', 'a', 'a /a2', 'b', undefined]);
});

it('refuses a list that does not come whole', () => {
  expect(() => walk({ names: ['a'], total: 1 }, { names: ['Ada'], total: 2 })).toThrow(
    'A list of 2 came with 1.',
  );
  expect(() => walk({ names: ['a'], total: 2 })).toThrow('A list of 2 came with 1.');
});

it('ends where nothing is named', () => {
  expect(walk({ names: [] })).toEqual([undefined]);
});
