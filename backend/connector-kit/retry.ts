import ky, { isHTTPError } from 'ky';
import type { ErrorCode } from '#shared/error.ts';
import { BrokenCall } from './broken-call.ts';
import { realClock, waitOn, type Clock } from './clock.ts';
import { retryAfter } from './retry-after.ts';
import type { Call, RawAnswer } from './transport.ts';

const failing = new Set([500, 502, 503, 504]);
const longestWait = 5 * 60_000;
const retriesWhenBroken = 3;
const retriesWhenRefused = 8;
/** Timers fire, and clocks of two machines differ, by a little. */
const margin = 25;

/** 0.3 s, 0.6 s, 1.2 s … up to 20 s, a fifth more or less so that calls do not come back together. */
const backoff = (attempt: number): number =>
  Math.min(20_000, 300 * 2 ** (attempt - 1)) * (0.8 + Math.random() * 0.4);

type Options = {
  /** What the connector makes of a refusal; undefined when it says nothing about it. */
  refusedAs(answer: RawAnswer): ErrorCode | undefined;
  /** Told how long the vendor asks everybody to wait. */
  hold(milliseconds: number): void;
  /** As in RateLimit. */
  resetUnit?: number | undefined;
  clock?: Clock | undefined;
  signal: AbortSignal;
};

/** How long to wait after this answer, in milliseconds; undefined when it is none that passes by itself. */
function wait(answer: RawAnswer, { refusedAs, resetUnit }: Options): number | undefined {
  const code = refusedAs(answer);
  const throttled = code ? code === 'rate_limited' : answer.status === 429;
  if (!throttled && (code || !failing.has(answer.status))) return undefined;
  const asked = retryAfter(answer.headers, Date.now(), resetUnit);
  if (asked !== undefined) return asked + margin;
  return throttled ? 1000 : 0;
}

/**
 * Repeats a call that only reads until its answer is more than a passing refusal. What the vendor asks to
 * wait is waited, up to five minutes in all; the last answer is returned whatever it is.
 * @param attempt makes the call once
 */
export async function withRetries(
  call: Call,
  attempt: () => Promise<RawAnswer>,
  options: Options,
): Promise<RawAnswer> {
  const { clock = realClock, signal } = options;
  let answer: RawAnswer | undefined;
  let pause: number | undefined;
  let delay = 0;
  let waited = 0;
  // ky decides when to go on; the body stays here, where it is read within the vendor's pace.
  const fetch = async () => {
    if (delay > 0) await waitOn(clock, delay, signal);
    answer = pause = undefined;
    answer = await attempt();
    pause = wait(answer, options);
    return new Response(null, { status: pause === undefined ? 200 : 503 });
  };
  try {
    await ky(call.url, {
      method: call.method,
      fetch,
      signal,
      redirect: 'manual',
      timeout: false,
      retry: {
        limit: retriesWhenRefused,
        methods: ['get', 'post'],
        shouldRetry: ({ error, retryCount }) => {
          if (!answer && !(error instanceof BrokenCall && error.again)) return false;
          const broken = !answer || (answer.status >= 500 && pause === 0);
          if (broken && retryCount > retriesWhenBroken) return false;
          if (waited + (pause ?? 0) > longestWait) return false;
          if (pause) options.hold(pause);
          delay = Math.max(pause ?? 0, backoff(retryCount));
          waited += delay;
          return true;
        },
        delay: () => 0,
      },
    });
  } catch (error) {
    if (!isHTTPError(error)) throw error;
  }
  return answer!;
}
