import type { MappingRow } from '#shared/attribute-mapping.ts';
import { targetAttributes } from '#shared/target-attributes.ts';
import type { TargetName, User } from '#shared/user.ts';
import { api, call } from '../../api/client.ts';
import { text } from '../../locales/text.ts';
import { hrisById } from '../../state/catalogue.ts';
import { connection } from '../../state/connection.ts';
import { changedBy } from '../../state/standing.ts';
import { useAction } from '../../state/use-action.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Table } from '../../ui/Table.tsx';
import { targetLabel } from '../mapping/mapping-rows.ts';
import { Refusal } from '../Refusal.tsx';
import { sourceLabel } from '../source-label.ts';

const words = text.users;

interface UserSheetProps {
  id: string;
  onClose: () => void;
  onChanged: () => void;
}

/** One user: since when, every value and where it comes from, and the way to read this person again. */
export function UserSheet({ id, onClose, onChanged }: UserSheetProps) {
  const {
    value: user,
    refused,
    reload,
  } = useLoaded(() => call(api.users[':id'].$get({ param: { id } })), [id]);
  const sync = useAction(async (externalId: string) => {
    const cycle = await call(api.users[':externalId'].sync.$post({ param: { externalId } }));
    const changed = changedBy(cycle) > 0;
    announce(changed ? words.synced.changed : words.synced.same, 'done');
    if (changed) onChanged();
    reload();
  });
  const externalId = user?.externalId;

  return (
    <Sheet
      title={user ? `${user.firstName} ${user.lastName}` : words.loading}
      of={id}
      closeLabel={words.close}
      onClose={onClose}
    >
      <div class="body stack tight">
        <Refusal refused={refused ?? sync.refused} />
        {!user && !refused && <Skeleton lines={[70, 90, 60]} />}
        {user && (
          <span class="row">
            <Mark name={user.active ? 'ok' : 'paused'} />
            {user.active
              ? words.active(user.createdAt)
              : words.deactivated(user.deactivatedAt ?? user.updatedAt)}
          </span>
        )}
        {user && externalId !== undefined && (
          <span class="row">
            <LinkButton small href={`#/why/${encodeURIComponent(user.email)}`}>
              {words.why}
            </LinkButton>
            <Button small icon="sync" busy={sync.busy} onClick={() => void sync.run(externalId)}>
              {words.sync}
            </Button>
          </span>
        )}
      </div>
      {user && (
        <Table
          label={words.valueAndSource}
          slim
          columns={[
            {
              id: 'attribute',
              head: words.attribute,
              names: true,
              cell: ({ label }) => <span class="quiet">{label}</span>,
            },
            {
              id: 'value',
              head: words.valueAndSource,
              cell: ({ value, source }) => (
                <>
                  {value || <span class="quiet">{words.empty}</span>}
                  {source && <small>{source}</small>}
                </>
              ),
            },
          ]}
          rows={valuesOf(user)}
          rowKey={({ label }) => label}
        />
      )}
    </Sheet>
  );
}

function valuesOf(user: User) {
  const rows = new Map(connection.value?.mapping?.map((row) => [row.target as string, row]));
  const standard = targetAttributes.map((target) => ({
    label: text.mapping.targets[target],
    value: user[target],
    source: sourceOf(rows.get(target)),
  }));
  const custom = Object.entries(user.customAttributes).map(([name, value]) => ({
    label: targetLabel(`custom.${name}` as TargetName),
    value,
    source: sourceOf(rows.get(`custom.${name}`)),
  }));
  const hris = hrisById(connection.value?.hris)?.name ?? '';
  const id = { label: words.hrisId, value: user.externalId, source: words.hrisIdSource(hris) };
  return [...standard.filter(({ source }) => source !== undefined), ...custom, id];
}

function sourceOf(row: MappingRow | undefined): string | undefined {
  if (row?.type === 'direct') return words.fromField(sourceLabel(row.source));
  if (row?.type === 'constant') return words.fromConstant;
  return row && words.fromExpression;
}
