import { targetAttributes } from '#shared/target-attributes.ts';
import type { User } from '#shared/user.ts';
import { text } from '../../locales/text.ts';
import { hrisById } from '../../state/catalogue.ts';
import { connection } from '../../state/connection.ts';
import { go, route } from '../../state/route.ts';
import { useAction } from '../../state/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { Select } from '../../ui/Select.tsx';
import { WithSheet } from '../../ui/Sheet.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { Refusal } from '../Refusal.tsx';
import { exportUsers } from './export-users.ts';
import { groupUsers, useUsers, type View } from './use-users.ts';
import { userColumns } from './user-columns.tsx';
import { UserSheet } from './UserSheet.tsx';

const words = text.users;
const { targets } = text.mapping;
const groupings = [
  { value: '', label: words.notGrouped },
  ...targetAttributes
    .filter((name) => !['email', 'firstName', 'lastName', 'phone'].includes(name))
    .map((value) => ({ value, label: targets[value] })),
];
const formats = [
  { id: 'csv', label: words.csv, hint: words.csvHint },
  { id: 'xlsx', label: words.xlsx, hint: words.xlsxHint },
];

/** The user store: search, group, look at one, export. */
export function Users() {
  const { view, setView, search, users, more, groups, total, refused, busy, reload } = useUsers();
  const chosen = route.value.args[0];
  const save = useAction(async (format: string) => {
    await exportUsers(format as 'csv' | 'xlsx', { ...view, search });
    announce(words.exported(total ?? 0), 'done');
  });
  const valueOf = (user: User) => String(user[view.groupBy as keyof User] ?? '');

  return (
    <>
      <ScreenHead
        title={words.title}
        lead={
          total !== undefined &&
          search === '' &&
          words.lead(total, hrisById(connection.value?.hris)?.name ?? '')
        }
      />
      <Refusal refused={refused} onRetry={reload} busy={busy} />
      <Refusal refused={save.refused} />
      <WithSheet
        sheet={
          chosen !== undefined && (
            <UserSheet id={chosen} onClose={() => go('#/users')} onChanged={reload} />
          )
        }
      >
        <Card
          label={words.list}
          flush
          busy={busy}
          footer={
            total !== undefined &&
            total > 0 && <span class="note">{words.shown(users.length, total)}</span>
          }
        >
          <div class="toolbar">
            <SearchInput
              label={words.search}
              placeholder={words.searchHint}
              value={view.search}
              onInput={(search) => setView({ ...view, search })}
              slash
            />
            <span class="row">
              <span class="note" aria-hidden="true">
                {words.groupBy}
              </span>
              <Select
                inline
                label={words.groupBy}
                options={groupings}
                value={view.groupBy}
                onChange={(groupBy) => setView({ ...view, groupBy: groupBy as View['groupBy'] })}
              />
            </span>
            <Menu
              label={words.exportAs}
              items={formats}
              onSelect={(format) => void save.run(format)}
            />
          </div>
          {total === undefined && !refused && (
            <Skeleton label={words.loading} lines={[90, 84, 92, 80, 88]} />
          )}
          {total === 0 && (
            <NoUsers search={search} onShowAll={() => setView({ ...view, search: '' })} />
          )}
          {total !== undefined && total > 0 && (
            <VirtualTable
              label={words.list}
              columns={userColumns}
              rows={users}
              groups={view.groupBy ? groupUsers(users, groups, valueOf, words.noValue) : undefined}
              rowKey={({ id }) => id}
              current={chosen}
              onSelect={({ id }) => go(`#/users/${id}`)}
              onEnd={users.length < total ? more : undefined}
              tall="40rem"
            />
          )}
        </Card>
      </WithSheet>
    </>
  );
}

function NoUsers({ search, onShowAll }: { search: string; onShowAll: () => void }) {
  if (search === '')
    return (
      <Empty level={2} icon="people" title={words.none}>
        {words.noneHint}
      </Empty>
    );
  return (
    <Empty
      level={2}
      icon="search"
      title={words.noMatch(search)}
      action={<Button onClick={onShowAll}>{words.showAll}</Button>}
    >
      {words.noMatchHint}
    </Empty>
  );
}
