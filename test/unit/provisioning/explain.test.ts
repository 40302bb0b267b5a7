import { expect, test } from 'vitest';
import type { Employee } from '#shared/employee.ts';
import type { User } from '#shared/user.ts';
import { explain } from '../../../backend/provisioning/explain.ts';
import {
  filterOf,
  fingerprint,
  mapping,
  person,
  settings,
  today,
  user,
  without,
} from './people.ts';

const filter = filterOf([{ attribute: 'department', operator: 'in', values: ['Sales'] }]);
const ask = (employee: Employee, users: User[] = []) =>
  explain(employee, {
    connectionId: 'c1',
    filter,
    mapping,
    settings: settings(),
    users,
    today,
    fingerprint,
  });

test('somebody in scope: each clause, each row of the mapping, and what a cycle would do', () => {
  const anna = person('a', { department: 'Sales', managerId: 'boss', country: 'Narnia' });
  const answer = ask(anna, [user('boss')]);
  expect(answer).toMatchObject({
    person: { id: 'a', name: 'First a Last a', email: 'a@example.org' },
    inScope: true,
    groups: [{ met: true, clauses: [{ text: 'department is Sales', met: true, actual: 'Sales' }] }],
    outcome: { action: 'create' },
  });
  expect(answer.mapping).toContainEqual({
    target: 'email',
    from: 'workEmail',
    value: 'a@example.org',
  });
  expect(answer.mapping).toContainEqual({
    target: 'managerEmail',
    from: 'managerEmail',
    value: 'boss@example.org',
  });
  expect(answer.mapping).toContainEqual({
    target: 'country',
    from: 'country',
    problem: { code: 'unknown_country', message: 'This is no known country.' },
  });
  expect(answer).not.toHaveProperty('user');
});

test('a user who is as the HRIS says is unchanged', () => {
  const anna = person('a', { department: 'Sales' });
  const kept = user('a', { department: 'Sales', group: 'Sales' });
  expect(ask(anna, [kept])).toMatchObject({
    outcome: { action: 'unchanged' },
    user: { id: 'user-a', active: true },
  });
});

test('somebody out of scope who is a user leaves, with the reason', () => {
  expect(ask(person('a', { department: 'HR' }), [user('a')])).toMatchObject({
    inScope: false,
    outcome: { action: 'remove', reasons: [{ message: 'Does not meet: department is Sales.' }] },
  });
});

test('somebody out of scope who is no user: nothing happens', () => {
  expect(ask(person('a')).outcome.action).toBe('none');
});

test('somebody in scope without an address is skipped and told why', () => {
  const anna = without(person('a', { department: 'Sales' }), 'workEmail');
  expect(ask(anna).outcome).toMatchObject({ action: 'skip', reasons: [{ code: 'missing_email' }] });
});
