import { useMemo, useState } from 'preact/hooks';
import type { Cycle, LogEntry } from '#shared/cycle.ts';
import { api, call } from '../../api/client.ts';
import { atStart, moment } from '../../locales/format.ts';
import { text } from '../../locales/text.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { Refusal } from '../Refusal.tsx';
import { saveFile } from '../save-file.ts';
import { logColumns } from './log-columns.tsx';
import { PrivacyReceipt } from './PrivacyReceipt.tsx';

const words = text.activity;

/** One cycle: how it ended, its provisioning log, and what it read, kept and dropped. */
export function CycleDetail({ cycle }: { cycle: Cycle }) {
  const { id, state, error, startedAt, endedAt, counts, planId } = cycle;
  const [search, setSearch] = useState('');
  const { value, refused, reload } = useLoaded(
    () => call(api.cycles[':id'].log.$get({ param: { id } })),
    [id, state],
  );
  const entries = value?.entries ?? [];
  const shown = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return entries.filter(({ name }) => name.toLowerCase().includes(wanted));
  }, [value, search]);

  return (
    <div class="stack wide">
      {state === 'held' && planId !== undefined && (
        <Notice
          tone="held"
          title={words.held}
          actions={
            <LinkButton small href={`#/plan/${planId}`}>
              {words.seePlan}
            </LinkButton>
          }
        />
      )}
      {error && (
        <Notice tone={error.code === 'cancelled' ? 'info' : 'refused'} title={error.message}>
          {error.hint && <p>{error.hint}</p>}
        </Notice>
      )}
      <Card
        title={atStart(moment(startedAt))}
        aside={
          endedAt !== undefined &&
          !error && (
            <span class="note">{words.doneIn(Date.parse(endedAt) - Date.parse(startedAt))}</span>
          )
        }
        flush
        footer={
          value &&
          entries.length > 0 && (
            <span class="note">{words.summary(entries.length, counts.unchanged)}</span>
          )
        }
      >
        <Refusal refused={refused} onRetry={reload} />
        {!value && !refused && <Skeleton label={words.logLoading} lines={[88, 80, 84]} />}
        {value && entries.length === 0 && (
          <Empty icon="check" title={words.nobody}>
            {state === 'succeeded' && words.nobodyHint(counts.unchanged)}
          </Empty>
        )}
        {entries.length > 0 && (
          <>
            <div class="toolbar">
              <SearchInput
                label={words.search}
                placeholder={words.searchHint}
                value={search}
                onInput={setSearch}
              />
              <Button
                icon="download"
                onClick={() => saveFile(`cycle-${startedAt.slice(0, 16)}.ndjson`, asFile(entries))}
              >
                {words.download}
              </Button>
            </div>
            {shown.length === 0 && <Empty title={words.noMatch} />}
            {shown.length > 0 && (
              <VirtualTable
                label={words.log}
                columns={logColumns}
                rows={shown}
                rowKey={keyOf}
                tall="32rem"
              />
            )}
          </>
        )}
      </Card>
      <PrivacyReceipt people={cycle.people} />
    </div>
  );
}

const keyOf = ({ externalId, userId, name }: LogEntry) => `${externalId} ${userId} ${name}`;

/** One entry a line, as the backend keeps it. */
const asFile = (entries: readonly LogEntry[]) =>
  new Blob([entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')], {
    type: 'application/x-ndjson',
  });
