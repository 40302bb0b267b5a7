import { expect, it } from 'vitest';
import { validOn } from '../../../backend/connector-kit/valid-on.ts';

it.each([
  ['the latest that has begun, in whatever order they come', '2026-06-01', '2026-03-01'],
  ['what begins today', '2026-03-01', '2026-03-01'],
  ['the first to come where nothing has begun', '2020-01-01', '2024-01-01'],
])('takes %s', (_, now, expected) => {
  const entries = ['2026-03-01', '2024-01-01', '2026-09-01'];
  expect(validOn(entries, (entry) => entry, now)).toBe(expected);
});

it('has nothing where there is nothing', () => {
  expect(validOn([], String, '2026-01-01')).toBeUndefined();
});
