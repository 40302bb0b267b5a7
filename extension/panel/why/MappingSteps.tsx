import type { Explanation } from '#shared/scope.ts';
import type { TargetName } from '#shared/user.ts';
import { text } from '../../locales/text.ts';
import { Card } from '../../ui/Card.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Table } from '../../ui/Table.tsx';
import { targetLabel } from '../mapping/mapping-rows.ts';
import { sourceLabel } from '../source-label.ts';

const words = text.why;

/** What each row of the mapping gives for this person. */
export const MappingSteps = ({ steps }: { steps: Explanation['mapping'] }) => (
  <Card title={words.mapping} flush>
    <Table
      label={words.mapping}
      columns={[
        {
          id: 'target',
          head: words.target,
          names: true,
          cell: ({ target }) => targetLabel(target as TargetName),
        },
        { id: 'from', head: words.from, cell: ({ from }) => sourceLabel(from) },
        {
          id: 'value',
          head: words.value,
          cell: ({ value, problem }) => (
            <>
              {value ?? <span class="quiet">{words.empty}</span>}
              {problem && (
                <small class="row">
                  <Mark name="warn" /> {problem.message}
                </small>
              )}
            </>
          ),
        },
      ]}
      rows={steps}
      rowKey={({ target }) => target}
    />
  </Card>
);
