import { describe, expect, test } from 'vitest';
import { noCounts, type Counts } from '#shared/plan.ts';
import { lastDays, totalOf } from '../../../extension/panel/home/last-days.ts';
import { makeCycle } from './make-connection.ts';

const now = new Date(2026, 10, 23, 15, 0).getTime();
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString();
const cycle = (endedAt: string, counts: Partial<Counts>, more = {}) =>
  makeCycle({ startedAt: endedAt, endedAt, counts: { ...noCounts(), ...counts }, ...more });

describe('the last days', () => {
  test('cycles are added up by the day on which they ended, today last', () => {
    const days = lastDays(
      [
        cycle(at(23, 0), { create: 1 }),
        cycle(at(23, 14), { create: 2, reactivate: 1, update: 4 }),
        cycle(at(22, 23), { remove: 1, deactivate: 2 }),
      ],
      3,
      now,
    );
    expect(days.map(({ joined, changed, left }) => [joined, changed, left])).toEqual([
      [0, 0, 0],
      [0, 0, 3],
      [4, 4, 0],
    ]);
  });

  test('there is one day after the other, also across a change of the clock', () => {
    const days = lastDays([], 60, now).map(({ at }) => new Date(at));
    expect(days).toHaveLength(60);
    expect(new Set(days.map((day) => day.toDateString())).size).toBe(60);
    expect(days.every((day) => day.getHours() === 0)).toBe(true);
  });

  test('what was only staged, previewed, held or failed changed nobody', () => {
    const days = lastDays(
      [
        cycle(at(23, 9), { create: 5 }, { kind: 'initial' }),
        cycle(at(23, 10), { create: 5 }, { kind: 'preview' }),
        cycle(at(23, 11), { remove: 90 }, { state: 'held' }),
        cycle(at(23, 12), { remove: 90 }, { state: 'failed' }),
      ],
      1,
      now,
    );
    expect(totalOf(days)).toEqual({ joined: 0, changed: 0, left: 0, held: 1 });
  });

  test('older cycles are left out', () => {
    expect(totalOf(lastDays([cycle(at(20, 12), { create: 7 })], 3, now)).joined).toBe(0);
  });
});
