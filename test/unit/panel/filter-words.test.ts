import { expect, test } from 'vitest';
import type { Facet } from '#shared/scope.ts';
import { operators } from '#shared/scoping-filter.ts';
import { Refused } from '../../../extension/api/refused.ts';
import { text } from '../../../extension/locales/text.ts';
import { metGroup } from '../../../extension/panel/filter/met-group.ts';
import { operatorsFor } from '../../../extension/panel/filter/operators.ts';
import { problemAt } from '../../../extension/panel/filter/problem-at.ts';
import { sortFacets } from '../../../extension/panel/filter/sort-facets.ts';

const values = [{ value: 'Sales', count: 3 }];

test('every operator has words and is offered for some kind of attribute', () => {
  const offered = [
    operatorsFor({ kind: 'text', values }),
    operatorsFor({ kind: 'text', values: [] }),
    operatorsFor({ kind: 'date', values: [] }),
  ].flat();
  expect(Object.keys(text.filter.operators)).toEqual([...operators]);
  expect([...new Set(offered)].sort()).toEqual([...operators].sort());
});

test('where there is nothing to pick from, texts are typed', () => {
  expect(operatorsFor({ kind: 'text', values: [] })).not.toContain('in');
});

test('the sentence speaks of statuses as people do', () => {
  const clause = { attribute: 'employmentStatus', operator: 'in' as const, values: ['leave'] };
  const exceptions = { include: [], exclude: [] };
  expect(text.filter.sentence({ filterGroups: [{ clauses: [clause] }], exceptions })).toBe(
    'Employees with the status on leave.',
  );
});

test('the reason of a person leads to the group that takes them in', () => {
  const clause = (value: string) => ({
    attribute: 'department',
    operator: 'in' as const,
    values: [value],
  });
  const filter = {
    filterGroups: [{ clauses: [clause('Sales')] }, { clauses: [clause('Legal')] }],
    exceptions: { include: [], exclude: [] },
  };
  const meets = (message: string) => metGroup(filter, { code: 'meets_filter', message });
  expect(meets('Meets: department is Legal.')).toBe(2);
  expect(metGroup(filter, { code: 'included', message: 'Always.' })).toBeUndefined();
});

test('a refused filter shows its mistake at the condition that has it', () => {
  const detail = {
    path: ['filterGroups', 1, 'clauses', 0, 'expression'],
    message: 'A comma is missing.',
    from: 2,
    to: 3,
  };
  const refused = new Refused('invalid_filter', 'A comma is missing.', { details: [detail] });
  expect(problemAt(refused, 1, 0)).toBe(detail);
  expect(problemAt(refused, 0, 0)).toBeUndefined();
  expect(problemAt(new Refused('outdated', 'Old.'), 1, 0)).toBeUndefined();
});

test('what filters are mostly made of is offered first, then what has values, then the rest', () => {
  const facet = (attribute: string, filled: Facet['values']): Facet => ({
    attribute,
    label: attribute,
    kind: 'text',
    values: filled,
    distinct: filled.length,
    filled: filled.length,
  });
  const facets = [
    facet('workEmail', []),
    facet('custom.Badge', values),
    facet('country', values),
    facet('department', values),
  ];
  expect(sortFacets(facets).map(({ attribute }) => attribute)).toEqual([
    'department',
    'country',
    'custom.Badge',
    'workEmail',
  ]);
});
