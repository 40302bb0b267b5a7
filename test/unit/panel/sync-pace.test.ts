import { expect, test } from 'vitest';
import type { Cycle } from '#shared/cycle.ts';
import { noCounts } from '#shared/plan.ts';
import { paceOf, secondsOf } from '../../../extension/panel/sync/pace.ts';

const startedAt = '2027-01-31T12:00:00.000Z';
const after = (seconds: number) => Date.parse(startedAt) + seconds * 1000;
const cycle = (people: Partial<Cycle['people']>): Cycle => ({
  id: 'c',
  kind: 'initial',
  state: 'running',
  counts: noCounts(),
  people: { read: 0, inScope: 0, pages: 0, ...people },
  startedAt,
});

test('the time left follows from what was read so far', () => {
  const pace = paceOf(cycle({ read: 100, total: 400 }), after(10));
  expect(pace).toEqual({ perSecond: 10, secondsLeft: 30 });
});

test('without a total nobody guesses when it ends', () => {
  expect(paceOf(cycle({ read: 100 }), after(10))).toEqual({
    perSecond: 10,
    secondsLeft: undefined,
  });
});

test('nothing is said in the first moments, or before the first answer', () => {
  expect(paceOf(cycle({ read: 100 }), after(1))).toBeUndefined();
  expect(paceOf(cycle({}), after(60))).toBeUndefined();
});

test('more people than announced leave no time, not less than none', () => {
  expect(paceOf(cycle({ read: 500, total: 400 }), after(10))?.secondsLeft).toBe(0);
});

test('a reading takes a second at least', () => {
  expect(secondsOf({ ...cycle({}), endedAt: startedAt })).toBe(1);
});
