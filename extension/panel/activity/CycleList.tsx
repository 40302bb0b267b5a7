import type { Cycle, CycleState } from '#shared/cycle.ts';
import { atStart, moment } from '../../locales/format.ts';
import { text } from '../../locales/text.ts';
import { changedBy } from '../../state/standing.ts';
import { Count } from '../../ui/Count.tsx';
import { Mark, type MarkName } from '../../ui/Mark.tsx';
import type { Column } from '../../ui/table-column.ts';
import { VirtualTable } from '../../ui/VirtualTable.tsx';

const words = text.activity;
const { kinds, labels, results } = text.home;

const marks: Record<CycleState, MarkName> = {
  queued: 'wait',
  running: 'busy',
  held: 'held',
  succeeded: 'ok',
  failed: 'problem',
  cancelled: 'paused',
  aborted: 'problem',
};

const columns: readonly Column<Cycle>[] = [
  {
    id: 'when',
    head: text.home.when,
    names: true,
    cell: (cycle) => (
      <div class="cell">
        <Mark
          name={marks[cycle.state]}
          label={cycle.state === 'succeeded' ? undefined : results[cycle.state]}
        />
        <span>
          {atStart(moment(cycle.startedAt))}
          <small>{about(cycle)}</small>
        </span>
      </div>
    ),
  },
  { id: 'result', head: text.home.result, number: true, cell: (cycle) => <Result cycle={cycle} /> },
];

interface CycleListProps {
  cycles: readonly Cycle[];
  current: string | undefined;
  onSelect: (cycle: Cycle) => void;
}

/** The cycles, newest first, with what changed. */
export const CycleList = ({ cycles, current, onSelect }: CycleListProps) => (
  <VirtualTable
    label={words.cycles}
    columns={columns}
    rows={cycles}
    rowKey={({ id }) => id}
    current={current}
    onSelect={onSelect}
    tall="36rem"
    narrow
  />
);

function about({ kind, state, startedAt, endedAt, error }: Cycle): string {
  if (error) return error.message;
  if (endedAt === undefined) return words.runningFor(kinds[kind]);
  if (state === 'held') return results.held;
  return words.kindIn(kinds[kind], Date.parse(endedAt) - Date.parse(startedAt));
}

function Result({ cycle }: { cycle: Cycle }) {
  const { counts, state } = cycle;
  if (state !== 'succeeded' || changedBy(cycle) === 0)
    return <span class="note">{words.noChange}</span>;
  const parts = [
    { mark: 'join', value: counts.create + counts.reactivate, label: labels.joined },
    { mark: 'change', value: counts.update, label: labels.changed },
    { mark: 'leave', value: counts.remove + counts.deactivate, label: labels.left },
  ] as const;
  return (
    <span class="row">
      {parts
        .filter(({ value }) => value > 0)
        .map((part) => (
          <Count key={part.mark} {...part} />
        ))}
    </span>
  );
}
