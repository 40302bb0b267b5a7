import type { Connection } from '#shared/connection.ts';
import type { Cycle } from '#shared/cycle.ts';
import { describeFilter } from '#shared/describe-filter.ts';
import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { scheduleWords } from '../manage/schedule-words.ts';

const words = text.home;

/** Who, when, and what happens to leavers, in a few words. */
export function HowItRuns({
  connection: { filter, settings },
  cycles,
}: {
  connection: Connection;
  cycles: readonly Cycle[];
}) {
  const full = cycles.find(({ kind, state }) => kind === 'full' && state === 'succeeded');
  const { schedule, removal, limits } = settings;
  const leavers =
    removal.policy === 'remove' ? words.removeAtOnce : words.deactivateFirst(removal.afterDays);
  return (
    <Card title={words.howTitle}>
      <Facts
        items={[
          ...(filter ? [{ label: words.scope, value: describeFilter(filter) }] : []),
          ...(full
            ? [
                {
                  label: words.inScope,
                  value: words.ofPeople(full.people.inScope, full.people.read),
                },
              ]
            : []),
          { label: words.schedule, value: scheduleWords(schedule) },
          { label: words.leavers, value: leavers },
          { label: words.heldAbove, value: words.limit(limits.leavePercent, limits.leaveCount) },
        ]}
      />
    </Card>
  );
}
