import { expect, test } from 'vitest';
import { attributeMapping } from '#shared/attribute-mapping.ts';
import { validateMapping } from '../../../backend/provisioning/validate-mapping.ts';
import { mapping } from './people.ts';

const rows = attributeMapping.parse([
  ...mapping.slice(0, 3),
  { target: 'jobTitle', type: 'direct', source: 'jobTitel' },
  { target: 'location', type: 'expression', expression: 'lowr(department)' },
]);

test('a mapping that fits has no problems', () => {
  expect(validateMapping(mapping)).toEqual([]);
});

test('unknown fields and broken expressions are refused with their place', () => {
  expect(validateMapping(rows)).toEqual([
    {
      path: [3, 'source'],
      message: 'The HRIS has no field “jobTitel”. Did you mean “jobTitle”?',
    },
    {
      path: [4, 'expression'],
      from: 0,
      to: 16,
      message: 'There is no function “lowr”. Did you mean “lower”?',
    },
  ]);
});

test('so are custom fields, where those of the HRIS are known', () => {
  expect(validateMapping(mapping, ['custom.Notebook'])).toEqual([
    { path: [6, 'source'], message: 'The HRIS has no field “custom.Laptop”.' },
  ]);
});

test('and fixed values that do not fit their target', () => {
  const fixed = attributeMapping.parse([
    ...mapping.slice(0, 3),
    { target: 'country', type: 'constant', value: 'Narnia' },
    { target: 'startDate', type: 'direct', source: 'startDate', defaultValue: 'soon' },
    { target: 'language', type: 'constant', value: 'German' },
  ]);
  expect(validateMapping(fixed)).toEqual([
    { path: [3, 'value'], message: 'This is no known country.' },
    { path: [4, 'defaultValue'], message: 'This is no date of the form year-month-day.' },
  ]);
});
