import type { Action, Counts, PlanEntry } from '#shared/plan.ts';

export type GroupBy = 'action' | 'department';

/** What needs a look first comes first. */
export const actionOrder: readonly Action[] = [
  'remove',
  'deactivate',
  'update',
  'reactivate',
  'create',
  'skip',
];

/** How many users leave, whichever way. */
export const leaving = ({ remove, deactivate }: Counts): number => remove + deactivate;

/** How many people a plan changes. */
export const touched = (counts: Counts): number =>
  leaving(counts) + counts.create + counts.update + counts.reactivate;

/** The department that the plan itself tells of; undefined when it says nothing of it. */
export const departmentIn = ({ changes }: PlanEntry): string | undefined => {
  const change = changes.find(({ attribute }) => attribute === 'department');
  return change?.to ?? change?.from;
};

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What can be searched of an entry: the name, the address, the values, the reasons. */
function textOf({ name, email = '', changes, reasons }: PlanEntry): string {
  const values = changes.flatMap(({ from = '', to = '' }) => [from, to]);
  return plain([name, email, ...values, ...reasons.map(({ message }) => message)].join(' '));
}

/**
 * Prepares the search in a plan; the texts are put together once, on the first search.
 * @returns the entries in which every word occurs, whatever the case or accents
 */
export function entrySearch(
  entries: readonly PlanEntry[],
): (search: string) => readonly PlanEntry[] {
  let texts: string[] | undefined;
  return (search) => {
    const words = plain(search).split(/\s+/).filter(Boolean);
    if (words.length === 0) return entries;
    const all = (texts ??= entries.map(textOf));
    return entries.filter((_, at) => words.every((word) => all[at]!.includes(word)));
  };
}

const { compare } = new Intl.Collator();

const emptyLast = (one: string, other: string) =>
  Number(one === '') - Number(other === '') || compare(one, other);

export interface EntryGroup {
  /** An action, or the name of a department; '' where none is known. */
  id: string;
  rows: readonly PlanEntry[];
}

/** Entries by what happens, most pressing first, or by department, by name. Within a group by name. */
export function groupEntries(
  entries: readonly PlanEntry[],
  by: GroupBy,
  departmentOf: (entry: PlanEntry) => string | undefined,
): EntryGroup[] {
  const sorted = [...entries].sort((one, other) => compare(one.name, other.name));
  const grouped = Map.groupBy(sorted, (entry) =>
    by === 'action' ? entry.action : (departmentOf(entry) ?? ''),
  );
  const ids =
    by === 'action'
      ? actionOrder.filter((action) => grouped.has(action))
      : [...grouped.keys()].sort(emptyLast);
  return ids.map((id) => ({ id, rows: grouped.get(id) ?? [] }));
}
