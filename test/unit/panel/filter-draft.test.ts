import { expect, test } from 'vitest';
import { scopingFilter, type ScopingFilter } from '#shared/scoping-filter.ts';
import type { Facet } from '#shared/scope.ts';
import {
  draftOf,
  emptiedBy,
  filterOf,
  isUnfinished,
  newClause,
  withAttribute,
  withGroup,
  withOperator,
} from '../../../extension/panel/filter/filter-draft.ts';

const facet = (attribute: string, kind: Facet['kind'], ...values: string[]): Facet => ({
  attribute,
  label: attribute,
  kind,
  values: values.map((value) => ({ value, count: 1 })),
  distinct: values.length,
  filled: values.length,
});
const department = facet('department', 'text', 'Sales', 'Legal');
const started = facet('startDate', 'date');
const status = facet('employmentStatus', 'text', 'active', 'inactive', 'leave');
const sales = { attribute: 'department', operator: 'in' as const, values: ['Sales'] };
const named = { include: ['1'], exclude: ['2'] };

test('without a saved filter it starts with the people who are employed now, never with everybody', () => {
  expect(filterOf(draftOf(undefined, [department, status]))).toEqual({
    filterGroups: [
      {
        clauses: [{ attribute: 'employmentStatus', operator: 'in', values: ['active', 'leave'] }],
      },
    ],
    exceptions: { include: [], exclude: [] },
  });
});

test('where the HRIS tells no status it starts unfinished', () => {
  expect(filterOf(draftOf(undefined, [department]))).toBeUndefined();
});

test.each<ScopingFilter>([
  { everyone: true, exceptions: named },
  {
    filterGroups: [{ clauses: [sales] }, { clauses: [{ expression: 'true' }] }],
    exceptions: named,
  },
])('a saved filter comes out of the editor as it went in', (saved) => {
  expect(filterOf(draftOf(saved, [department, status]))).toEqual(saved);
});

test('a look at everybody does not lose the conditions', () => {
  const draft = draftOf({ filterGroups: [{ clauses: [sales] }], exceptions: named }, []);
  const looked = { ...draft, everyone: true };
  expect(filterOf(looked)).toEqual({ everyone: true, exceptions: named });
  expect(filterOf({ ...looked, everyone: false })).toEqual(filterOf(draft));
});

test('an unfinished condition gives no filter, so that a forgotten value never widens the scope', () => {
  const draft = draftOf({ filterGroups: [{ clauses: [sales] }], exceptions: named }, []);
  for (const clause of [newClause(department), { expression: ' ' }, { ...sales, values: [''] }]) {
    expect(isUnfinished(clause)).toBe(true);
    expect(filterOf(withGroup(draft, 0, [sales, clause]))).toBeUndefined();
  }
});

test('a condition that needs no value is finished', () => {
  expect(isUnfinished({ ...sales, operator: 'notExists', values: [] })).toBe(false);
});

test('the place for a further text is not sent', () => {
  const typing = { attribute: 'jobTitle', operator: 'contains' as const, values: ['Lead', ''] };
  const draft = { everyone: false, groups: [[typing]], ...named };
  const filter = filterOf(draft);
  expect(filter).toMatchObject({ filterGroups: [{ clauses: [{ values: ['Lead'] }] }] });
  expect(scopingFilter.safeParse(filter).success).toBe(true);
});

test('a group without conditions vanishes, and without groups there is no filter', () => {
  const draft = draftOf({ filterGroups: [{ clauses: [sales] }], exceptions: named }, []);
  expect(withGroup(draft, 0, []).groups).toEqual([]);
  expect(filterOf(withGroup(draft, 0, undefined))).toBeUndefined();
});

test('values never move to another attribute, nor to an operator that asks for others', () => {
  expect(withAttribute(sales, status)).toMatchObject({ operator: 'in', values: [] });
  expect(withAttribute(sales, started)).toMatchObject({ operator: 'withinDays', values: [] });
  expect(withOperator(sales, 'notIn').values).toEqual(['Sales']);
  expect(withOperator(sales, 'contains').values).toEqual([]);
});

test('who emptied the scope is named only when every group is empty', () => {
  const legal = { ...sales, values: ['Legal'] };
  const draft = { everyone: false, groups: [[sales, legal], [legal]], include: [], exclude: [] };
  expect(emptiedBy(draft, [{ left: [70, 0] }, { left: [0] }])).toBe(legal);
  expect(emptiedBy(draft, [{ left: [70, 0] }, { left: [3] }])).toBeUndefined();
});
