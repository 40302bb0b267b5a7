import { describe, expect, it } from 'vitest';
import { createFieldCounter } from '../../../backend/provisioning/count-fields.ts';
import { neededAttributes } from '../../../backend/provisioning/needed-attributes.ts';
import { reportFields } from '../../../backend/provisioning/report-fields.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import type { Connection } from '../../../shared/connection.ts';
import { employee } from '../../../shared/employee.ts';

const anEmployee = (more: Record<string, unknown>) =>
  employee.parse({ id: '1', employmentStatus: 'active', ...more });
const labels = [
  { attribute: 'department', label: 'Department', custom: false },
  { attribute: 'gender', label: 'Gender', custom: false },
  { attribute: 'custom.badge', label: 'Badge', custom: true },
];
const connection = (more: Partial<Connection>): Connection => ({
  id: 'c',
  hris: 'h',
  state: 'active',
  createdAt: '2026-11-24T00:00:00.000Z',
  settings: defaultSettings(),
  draft: {},
  revision: 1,
  ...more,
});

describe('the field doctor', () => {
  it('counts who is employed, in scope or not, and nobody who has left', () => {
    const counter = createFieldCounter();
    counter.add({
      employees: [
        anEmployee({ department: 'Sales', customFields: { badge: 'B1' } }),
        anEmployee({ department: 'Sales' }),
        anEmployee({ gender: 'female' }),
        anEmployee({ department: 'Sales', employmentStatus: 'inactive' }),
      ],
    });
    const counts = counter.counts(labels, new Date('2026-11-24T00:00:00Z'));
    expect(counts.people).toBe(3);
    expect(counts.fields.map(({ attribute, filled }) => [attribute, filled])).toEqual([
      ['department', 2],
      ['gender', 1],
      ['custom.badge', 1],
    ]);
  });

  it('says nothing of attributes that were not asked for', () => {
    const counter = createFieldCounter();
    counter.add({ employees: [anEmployee({})], unread: ['gender', 'customFields'] });
    const { fields } = counter.counts(labels, new Date());
    expect(fields.map(({ attribute }) => attribute)).toEqual(['department']);
  });

  it('names the right where nobody has a value, and what is used', () => {
    const right = { name: 'Personal data', why: 'For it.', optional: true, opens: ['gender'] };
    const fields = [
      { attribute: 'gender', label: 'Gender', custom: false, filled: 0 },
      { attribute: 'department', label: 'Department', custom: false, filled: 2 },
    ];
    const report = reportFields(
      { at: '2026-11-24T00:00:00.000Z', people: 3, fields },
      connection({
        mapping: [{ target: 'gender', type: 'direct', source: 'gender', applyOn: 'always' }],
      }),
      [right],
    );
    expect(report.fields).toEqual([
      { ...fields[0], used: true, right },
      { ...fields[1], used: false },
    ]);
  });
});

it('needs what filter and mapping look at, in expressions too, and the manager behind an address', () => {
  const needed = neededAttributes(
    {
      filterGroups: [
        {
          clauses: [
            { attribute: 'custom.badge', operator: 'exists', values: [] },
            { expression: 'location == "Porto"' },
          ],
        },
      ],
      exceptions: { include: [], exclude: [] },
    },
    [{ target: 'managerEmail', type: 'direct', source: 'managerEmail', applyOn: 'always' }],
  );
  for (const name of ['workEmail', 'custom.badge', 'customFields', 'location', 'managerId'])
    expect(needed).toContain(name);
  expect(needed).not.toContain('gender');
});
