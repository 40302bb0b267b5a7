import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ErrorCode } from '#shared/error.ts';
import { BrokenCall } from '../../../backend/connector-kit/broken-call.ts';
import { retryAfter } from '../../../backend/connector-kit/retry-after.ts';
import { withRetries } from '../../../backend/connector-kit/retry.ts';
import type { RawAnswer } from '../../../backend/connector-kit/transport.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

const answer = (status: number, headers: Record<string, string> = {}): RawAnswer => ({
  status,
  headers: new Headers(headers),
  text: '',
});
const broken = (again: boolean) => new BrokenCall('unreachable', 'Broken.', '', again);

/** Plays the answers in turn, the last one for ever; says when each call began and how long all had to hold. */
async function play(script: (RawAnswer | BrokenCall)[], refusedAs?: ErrorCode) {
  const begin = Date.now();
  const times: number[] = [];
  const holds: number[] = [];
  const attempt = () => {
    const next = script[Math.min(times.length, script.length - 1)]!;
    times.push(Date.now() - begin);
    return next instanceof BrokenCall ? Promise.reject(next) : Promise.resolve(next);
  };
  const call = {
    method: 'POST',
    url: new URL('https://x.example/'),
    headers: {},
    body: '{}',
  } as const;
  const { signal } = new AbortController();
  const options = { refusedAs: () => refusedAs, hold: (ms: number) => holds.push(ms), signal };
  const outcome = withRetries(call, attempt, options).then(
    ({ status }) => status,
    (error: BrokenCall) => error.code,
  );
  await vi.advanceTimersByTimeAsync(30 * 60_000);
  return { outcome: await outcome, times, holds };
}

describe('a call that only reads, also when it is a POST', () => {
  it('waits as long as the vendor asks, and makes everybody wait', async () => {
    const { outcome, times, holds } = await play([
      answer(429, { 'retry-after': '7' }),
      answer(200),
    ]);
    expect(outcome).toBe(200);
    expect(times[1]).toBeGreaterThanOrEqual(7000);
    expect(times[1]).toBeLessThan(8000);
    expect(holds[0]).toBeGreaterThanOrEqual(7000);
  });

  it('is given up at once when the wait is longer than five minutes (F35)', async () => {
    const { outcome, times } = await play([answer(429, { 'retry-after': '3600' })]);
    expect([outcome, times.length]).toEqual([429, 1]);
  });

  it('is given up when short waits never end', async () => {
    const { outcome, times } = await play([answer(429, { 'retry-after': '60' })]);
    expect(outcome).toBe(429);
    expect(times.at(-1)).toBeLessThanOrEqual(5 * 60_000);
  });

  it('waits a second when the vendor does not say how long', async () => {
    const { times } = await play([answer(429), answer(200)]);
    expect(times[1]).toBeGreaterThanOrEqual(1000);
  });

  it.each([500, 502, 503, 504])(
    'outlives a passing %i, without holding up the others',
    async (status) => {
      const { outcome, times, holds } = await play([answer(status), answer(status), answer(200)]);
      expect([outcome, times.length, holds]).toEqual([200, 3, []]);
    },
  );

  it('is made four times at most while the HRIS is broken', async () => {
    expect((await play([answer(500)])).times).toHaveLength(4);
    expect((await play([broken(true)])).times).toHaveLength(4);
  });

  it.each([401, 403, 404, 400, 302])('is not repeated after a %i', async (status) => {
    const { outcome, times } = await play([answer(status)]);
    expect([outcome, times.length]).toEqual([status, 1]);
  });

  it('is not repeated when the connector knows that the refusal stays', async () =>
    expect((await play([answer(500)], 'hris_error')).times).toHaveLength(1));

  it('waits too where a vendor throttles with another status', async () => {
    const { outcome, times, holds } = await play([answer(403)], 'rate_limited');
    expect([outcome, times.length, holds.length]).toEqual([403, 9, 8]);
  });

  it('is not repeated when repeating cannot help', async () => {
    const { outcome, times } = await play([broken(false)]);
    expect([outcome, times.length]).toEqual(['unreachable', 1]);
  });
});

describe('how long a vendor asks to wait', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  it.each([
    [{ 'retry-after': '3' }, 3000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after': 'Mon, 23 Nov 2026 12:00:09 GMT' }, 9000],
    [{ 'retry-after': 'Mon, 23 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'x-ratelimit-reset': String(now / 1000 + 20) }, 20_000],
    [{ 'x-rate-limit-reset': String(now / 1000 + 20) }, 20_000],
    [{ 'ratelimit-reset': '20' }, 20_000],
    [{ 'retry-after': '1', 'x-ratelimit-reset': '20' }, 1000],
    [{}, undefined],
  ])('%o', (headers, expected) => expect(retryAfter(new Headers(headers), now)).toBe(expected));

  it('counts the reset in milliseconds where the vendor does', () => {
    expect(retryAfter(new Headers({ 'x-ratelimit-reset': '1500' }), now, 1)).toBe(1500);
    expect(retryAfter(new Headers({ 'retry-after': '3' }), now, 1)).toBe(3000);
  });
});
