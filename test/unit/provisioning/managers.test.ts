import { expect, test } from 'vitest';
import { resolveManagers } from '../../../backend/provisioning/managers.ts';
import { person, user } from './people.ts';

const manager = person('boss', { workEmail: 'Boss@example.org' });
const managerOf = (...more: Parameters<typeof person>[1][]) =>
  more.map((one, index) => {
    const { managerId, managerEmail } = resolveManagers([manager, person(`p${index}`, one)])[1]!;
    return [managerId, managerEmail];
  });

test('a manager in scope is named by the e-mail address they have', () => {
  expect(
    managerOf({ managerId: 'boss' }, { managerId: 'boss', managerEmail: 'old@example.org' }),
  ).toEqual([
    ['boss', 'Boss@example.org'],
    ['boss', 'Boss@example.org'],
  ]);
});

test('without a usable id the address finds the manager, whatever its case', () => {
  expect(
    managerOf(
      { managerEmail: 'BOSS@EXAMPLE.ORG' },
      { managerId: 'unknown', managerEmail: 'boss@example.org' },
    ),
  ).toEqual([
    [undefined, 'Boss@example.org'],
    [undefined, 'Boss@example.org'],
  ]);
});

test('of a manager out of scope nothing is kept', () => {
  expect(managerOf({ managerId: 'ceo', managerEmail: 'ceo@example.org' })).toEqual([
    [undefined, undefined],
  ]);
  const [, kept] = resolveManagers([manager, person('p', { managerId: 'ceo' })]);
  expect(JSON.stringify(kept)).not.toContain('ceo');
});

test('nobody manages themself, and circles are harmless (F38)', () => {
  const [self, a, b] = resolveManagers([
    person('self', { managerId: 'self', managerEmail: 'self@example.org' }),
    person('a', { managerId: 'b' }),
    person('b', { managerId: 'a' }),
  ]);
  expect(self).not.toHaveProperty('managerEmail');
  expect(a?.managerEmail).toBe('b@example.org');
  expect(b?.managerEmail).toBe('a@example.org');
  const [byMail] = resolveManagers([person('self', { managerEmail: 'SELF@example.org' })]);
  expect(byMail).not.toHaveProperty('managerEmail');
});

test('a manager who enters the scope later is linked then (F39)', () => {
  const report = person('p', { managerId: 'boss' });
  expect(resolveManagers([report])[0]).not.toHaveProperty('managerId');
  expect(resolveManagers([report, manager])[0]?.managerEmail).toBe('Boss@example.org');
});

test('an incremental read finds managers among those who are users already', () => {
  const report = person('p', { managerId: 'boss' });
  expect(resolveManagers([report])[0]).not.toHaveProperty('managerEmail');
  expect(resolveManagers([report], [user('boss')])[0]?.managerEmail).toBe('boss@example.org');
});
