import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { User } from '../../../shared/user.ts';
import { findUsers } from '../../../backend/users/find-users.ts';

const user = (id: string, more: Partial<User> = {}): User => ({
  id,
  email: `${id}@x.example`,
  firstName: 'Ada',
  lastName: id,
  customAttributes: {},
  active: true,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  ...more,
});

/** Every page of a view, one after the other. */
function allPages(
  users: readonly User[],
  query: { groupBy?: string; sort: string },
  limit: number,
) {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = findUsers(users, { search: '', ...query, limit, cursor });
    seen.push(...page.users.map(({ id }) => id));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return seen;
}

describe('paging', () => {
  it('shows everybody once, whatever the page size, the order and the repeats of a value', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.uuid(), fc.constantFrom('Sales', 'IT', '')), {
          selector: ([id]) => id,
        }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('lastName', '-lastName', 'email', 'department'),
        fc.constantFrom(undefined, 'department'),
        (people, limit, sort, groupBy) => {
          const users = people.map(([id, department]) =>
            user(id, { lastName: 'Same', department }),
          );
          const seen = allPages(users, { sort, ...(groupBy && { groupBy }) }, limit);
          expect(seen).toHaveLength(users.length);
          expect(new Set(seen).size).toBe(users.length);
        },
      ),
    );
  });

  it('somebody removed in between neither repeats nor hides anybody else', () => {
    const users = ['a', 'b', 'c', 'd', 'e'].map((id) => user(id));
    const first = findUsers(users, { search: '', sort: 'lastName', limit: 2 });
    const rest = findUsers(
      users.filter(({ id }) => id !== 'b'),
      { search: '', sort: 'lastName', limit: 9, cursor: first.cursor },
    );
    expect(rest.users.map(({ id }) => id)).toEqual(['c', 'd', 'e']);
  });
});

it('search minds neither case nor accents, and takes words in any order', () => {
  const users = [user('1', { firstName: 'Ayşe', lastName: 'Özdemir' }), user('2')];
  for (const search of ['ozdemir ayse', 'ÖZDEMIR', 'ays'])
    expect(findUsers(users, { search, sort: 'lastName' }).users.map(({ id }) => id)).toEqual(['1']);
});

it('group counts are of everybody found, also when one group is shown', () => {
  const users = [user('1', { department: 'IT' }), user('2', { department: 'Sales' }), user('3')];
  const view = findUsers(users, {
    search: '',
    groupBy: 'department',
    group: 'IT',
    sort: 'lastName',
  });
  expect(view.users.map(({ id }) => id)).toEqual(['1']);
  expect(view.groups).toEqual([
    { value: '', count: 1 },
    { value: 'IT', count: 1 },
    { value: 'Sales', count: 1 },
  ]);
});
