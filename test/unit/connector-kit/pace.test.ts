import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPace, type RateLimit } from '../../../backend/connector-kit/pace.ts';
import { leastTime } from '../../contract/least-time.ts';

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] }),
);
afterEach(() => void vi.useRealTimers());

const { signal } = new AbortController();

/** When each of so many calls began, all of them wanted at once. */
async function starts(limit: RateLimit, calls: number, seconds: number): Promise<number[]> {
  const times: number[] = [];
  const pace = createPace(limit);
  const call = () => {
    times.push(Date.now());
    return new Promise((resolve) => setTimeout(resolve, 30));
  };
  for (let i = 0; i < calls; i++) void pace.run(call, signal);
  await vi.advanceTimersByTimeAsync(seconds * 1000);
  return times;
}

/** The most calls that began in any window of so many seconds. */
const most = (times: readonly number[], seconds: number): number =>
  Math.max(
    ...times.map((from) => times.filter((at) => at >= from && at < from + seconds * 1000).length),
  );

it('never exceeds the limit of the vendor, in any window', () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 8 }),
      async (requests, perSeconds, concurrency) => {
        const times = await starts({ requests, perSeconds, concurrency }, 40, 60);
        expect(most(times, perSeconds)).toBeLessThanOrEqual(requests);
      },
    ),
    { numRuns: 40 },
  ));

it.each<RateLimit>([
  { requests: 10, perSeconds: 1, concurrency: 4 },
  { requests: 1, perSeconds: 0.6, concurrency: 1 },
  { requests: 20, perSeconds: 60, concurrency: 2 },
  { requests: 750, perSeconds: 60, burst: 20, concurrency: 4 },
])('uses nearly all of $requests calls in $perSeconds seconds', async (limit) => {
  const times = await starts(limit, 5000, 600);
  const took = times.at(-1)! - times[0]!;
  expect(leastTime(limit, times.length)).toBeGreaterThan(0.95 * took);
});

it('keeps a limit of a minute and one of a second at the same time', async () => {
  const limit = { requests: 60, perSeconds: 60, burst: 15, concurrency: 4 };
  const times = await starts(limit, 200, 120);
  expect(most(times, 1)).toBe(15);
  expect(most(times, 60)).toBe(60);
});

it('starts nothing while everybody was asked to wait', async () => {
  const pace = createPace({ requests: 100, perSeconds: 1, concurrency: 4 });
  const times: number[] = [];
  const begin = Date.now();
  pace.hold(5000);
  pace.hold(1000);
  for (let i = 0; i < 3; i++)
    void pace.run(() => Promise.resolve(times.push(Date.now() - begin)), signal);
  await vi.advanceTimersByTimeAsync(4999);
  expect(times).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(times).toHaveLength(3);
});
