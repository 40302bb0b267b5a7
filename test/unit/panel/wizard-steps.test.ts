import { expect, test } from 'vitest';
import { canSetUp, reachableStep } from '../../../extension/panel/wizard/steps.ts';
import { makeConnection } from './make-connection.ts';

const filter = { everyone: true as const, exceptions: { include: [], exclude: [] } };
const { activatedAt: _, ...begun } = makeConnection({ state: 'setup' });

test('no step can be reached before the one that it needs', () => {
  expect(reachableStep('finish', null)).toBe('authorize');
  expect(reachableStep('employees', null)).toBe('authorize');
  expect(reachableStep('finish', begun)).toBe('employees');
  expect(reachableStep('finish', { ...begun, draft: { filter } })).toBe('finish');
});

test('one can always go back, and an unknown step is the first', () => {
  expect(reachableStep('permissions', begun)).toBe('permissions');
  expect(reachableStep('authorize', begun)).toBe('authorize');
  expect(reachableStep('elsewhere', begun)).toBe('permissions');
});

test('only what is connected can be set up, until it runs or while it is read', () => {
  expect(canSetUp('hibob', null)).toBe(true);
  expect(canSetUp('hibob', begun)).toBe(false);
  expect(canSetUp('personio', begun)).toBe(true);
  expect(canSetUp('personio', { ...begun, state: 'mapping' })).toBe(true);
  expect(canSetUp('personio', { ...begun, state: 'initial-sync' })).toBe(false);
  expect(canSetUp('personio', { ...begun, activatedAt: '2027-01-01T00:00:00Z' })).toBe(false);
});
