import type { FacetValue } from '#shared/scope.ts';
import type { User } from '#shared/user.ts';
import { attributeOf } from './attribute-of.ts';

export type UserQuery = {
  search: string;
  group?: string | undefined;
  groupBy: string;
  active?: boolean | undefined;
  /** An attribute, with a minus for descending. */
  sort: string;
  cursor?: string | undefined;
  limit?: number;
};

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * A page of users with the group counts of everything that was found.
 * The cursor names the last user shown, so that changes in between neither repeat nor skip anybody else.
 */
export function findUsers(
  users: readonly User[],
  query: UserQuery,
): { users: User[]; total: number; groups: FacetValue[]; cursor?: string } {
  const words = fold(query.search).split(/\s+/).filter(Boolean);
  const found = users.filter(
    (user) =>
      (query.active === undefined || user.active === query.active) &&
      (words.length === 0 || matches(user, words)),
  );
  const groups = countGroups(found, query.groupBy);
  const { group } = query;
  const shown =
    group === undefined
      ? found
      : found.filter((user) => (attributeOf(user, query.groupBy) ?? '') === group);
  shown.sort(order(query.sort));

  const from = query.cursor === undefined ? 0 : indexAfter(shown, query.cursor, query.sort);
  const page = shown.slice(from, from + (query.limit ?? shown.length));
  const last = page.at(-1);
  return {
    users: page,
    total: shown.length,
    groups,
    ...(last && from + page.length < shown.length && { cursor: cursorOf(last, query.sort) }),
  };
}

function matches(user: User, words: readonly string[]): boolean {
  const text = fold(
    [
      user.firstName,
      user.lastName,
      user.email,
      user.department,
      user.jobTitle,
      user.location,
      user.group,
    ].join(' '),
  );
  return words.every((word) => text.includes(word));
}

function countGroups(users: readonly User[], attribute: string): FacetValue[] {
  const counts = new Map<string, number>();
  for (const user of users) {
    const value = attributeOf(user, attribute) ?? '';
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => collator.compare(a.value, b.value));
}

type Key = readonly [value: string, id: string];
const keyOf = (user: User, sort: string): Key => [
  attributeOf(user, sort.replace('-', '')) ?? '',
  user.id,
];

const compareKeys = (sort: string) => {
  const sign = sort.startsWith('-') ? -1 : 1;
  return (a: Key, b: Key) =>
    sign * collator.compare(a[0], b[0]) || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0);
};
const order = (sort: string) => {
  const compare = compareKeys(sort);
  return (a: User, b: User) => compare(keyOf(a, sort), keyOf(b, sort));
};

const cursorOf = (user: User, sort: string) =>
  Buffer.from(JSON.stringify(keyOf(user, sort))).toString('base64url');

function indexAfter(sorted: readonly User[], cursor: string, sort: string): number {
  const key = parseCursor(cursor);
  if (!key) return 0;
  const compare = compareKeys(sort);
  const index = sorted.findIndex((user) => compare(keyOf(user, sort), key) > 0);
  return index === -1 ? sorted.length : index;
}

function parseCursor(cursor: string): Key | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(key) && key.length === 2 ? [String(key[0]), String(key[1])] : undefined;
  } catch {
    return undefined;
  }
}
