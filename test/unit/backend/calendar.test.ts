import { expect, it } from 'vitest';
import { todayIn } from '../../../backend/calendar.ts';

it('today follows the company, not the server (F43, F68)', () => {
  const now = new Date('2026-03-28T23:30:00Z');
  expect(todayIn('UTC', now)).toBe('2026-03-28');
  expect(todayIn('Europe/Berlin', now)).toBe('2026-03-29');
  expect(todayIn('America/Los_Angeles', now)).toBe('2026-03-28');
});
