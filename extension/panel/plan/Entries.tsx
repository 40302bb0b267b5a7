import { useMemo, useState } from 'preact/hooks';
import type { Action, Plan } from '#shared/plan.ts';
import { number } from '../../locales/format.ts';
import { text } from '../../locales/text.ts';
import { Empty } from '../../ui/Empty.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { columns } from './columns.tsx';
import { entrySearch, groupEntries, touched, type GroupBy } from './plan-view.ts';
import { useDepartments } from './use-departments.ts';

const words = text.plan;
const key = ({ externalId, userId, name }: Plan['entries'][number]) =>
  `${externalId ?? ''} ${userId ?? ''} ${name}`;

/** Everybody in a plan, by what happens or by department. */
export function Entries({ plan, first }: { plan: Plan; first: boolean }) {
  const { entries, counts } = plan;
  const [search, setSearch] = useState('');
  const [by, setBy] = useState<GroupBy>('action');
  const departmentOf = useDepartments(entries, by === 'department');
  const find = useMemo(() => entrySearch(entries), [entries]);
  const found = useMemo(() => find(search), [find, search]);
  const groups = useMemo(
    () =>
      groupEntries(found, by, departmentOf).map(({ id, rows }) => ({
        id,
        rows,
        label: by === 'action' ? words.groups[id as Action] : id || words.noDepartment,
        count: number(rows.length),
      })),
    [found, by, departmentOf],
  );
  const nothing = touched(counts) === 0 && (
    <Empty level={2} title={first ? words.nothingFirst : words.nothing} mark="ok">
      {first ? words.nothingFirstHint : words.nothingHint(counts.unchanged)}
    </Empty>
  );
  if (entries.length === 0) return nothing || null;
  return (
    <>
      {nothing}
      <div class="toolbar">
        <SearchInput
          label={words.searchLabel}
          placeholder={words.search}
          value={search}
          onInput={setSearch}
          slash
        />
        <span class="quiet">{words.groupBy}</span>
        <Segmented
          label={words.groupBy}
          value={by}
          onChange={setBy}
          options={[
            { value: 'action', label: words.byAction },
            { value: 'department', label: words.byDepartment },
          ]}
        />
      </div>
      {found.length === 0 ? (
        <Empty level={2} title={words.nobodyFound}>
          {words.nobodyFoundHint(search)}
        </Empty>
      ) : (
        <VirtualTable
          label={words.table}
          groups={groups}
          columns={columns}
          rowKey={key}
          tall="34rem"
        />
      )}
    </>
  );
}
