import { expect, test } from 'vitest';
import { badgeFor } from '../../../extension/state/badge.ts';

const now = Date.parse('2026-11-23T14:00:00Z');
const minutes = (n: number) => n * 60_000;

test('the badge is empty when all is well', () => {
  expect(badgeFor({ status: {}, awaySince: undefined, now })).toBe('');
});

test('the badge calls an admin when one is needed', () => {
  const attention = { code: 'plan_held', message: '90 of 194 users would leave.' };
  expect(badgeFor({ status: { attention }, awaySince: undefined, now })).toBe('!');
});

test('a backend that restarts calls nobody, one that stays away does', () => {
  expect(badgeFor({ status: undefined, awaySince: now - minutes(9), now })).toBe('');
  expect(badgeFor({ status: undefined, awaySince: now - minutes(10), now })).toBe('!');
});
