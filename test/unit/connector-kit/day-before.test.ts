import { expect, it } from 'vitest';
import { dayBefore } from '../../../backend/connector-kit/day-before.ts';

it('goes back over the end of a month and of a year', () => {
  expect(dayBefore('2024-03-01T08:15:00.000Z')).toBe('2024-02-29T08:15:00.000Z');
  expect(dayBefore('2026-01-01T00:00:00.000Z')).toBe('2025-12-31T00:00:00.000Z');
});
