import { useState } from 'preact/hooks';
import { announce } from '../../extension/ui/announce.ts';
import { Announcements } from '../../extension/ui/Announcements.tsx';
import { Button } from '../../extension/ui/Button.tsx';
import { Card } from '../../extension/ui/Card.tsx';
import { Chart } from '../../extension/ui/Chart.tsx';
import { Code } from '../../extension/ui/Code.tsx';
import { Facts } from '../../extension/ui/Facts.tsx';
import { ListLine } from '../../extension/ui/List.tsx';
import { Sheet, WithSheet } from '../../extension/ui/Sheet.tsx';
import { Tooltip } from '../../extension/ui/Tooltip.tsx';
import { VirtualList } from '../../extension/ui/VirtualList.tsx';
import { VirtualTable } from '../../extension/ui/VirtualTable.tsx';
import { departments, people } from './people.ts';
import { Story } from './Story.tsx';
import { columns } from './tables.tsx';

const all = people(5000);
const groups = departments.map((department) => {
  const rows = all.filter((person) => person.department === department);
  return { id: department, label: department, count: rows.length, rows };
});

export function Many() {
  const [current, setCurrent] = useState<string | undefined>('3');
  const person = all.find(({ id }) => id === current);
  const sheet = person && (
    <Sheet
      of={person.id}
      title={person.name}
      closeLabel="Close"
      onClose={() => setCurrent(undefined)}
    >
      <div class="body">
        <Facts
          items={[
            { label: 'Job title', value: person.job },
            { label: 'Location', value: person.site },
          ]}
        />
      </div>
    </Sheet>
  );
  return (
    <Story name="VirtualTable, Sheet, VirtualList">
      <WithSheet sheet={sheet}>
        <Card label="Many users" flush footer={<span class="note">5,000 users</span>}>
          <VirtualTable
            label="Users by department"
            columns={columns}
            groups={groups}
            rowKey={({ id }) => id}
            current={current}
            onSelect={({ id }) => setCurrent(id)}
            tall="24rem"
          />
        </Card>
      </WithSheet>
      <Card title="In scope" flush footer={<span class="note num">5,000 people, by name</span>}>
        <VirtualList label="People in scope" items={all} itemKey={({ id }) => id} tall="16rem">
          {({ name, department, site }) => (
            <ListLine
              mark="ok"
              markLabel="In"
              title={name}
              hint={`${department} · ${site}`}
              aside="Group 1"
            />
          )}
        </VirtualList>
      </Card>
    </Story>
  );
}

const days = Array.from({ length: 30 }, (_, at) => ({
  label: at === 29 ? 'Today' : `${at < 7 ? at + 25 : at - 6} ${at < 7 ? 'Oct' : 'Nov'}`,
  joined: [0, 0, 0, 1, 0, 0, 0, 5, 1, 0][at % 10] ?? 0,
  left: [0, 0, 0, 0, 0, 0, 3, 0][at % 8] ?? 0,
  held: at === 18,
}));

export const Charts = () => (
  <Story name="Chart">
    <Card title="Joins and leaves">
      <Chart
        days={days}
        summary="Joins and leaves per day, 25 October to 23 November"
        tableLabel="Show as a table"
        dayLabel="Day"
        joinedLabel="Joined"
        leftLabel="Left"
      />
    </Card>
  </Story>
);

const completions = [
  { insert: 'department', label: 'department', note: 'Engineering' },
  { insert: 'site', label: 'site', note: 'Hamburg' },
  { insert: 'lookup(', label: 'lookup()', note: 'one value for another' },
];

export function Codes() {
  const [good, setGood] = useState(
    'lookup(country, {"Germany": "de-DE", "Austria": "de-AT"}, "en-GB")',
  );
  const [bad, setBad] = useState('department + " · " + sitee');
  return (
    <Story name="Code, Tooltip, Announcements">
      <Card label="Expressions">
        <div class="stack">
          <Code
            label="Expression for Language"
            value={good}
            onInput={setGood}
            completions={completions}
          />
          <Code
            label="Expression for Group"
            value={bad}
            onInput={setBad}
            completions={completions}
            error={{
              from: 21,
              to: 26,
              message: 'Character 22: there is no field “sitee”. Did you mean “site”?',
            }}
          />
          <p>
            Users are grouped by{' '}
            <Tooltip text="The group decides which trainings a user gets.">group</Tooltip>.
          </p>
          <div>
            <Button
              onClick={() =>
                announce(
                  'The mapping is saved. Nothing changes before you approve the plan.',
                  'done',
                )
              }
            >
              Save draft
            </Button>
          </div>
          <Announcements dismissLabel="Dismiss" />
        </div>
      </Card>
    </Story>
  );
}
