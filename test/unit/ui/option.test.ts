import { expect, test } from 'vitest';
import { matching } from '../../../extension/ui/option.ts';

const options = [
  { value: '1', label: 'Zürich' },
  { value: '2', label: 'Łódź' },
  { value: '3', label: 'Supervisor', note: 'E-mail of the manager' },
];
const found = (query: string) => matching(options, query).map(({ value }) => value);

test('accents and case do not matter', () => {
  expect(found('ZURICH')).toEqual(['1']);
  expect(found('zürich')).toEqual(['1']);
});

test('every word must be there, in any order, in the label or its note', () => {
  expect(found('manager supervisor')).toEqual(['3']);
  expect(found('manager zürich')).toEqual([]);
});

test('spaces alone ask for everything', () => {
  expect(found('  ')).toEqual(['1', '2', '3']);
});
