import { expect, test } from 'vitest';
import { answerScope } from '../../../backend/provisioning/scope-answer.ts';
import { filterOf, fingerprint, person, today } from './people.ts';

const everyone = [
  person('3', { firstName: 'Zoe', lastName: 'Adams', department: 'Sales', jobTitle: 'Lead' }),
  person('1', { firstName: 'Anna', lastName: 'Özil', department: 'Sales' }),
  person('2', { firstName: 'Bob', lastName: 'Jones', department: 'HR' }),
];
const filter = filterOf([{ attribute: 'department', operator: 'in', values: ['Sales'] }]);
const context = { today, fingerprint };
const ask = (view: Partial<Parameters<typeof answerScope>[2]>) =>
  answerScope(everyone, filter, { show: 'in', search: '', limit: 100, ...view }, context);

test('numbers for everybody, the list by last name with the reason', () => {
  expect(ask({})).toEqual({
    people: 3,
    inScope: 2,
    groups: [{ people: 2, left: [2] }],
    matches: 2,
    list: [
      {
        id: '3',
        name: 'Zoe Adams',
        email: '3@example.org',
        detail: 'Lead, Sales',
        inScope: true,
        reason: { code: 'meets_filter', message: 'Meets: department is Sales.' },
      },
      expect.objectContaining({ id: '1', name: 'Anna Özil' }),
    ],
  });
});

test('those who are out, with why', () => {
  expect(ask({ show: 'out' })).toMatchObject({
    inScope: 2,
    matches: 1,
    list: [{ id: '2', inScope: false, reason: { message: 'Does not meet: department is Sales.' } }],
  });
});

test('a search looks at name, address, detail and id without regard to case', () => {
  for (const search of ['öZIL', '1@example', 'anna'])
    expect(ask({ search })).toMatchObject({ inScope: 2, matches: 1, list: [{ id: '1' }] });
  expect(ask({ search: 'nobody' })).toMatchObject({ matches: 0, list: [] });
});

test('pages join to the whole list', () => {
  const first = ask({ limit: 1 });
  const second = ask({ limit: 1, cursor: first.cursor });
  expect([...first.list, ...second.list]).toEqual(ask({}).list);
  expect(second.cursor).toBeUndefined();
});
