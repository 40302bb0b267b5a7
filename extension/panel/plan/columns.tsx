import type { Action, PlanEntry } from '#shared/plan.ts';
import { text } from '../../locales/text.ts';
import { Mark, type MarkName } from '../../ui/Mark.tsx';
import type { Column } from '../../ui/table-column.ts';
import { Address } from './Address.tsx';
import { Effect } from './Effect.tsx';

const words = text.plan;

const marks: Record<Action, MarkName> = {
  create: 'join',
  update: 'change',
  deactivate: 'leave',
  reactivate: 'join',
  remove: 'leave',
  skip: 'skip',
};

/** Who, what happens, and why. */
export const columns: readonly Column<PlanEntry>[] = [
  {
    id: 'person',
    head: words.person,
    names: true,
    width: '36%',
    cell: ({ action, name, email }) => (
      <div class="cell">
        <Mark name={marks[action]} label={words.marks[action]} />
        <span>
          <b>{name}</b>
          <small>{email !== undefined && <Address>{email}</Address>}</small>
        </span>
      </div>
    ),
  },
  {
    id: 'happens',
    head: words.happens,
    width: '34%',
    cell: (entry) => <Effect entry={entry} />,
  },
  {
    id: 'why',
    head: words.why,
    cell: ({ reasons: [first, ...more] }) => (
      <>
        {first?.message}
        {more.map(({ code, message }) => (
          <small key={code}>{message}</small>
        ))}
      </>
    ),
  },
];
