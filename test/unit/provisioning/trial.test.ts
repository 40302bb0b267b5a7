import { expect, test } from 'vitest';
import { attributeMapping } from '#shared/attribute-mapping.ts';
import { tryMapping } from '../../../backend/provisioning/trial.ts';
import { mapping, person, today, without } from './people.ts';

const context = { today, language: 'en', emailDomains: [], people: [] as string[] };

test('says for each target how it is filled, and for whom a value cannot be used', () => {
  const people = [
    person('a', { department: 'Sales', country: 'Narnia' }),
    without(person('b', { department: 'Sales', jobTitle: 'Clerk' }), 'workEmail'),
    person('c', { workEmail: 'A@example.org' }),
  ];
  const { people: count, rows, problems } = tryMapping(people, mapping, context);
  expect(count).toBe(3);
  expect(rows.find(({ target }) => target === 'department')).toEqual({
    target: 'department',
    filled: 2,
    distinct: 1,
    invalid: 0,
  });
  expect(rows.find(({ target }) => target === 'email')).toMatchObject({ filled: 2, invalid: 2 });
  expect(problems.map(({ id, target, reason }) => [id, target, reason.code])).toEqual([
    ['a', 'country', 'unknown_country'],
    ['b', 'email', 'missing_email'],
    ['c', 'email', 'duplicate_email'],
  ]);
  expect(problems[1]).toMatchObject({ name: 'First b Last b', detail: 'Clerk, Sales' });
});

test('shows chosen people in full: what the sources hold and what becomes of it', () => {
  const rows = attributeMapping.parse([
    ...mapping,
    { target: 'jobTitle', type: 'expression', expression: 'lower(jobTitle) + custom.Level' },
  ]);
  const people = [
    person('a'),
    person('b', { jobTitle: 'Clerk', customFields: { Level: 3 } }),
    person('c'),
  ];
  const { examples } = tryMapping(people, rows, { ...context, people: ['b'] });
  expect(examples).toEqual([
    {
      id: 'b',
      name: 'First b Last b',
      values: {
        email: 'b@example.org',
        firstName: 'First b',
        lastName: 'Last b',
        jobTitle: 'clerk3',
      },
      sources: {
        workEmail: 'b@example.org',
        firstName: 'First b',
        lastName: 'Last b',
        jobTitle: 'Clerk',
        'custom.Level': 3,
      },
    },
  ]);
  expect(tryMapping(people, rows, context).examples).toHaveLength(3);
});

test('an expression that cannot be read is shown with its place, the rest is tried all the same', () => {
  const rows = attributeMapping.parse([
    ...mapping,
    { target: 'jobTitle', type: 'expression', expression: 'uper(jobTitle)' },
  ]);
  const { rows: tried } = tryMapping([person('a')], rows, context);
  expect(tried.find(({ target }) => target === 'jobTitle')).toMatchObject({
    filled: 0,
    invalid: 1,
    error: { from: 0, to: 14, message: 'There is no function “uper”. Did you mean “upper”?' },
  });
  expect(tried.find(({ target }) => target === 'email')).toMatchObject({ filled: 1 });
});
