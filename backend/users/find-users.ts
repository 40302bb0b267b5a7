import type { FacetValue } from '#shared/scope.ts';
import type { User } from '#shared/user.ts';
import { attributeOf } from './attribute-of.ts';

export type UserQuery = {
  search: string;
  /** Keeps those whose `groupBy` attribute (without one: the group) has this value. */
  group?: string | undefined;
  /** The attribute that orders the list before `sort` does, and whose values are counted. */
  groupBy?: string | undefined;
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
  const { group, groupBy } = query;
  const words = fold(query.search).split(/\s+/).filter(Boolean);
  const found = users.filter(
    (user) =>
      (query.active === undefined || user.active === query.active) &&
      (words.length === 0 || matches(user, words)),
  );
  const shown =
    group === undefined
      ? found
      : found.filter((user) => (attributeOf(user, groupBy ?? 'group') ?? '') === group);
  const order = groupBy === undefined ? [query.sort] : [groupBy, query.sort];
  shown.sort((a, b) => compareKeys(order, keyOf(a, order), keyOf(b, order)));

  const from = query.cursor === undefined ? 0 : indexAfter(shown, query.cursor, order);
  const page = shown.slice(from, from + (query.limit ?? shown.length));
  const last = page.at(-1);
  return {
    users: page,
    total: shown.length,
    groups: groupBy === undefined ? [] : countGroups(found, groupBy),
    ...(last && from + page.length < shown.length && { cursor: cursorOf(last, order) }),
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

/** The values that a user is sorted by, then the id, which no two share. */
type Key = readonly string[];
const keyOf = (user: User, order: readonly string[]): Key => [
  ...order.map((sort) => attributeOf(user, sort.replace('-', '')) ?? ''),
  user.id,
];

function compareKeys(order: readonly string[], a: Key, b: Key): number {
  for (const [index, sort] of order.entries()) {
    const difference = collator.compare(a[index]!, b[index]!);
    if (difference !== 0) return sort.startsWith('-') ? -difference : difference;
  }
  return a.at(-1)! < b.at(-1)! ? -1 : Number(a.at(-1)! > b.at(-1)!);
}

const cursorOf = (user: User, order: readonly string[]) =>
  Buffer.from(JSON.stringify(keyOf(user, order))).toString('base64url');

function indexAfter(sorted: readonly User[], cursor: string, order: readonly string[]): number {
  const key = parseCursor(cursor, order);
  if (!key) return 0;
  const index = sorted.findIndex((user) => compareKeys(order, keyOf(user, order), key) > 0);
  return index === -1 ? sorted.length : index;
}

function parseCursor(cursor: string, order: readonly string[]): Key | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const fits = Array.isArray(key) && key.length === order.length + 1;
    return fits ? key.map(String) : undefined;
  } catch {
    return undefined;
  }
}
