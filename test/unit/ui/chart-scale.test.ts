import { array, assert, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { scaleOf } from '../../../extension/ui/chart-scale.ts';

test('six up and three down share one step, with zero on a line', () => {
  const { ticks, at } = scaleOf([0, 6, 1], [3, 0]);
  expect(ticks).toEqual([6, 3, 0, -3]);
  expect(at(6)).toBe(0);
  expect(at(-3)).toBe(100);
});

test('nothing at all still has a scale', () => {
  expect(scaleOf([], []).ticks).toEqual([1, 0]);
});

test('no day ever reaches out of the chart, and the lines stay few', () => {
  const counts = array(nat(100_000), { maxLength: 30 });
  assert(
    property(counts, counts, (ups, downs) => {
      const { at, ticks } = scaleOf(ups, downs);
      for (const up of ups) expect(at(up)).toBeGreaterThanOrEqual(0);
      for (const down of downs) expect(at(-down)).toBeLessThanOrEqual(100);
      expect(ticks).toContain(0);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
  );
});
