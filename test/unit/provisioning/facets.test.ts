import { describe, expect, test } from 'vitest';
import { facetsOf, sourceAttributesOf } from '../../../backend/provisioning/facets.ts';
import { countLeft } from '../../../backend/provisioning/count-left.ts';
import { filterOf, person, today } from './people.ts';

const labels = [
  { attribute: 'department', label: 'Abteilung', custom: false },
  { attribute: 'custom.Laptop', label: 'Company laptop', custom: true },
  { attribute: 'custom.Empty', label: 'Never filled', custom: true },
];
const people = [
  person('a', {
    department: 'Sales',
    groups: ['x', 'y'],
    customFields: { Laptop: 'Mac', Level: 3 },
  }),
  person('b', { department: ' sales', groups: ['x'], startDate: '2027-01-01' }),
  person('c', { department: 'HR', customFields: { Since: '2020-01-01T00:00:00Z', Tags: ['t'] } }),
  person('d', { department: 'sales' }),
  person('e', { department: 'Sales' }),
];
const withLeaver = [
  ...people,
  person('gone', { department: 'Sales', team: 'Dissolved', employmentStatus: 'inactive' }),
];
const facetOf = (attribute: string) =>
  facetsOf(withLeaver, labels).find((facet) => facet.attribute === attribute);

describe('values for the filter', () => {
  test('most frequent first, with the label of the HRIS', () => {
    expect(facetOf('department')).toEqual({
      attribute: 'department',
      label: 'Abteilung',
      kind: 'text',
      values: [
        { value: 'Sales', count: 4 },
        { value: 'HR', count: 1 },
      ],
      distinct: 2,
      filled: 5,
    });
  });

  test('a head-count is the number of people whom the filter then takes', () => {
    for (const { attribute, values } of facetsOf(withLeaver, labels))
      for (const { value, count } of values) {
        const filter = filterOf([{ attribute, operator: 'in', values: [value] }]);
        expect(countLeft(filter, withLeaver, { today })).toEqual([
          { people: count, left: [count] },
        ]);
      }
  });

  test('lists count each value, dates are dates, custom fields come along', () => {
    expect(facetOf('groups')).toMatchObject({ kind: 'list', filled: 2, distinct: 2 });
    expect(facetOf('custom.Tags')).toMatchObject({ kind: 'list', label: 'Tags' });
    expect(facetOf('startDate')).toMatchObject({ kind: 'date', label: 'Start date' });
    expect(facetOf('custom.Since')).toMatchObject({ kind: 'date' });
    expect(facetOf('custom.Level')).toMatchObject({ values: [{ value: '3', count: 1 }] });
    expect(facetOf('custom.Empty')).toMatchObject({ label: 'Never filled', filled: 0, values: [] });
    expect(facetOf('team')).toBeUndefined();
  });

  test('what tells people apart is countable but not listed', () => {
    expect(facetOf('workEmail')).toMatchObject({ distinct: 5, filled: 5, values: [] });
  });

  test('50,000 departments, 5,000 custom fields and a value of a megabyte stay bounded (F77)', () => {
    const megabyte = 'x'.repeat(1_000_000);
    const crowd = Array.from({ length: 50_000 }, (_, index) =>
      Object.assign(person('x'), {
        id: `${index}`,
        department: `Department ${index}`,
        customFields: { [`Field ${index % 5000}`]: `v${index}`, Note: megabyte },
      }),
    );
    const facets = facetsOf(crowd, []);
    const department = facets.find(({ attribute }) => attribute === 'department');
    expect(department).toMatchObject({ distinct: 50_000, filled: 50_000 });
    expect(facets.length).toBeGreaterThan(5000);
    expect(facets.reduce((sum, { values }) => sum + values.length, 0)).toBeLessThanOrEqual(60_000);
    expect(JSON.stringify(facets).length).toBeLessThan(4_000_000);
    expect(JSON.stringify(sourceAttributesOf(crowd, [])).length).toBeLessThan(2_000_000);
  });
});

test('source attributes say how full they are and what they look like', () => {
  const attributes = sourceAttributesOf(people, labels);
  expect(attributes.find(({ attribute }) => attribute === 'custom.Laptop')).toEqual({
    attribute: 'custom.Laptop',
    label: 'Company laptop',
    custom: true,
    filled: 1,
    people: 5,
    examples: ['Mac'],
  });
  expect(attributes.find(({ attribute }) => attribute === 'workEmail')?.examples).toEqual([
    'a@example.org',
    'b@example.org',
    'c@example.org',
  ]);
});
