import { expect, test } from 'vitest';
import { describeClause, describeFilter } from '#shared/describe-filter.ts';
import { scopingFilter } from '#shared/scoping-filter.ts';
import { filterOf } from './people.ts';

test('a filter reads as a sentence', () => {
  const filter = filterOf([
    { attribute: 'country', operator: 'in', values: ['Germany', 'Austria'] },
    { attribute: 'employmentType', operator: 'notIn', values: ['contractors'] },
    { attribute: 'startDate', operator: 'withinDays', values: ['14'] },
  ]);
  expect(describeFilter(filter)).toBe(
    'Employees in Germany or Austria, except contractors, from 14 days before they start',
  );
});

test('groups are joined by or, exceptions come last', () => {
  const filter = scopingFilter.parse({
    filterGroups: [
      { clauses: [{ attribute: 'department', operator: 'in', values: ['Sales'] }] },
      { clauses: [{ attribute: 'custom.Badge', operator: 'exists' }] },
    ],
    exceptions: { include: ['1'], exclude: ['fp:a', 'fp:b'] },
  });
  expect(describeFilter(filter)).toBe(
    'Employees in Sales; or employees whose Badge has a value, and always 1 named person, but never 2 named people',
  );
});

test('everybody is said on purpose', () => {
  expect(describeFilter(scopingFilter.parse({ everyone: true }))).toBe('Everybody');
});

test('long lists are cut, and nothing chosen yet is said', () => {
  const values = Array.from({ length: 14 }, (_, index) => `D${index}`);
  expect(describeClause({ attribute: 'jobTitle', operator: 'in', values })).toBe(
    'job title is D0, D1, D2, D3 or 10 others',
  );
  expect(describeFilter(filterOf([{ attribute: 'department', operator: 'in', values: [] }]))).toBe(
    'Employees whose department is nothing chosen yet',
  );
});
