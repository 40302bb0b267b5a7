import { useState } from 'preact/hooks';
import type { Cycle } from '#shared/cycle.ts';
import { api, call } from '../../api/client.ts';
import { text } from '../../locales/text.ts';
import { go, route } from '../../state/route.ts';
import { changedBy } from '../../state/standing.ts';
import { status } from '../../state/status.ts';
import { useLoaded } from '../../state/use-loaded.ts';
import { Card } from '../../ui/Card.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { ScreenHead } from '../../ui/Screen.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Refusal } from '../Refusal.tsx';
import { CycleDetail } from './CycleDetail.tsx';
import { CycleList } from './CycleList.tsx';

const words = text.activity;
const most = '2000';

const kinds: Record<string, (cycle: Cycle) => boolean> = {
  all: () => true,
  changes: (cycle) => changedBy(cycle) > 0,
  problems: ({ state }) => ['held', 'failed', 'aborted'].includes(state),
};
const options = [
  { value: 'all', label: words.all },
  { value: 'changes', label: words.withChanges },
  { value: 'problems', label: words.problems },
];

/** Every cycle, and what it did to whom. */
export function Activity() {
  const [show, setShow] = useState('all');
  const { lastCycle, running } = status.value ?? {};
  const { value, refused, busy, reload } = useLoaded(
    () => call(api.cycles.$get({ query: { limit: most } })),
    [lastCycle?.id, running?.id],
  );
  const cycles = value?.cycles;
  const listed = cycles?.filter(kinds[show]!) ?? [];
  const chosen = cycles?.find(({ id }) => id === route.value.args[0]) ?? listed[0];

  return (
    <>
      <ScreenHead title={words.title} lead={words.lead} />
      <Refusal refused={refused} onRetry={reload} busy={busy} />
      {cycles?.length === 0 && (
        <Card label={words.cycles}>
          <Empty level={2} icon="clock" title={words.none}>
            {words.noneHint}
          </Empty>
        </Card>
      )}
      {!cycles && !refused && <Skeleton label={words.loading} lines={[60, 72, 66, 70]} />}
      {cycles && cycles.length > 0 && (
        <div class="split rail">
          <Card
            title={words.cycles}
            flush
            aside={
              <Select
                small
                inline
                label={words.show}
                options={options}
                value={show}
                onChange={setShow}
              />
            }
            footer={<span class="note">{words.count(listed.length, cycles.length)}</span>}
          >
            {listed.length === 0 && <Empty title={words.noneOfKind} />}
            <CycleList
              cycles={listed}
              current={chosen?.id}
              onSelect={({ id }) => go(`#/activity/${id}`)}
            />
          </Card>
          {chosen && <CycleDetail key={chosen.id} cycle={chosen} />}
        </div>
      )}
    </>
  );
}
