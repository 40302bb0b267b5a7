import { useState } from 'preact/hooks';
import type { TargetAttribute } from '#shared/target-attributes.ts';
import type { User } from '#shared/user.ts';
import { api, call } from '../../api/client.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import type { Group } from '../../ui/table-column.ts';
import { useDebounced } from '../filter/use-debounced.ts';
import { usePages } from '../filter/use-pages.ts';

const pageSize = 200;

export interface View {
  search: string;
  /** The attribute that groups the list; '' groups nothing. */
  groupBy: TargetAttribute | '';
}

/** The users of a view, growing as they are scrolled, and how many there are. */
export function useUsers() {
  const [view, setView] = useState<View>({ search: '', groupBy: 'department' });
  const search = useDebounced(view.search.trim(), 150);
  const { groupBy } = view;
  const ask = (cursor?: string) =>
    call(api.users.$get({ query: queryOf({ search, groupBy }, cursor) }));
  const { value, refused, busy, reload } = useLoaded(() => ask(), [search, groupBy]);
  const first = value && { ...value, list: value.users };
  const [known, setKnown] = useState(first);
  if (value && known?.users !== value.users) setKnown(first);
  const { list, more } = usePages(known, async (cursor) => {
    const { users, ...rest } = await ask(cursor);
    return { ...rest, list: users };
  });
  return {
    view,
    setView,
    search,
    users: list,
    more,
    groups: value?.groups ?? [],
    total: value?.total,
    refused,
    busy,
    reload,
  };
}

/** What the API is asked for a view. */
const queryOf = ({ search, groupBy }: View, cursor?: string) => ({
  search,
  limit: String(pageSize),
  ...(groupBy && { groupBy }),
  ...(cursor !== undefined && { cursor }),
});

/** The loaded users in bands; the counts are of all, also of those not loaded yet. */
export function groupUsers(
  users: readonly User[],
  counts: readonly { value: string; count: number }[],
  valueOf: (user: User) => string,
  noValue: string,
): Group<User>[] {
  const rows = Map.groupBy(users, valueOf);
  return counts.flatMap(({ value, count }) => {
    const group = rows.get(value);
    return group ? [{ id: value, label: value || noValue, count, rows: group }] : [];
  });
}
