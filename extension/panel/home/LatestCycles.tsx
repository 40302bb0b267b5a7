import type { Cycle } from '#shared/cycle.ts';
import { atStart, moment, number } from '../../locales/format.ts';
import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Table } from '../../ui/Table.tsx';
import type { Column } from '../../ui/table-column.ts';
import { CycleResult } from './CycleResult.tsx';

const words = text.home;
const shown = 5;

const columns: readonly Column<Cycle>[] = [
  {
    id: 'when',
    head: words.when,
    names: true,
    cell: ({ id, startedAt }) => (
      <a class="name" href={`#/activity/${id}`}>
        {atStart(moment(startedAt))}
      </a>
    ),
  },
  { id: 'kind', head: words.kind, cell: ({ kind }) => words.kinds[kind] },
  { id: 'read', head: words.read, number: true, cell: ({ people }) => number(people.read) },
  { id: 'result', head: words.result, cell: (cycle) => <CycleResult cycle={cycle} /> },
];

/** The newest cycles and what came of them. */
export function LatestCycles({ cycles }: { cycles: readonly Cycle[] | undefined }) {
  return (
    <Card
      title={words.latestTitle}
      aside={<a href="#/activity">{words.allActivity}</a>}
      busy={!cycles}
      flush
    >
      {cycles ? (
        <Table
          label={words.latestTitle}
          columns={columns}
          rows={cycles.slice(0, shown)}
          rowKey={({ id }) => id}
        />
      ) : (
        <Skeleton lines={[88, 88, 88]} />
      )}
    </Card>
  );
}
