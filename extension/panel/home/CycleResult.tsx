import type { Cycle, CycleState } from '#shared/cycle.ts';
import { text } from '../../locales/text.ts';
import { changedBy } from '../../state/standing.ts';
import { Count } from '../../ui/Count.tsx';
import { Mark, type MarkName } from '../../ui/Mark.tsx';

const words = text.home;

const marks: Record<Exclude<CycleState, 'succeeded'>, MarkName> = {
  queued: 'wait',
  running: 'busy',
  held: 'held',
  failed: 'problem',
  cancelled: 'paused',
  aborted: 'problem',
};

/** What came of a cycle: its counts, or why there are none. */
export function CycleResult({ cycle }: { cycle: Cycle }) {
  const { state, counts, kind } = cycle;
  if (state !== 'succeeded')
    return (
      <span class="row">
        <Mark name={marks[state]} />
        {words.results[state]}
      </span>
    );
  if (kind === 'initial') return <span class="quiet">{words.results.staged}</span>;
  if (changedBy(cycle) === 0) return <span class="quiet">{words.results.nothing}</span>;
  const { labels } = words;
  return (
    <span class="row">
      <Count mark="join" value={counts.create + counts.reactivate} label={labels.joined} />
      <Count mark="change" value={counts.update} label={labels.changed} />
      <Count mark="leave" value={counts.remove + counts.deactivate} label={labels.left} />
    </span>
  );
}
