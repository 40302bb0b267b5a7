import { useState } from 'preact/hooks';
import { Card } from '../../extension/ui/Card.tsx';
import { Table } from '../../extension/ui/Table.tsx';
import type { Column } from '../../extension/ui/table-column.ts';
import { departments, people, type Person } from './people.ts';
import { Story } from './Story.tsx';

const some = people(12);
export const columns: Column<Person>[] = [
  {
    id: 'name',
    head: 'Name',
    names: true,
    width: '40%',
    sorted: 'ascending',
    onSort: () => undefined,
    cell: (person) => (
      <>
        <b>{person.name}</b>
        <small>{person.department}</small>
      </>
    ),
  },
  { id: 'job', head: 'Job title', cell: (person) => person.job, onSort: () => undefined },
  { id: 'site', head: 'Location', cell: (person) => person.site },
];

export function Tables() {
  const [current, setCurrent] = useState('3');
  return (
    <Story name="Table">
      <Card title="Users" flush footer={<span class="note">12 users in 6 departments</span>}>
        <Table
          label="Users by department"
          columns={columns}
          groups={departments.map((department) => ({
            id: department,
            label: department,
            count: 2,
            rows: some.filter((person) => person.department === department),
          }))}
          rowKey={(person) => person.id}
          current={current}
          onRow={(person) => setCurrent(person.id)}
          tall="24rem"
        />
      </Card>
    </Story>
  );
}
