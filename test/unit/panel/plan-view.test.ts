import { expect, test } from 'vitest';
import { action, noCounts, type PlanEntry } from '#shared/plan.ts';
import { Refused } from '../../../extension/api/refused.ts';
import { planIn } from '../../../extension/panel/plan/plan-in.ts';
import { editHref } from '../../../extension/panel/plan/edit-href.ts';
import { figuresOf } from '../../../extension/panel/plan/figures.ts';
import {
  actionOrder,
  departmentIn,
  entrySearch,
  groupEntries,
  leaving,
  touched,
} from '../../../extension/panel/plan/plan-view.ts';
import { makeConnection } from './make-connection.ts';

const entry = (name: string, more: Partial<PlanEntry> = {}): PlanEntry => ({
  action: 'create',
  name,
  changes: [],
  reasons: [],
  ...more,
});
const names = (entries: readonly PlanEntry[]) => entries.map(({ name }) => name);

test('who leaves comes first, and no action is forgotten', () => {
  expect([...actionOrder].sort()).toEqual([...action.options].sort());
  const groups = groupEntries(
    [entry('Zoe'), entry('Ada', { action: 'remove' }), entry('Ärne')],
    'action',
    departmentIn,
  );
  expect(groups.map(({ id, rows }) => [id, names(rows)])).toEqual([
    ['remove', ['Ada']],
    ['create', ['Ärne', 'Zoe']],
  ]);
});

test('by department, people without one come last', () => {
  const inDepartment = (to: string) => ({ changes: [{ attribute: 'department', to }] });
  const groups = groupEntries(
    [entry('A'), entry('B', inDepartment('Sales')), entry('C', inDepartment('Legal'))],
    'department',
    departmentIn,
  );
  expect(groups.map(({ id }) => id)).toEqual(['Legal', 'Sales', '']);
});

test('a leaver’s department comes from elsewhere, one who moves shows where to', () => {
  expect(departmentIn(entry('A', { action: 'remove' }))).toBeUndefined();
  const moves = [{ attribute: 'department', from: 'Sales', to: 'Legal' }];
  expect(departmentIn(entry('A', { changes: moves }))).toBe('Legal');
});

test('the search finds names, addresses, values and reasons, whatever the accents', () => {
  const find = entrySearch([
    entry('Ayşe Özdemir', { email: 'oezdemir@x.example' }),
    entry('Bo', { changes: [{ attribute: 'jobTitle', from: 'Clerk', to: 'Head of Sales' }] }),
    entry('Cy', { action: 'skip', reasons: [{ code: 'x', message: 'There is no e-mail.' }] }),
  ]);
  expect(names(find('ozdemir ayse'))).toEqual(['Ayşe Özdemir']);
  expect(names(find('clerk'))).toEqual(['Bo']);
  expect(names(find('no e-mail'))).toEqual(['Cy']);
  expect(find('  ')).toHaveLength(3);
});

test('skipped and unchanged people are not touched; deactivated ones leave', () => {
  const counts = { ...noCounts(), create: 1, deactivate: 2, remove: 3, skip: 4, unchanged: 5 };
  expect(leaving(counts)).toBe(5);
  expect(touched(counts)).toBe(6);
});

test('seldom numbers show only when there is something to count', () => {
  expect(figuresOf(noCounts())).toHaveLength(4);
  expect(figuresOf({ ...noCounts(), skip: 2 })).toHaveLength(5);
});

test('only a refusal about an outdated plan leads to its replacement', () => {
  const details = { planId: 'p2' };
  expect(planIn(new Refused('plan_outdated', 'Old.', { details }))).toBe('p2');
  expect(planIn(new Refused('plan_outdated', 'Settings changed.'))).toBeUndefined();
  expect(planIn(new Refused('cycle_running', 'Wait.', { details }))).toBeUndefined();
});

test('going on editing leads to what the plan was made of', () => {
  const { activatedAt: _, ...settingUp } = makeConnection();
  const running = makeConnection();
  const filter = { everyone: true as const, exceptions: { include: [], exclude: [] } };
  expect(editHref({ ...running, draft: { filter } })).toBe('#/edit/filter');
  expect(editHref({ ...running, draft: { mapping: [] } })).toBe('#/edit/mapping');
  expect(editHref({ ...running, draft: {} })).toBeUndefined();
  expect(editHref({ ...settingUp, draft: { filter } })).toBe('#/mapping');
});
