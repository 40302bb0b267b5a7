import type { LogEntry } from '#shared/cycle.ts';
import { text } from '../../locales/text.ts';
import { Mark, type MarkName } from '../../ui/Mark.tsx';
import type { Column } from '../../ui/table-column.ts';
import { Effect } from '../plan/Effect.tsx';

const words = text.plan;

const marks: Record<LogEntry['action'], MarkName> = {
  create: 'join',
  update: 'change',
  deactivate: 'leave',
  reactivate: 'join',
  remove: 'leave',
  skip: 'skip',
  hold: 'held',
};

/** Who, what happened, and why. */
export const logColumns: readonly Column<LogEntry>[] = [
  {
    id: 'person',
    head: words.person,
    names: true,
    width: '30%',
    cell: ({ action, name }) => (
      <div class="cell">
        <Mark
          name={marks[action]}
          label={action === 'hold' ? text.activity.heldMark : words.marks[action]}
        />
        <b>{name}</b>
      </div>
    ),
  },
  {
    id: 'happened',
    head: words.happens,
    width: '38%',
    cell: ({ action, ...entry }) =>
      action === 'hold' ? text.activity.heldEntry : <Effect entry={{ ...entry, action }} />,
  },
  {
    id: 'why',
    head: words.why,
    cell: ({ reasons }) => reasons.map(({ code, message }) => <span key={code}>{message} </span>),
  },
];
