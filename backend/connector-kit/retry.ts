import ky, { isHTTPError } from 'ky';
import { BrokenCall } from './broken-call.ts';
import { retryAfter } from './retry-after.ts';
import type { Call, RawAnswer } from './transport.ts';

const transient = new Set([429, 500, 502, 503, 504]);
const longestWait = 5 * 60_000;
const retriesWhenBroken = 3;
const retriesWhenRefused = 8;
/** Timers fire, and clocks of two machines differ, by a little. */
const margin = 25;

/** 0.3 s, 0.6 s, 1.2 s … up to 20 s, a fifth more or less so that calls do not come back together. */
const backoff = (attempt: number): number =>
  Math.min(20_000, 300 * 2 ** (attempt - 1)) * (0.8 + Math.random() * 0.4);

/** How long to wait after this answer, in milliseconds; undefined when it is none that passes by itself. */
function wait(
  answer: RawAnswer,
  {
    isLasting,
    resetUnit,
  }: { isLasting(answer: RawAnswer): boolean; resetUnit?: number | undefined },
): number | undefined {
  if (!transient.has(answer.status) || isLasting(answer)) return undefined;
  const asked = retryAfter(answer.headers, Date.now(), resetUnit);
  if (asked !== undefined) return asked + margin;
  return answer.status === 429 ? 1000 : 0;
}

/**
 * Repeats a call that only reads until its answer is more than a passing refusal. What the vendor asks to
 * wait is waited, up to five minutes in all; the last answer is returned whatever it is.
 * @param attempt makes the call once
 * @param options.isLasting whether a refusal is known to stay, so that repeating is of no use
 * @param options.resetUnit as in RateLimit
 * @param options.hold told how long the vendor asks everybody to wait
 */
export async function withRetries(
  call: Call,
  attempt: () => Promise<RawAnswer>,
  options: {
    isLasting(answer: RawAnswer): boolean;
    hold(milliseconds: number): void;
    resetUnit?: number | undefined;
    signal: AbortSignal;
  },
): Promise<RawAnswer> {
  let answer: RawAnswer | undefined;
  let pause: number | undefined;
  let waited = 0;
  // ky decides when to go on; the body stays here, where it is read within the vendor's pace.
  const fetch = async () => {
    answer = undefined;
    answer = await attempt();
    pause = wait(answer, options);
    return new Response(null, { status: answer.status });
  };
  try {
    await ky(call.url, {
      method: call.method,
      fetch,
      signal: options.signal,
      redirect: 'manual',
      timeout: false,
      retry: {
        limit: retriesWhenRefused,
        methods: ['get', 'post'],
        shouldRetry: ({ error, retryCount }) => {
          if (!answer)
            return error instanceof BrokenCall && error.again && retryCount <= retriesWhenBroken;
          if (pause === undefined || waited + pause > longestWait) return false;
          if (answer.status >= 500 && pause === 0 && retryCount > retriesWhenBroken) return false;
          if (pause > 0) options.hold(pause);
          return true;
        },
        delay: (retry) => {
          const delay = Math.max(answer ? (pause ?? 0) : 0, backoff(retry));
          waited += delay;
          return delay;
        },
      },
    });
  } catch (error) {
    if (!isHTTPError(error)) throw error;
  }
  return answer!;
}
