import { realClock, type Clock } from './clock.ts';

/** Starts calls no faster than the vendor allows. */
export type Pace = {
  /** Runs a call when it is its turn. @throws what the call throws, or the reason of the signal */
  run<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Starts nothing for so long: the vendor asked everybody to wait. */
  hold(milliseconds: number): void;
  /** The time by which all calls to this HRIS wait. */
  readonly clock: Clock;
};

/** What a vendor allows: `requests` in any `perSeconds` seconds, `burst` in any one, `concurrency` at a time. */
export type RateLimit = {
  requests: number;
  perSeconds: number;
  burst?: number;
  concurrency: number;
  /** How many milliseconds a unit of the vendor's reset header is; 1000 when left out. */
  resetUnit?: number;
};

type Window = { calls: number; milliseconds: number };

/** Calls that leave evenly can arrive closer to each other: the longer the window, the less it costs to allow for it. */
const allowance = (milliseconds: number): number => Math.max(20, milliseconds / 100);

const windowOf = (calls: number, seconds: number): Window => ({
  calls,
  milliseconds: seconds * 1000 + allowance(seconds * 1000),
});

/**
 * A pace of its own. A call starts as soon as all windows have room: each is measured from the moments at which
 * calls really started, so none is ever too full and no time is lost between them.
 */
export function createPace(
  { requests, perSeconds, burst, concurrency }: RateLimit,
  clock: Clock = realClock,
): Pace {
  const windows = [windowOf(requests, perSeconds), ...(burst ? [windowOf(burst, 1)] : [])];
  const remembered = Math.max(...windows.map(({ calls }) => calls));
  const starts: number[] = [];
  const waiting = new Set<() => void>();
  let running = 0;
  let heldUntil = Number.NEGATIVE_INFINITY;
  let alarm: (() => void) | undefined;

  const roomAt = ({ calls, milliseconds }: Window): number =>
    (starts.at(-calls) ?? Number.NEGATIVE_INFINITY) + milliseconds;

  const sleep = (milliseconds: number): void => {
    alarm ??= clock.after(milliseconds, () => {
      alarm = undefined;
      startWaiting();
    });
  };
  const sleepNoMore = (): void => {
    alarm?.();
    alarm = undefined;
  };

  function startWaiting(): void {
    for (const start of waiting) {
      if (running >= concurrency) return;
      const now = clock.now();
      const wait = Math.max(heldUntil, ...windows.map(roomAt)) - now;
      if (wait > 0) return sleep(wait);
      starts.push(now);
      if (starts.length > remembered) starts.shift();
      waiting.delete(start);
      running += 1;
      start();
    }
    sleepNoMore();
  }

  const turn = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const leave = () => {
        waiting.delete(start);
        if (waiting.size === 0) sleepNoMore();
        reject(signal.reason as Error);
      };
      const start = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      signal.addEventListener('abort', leave, { once: true });
      waiting.add(start);
      startWaiting();
    });

  return {
    clock,
    async run(call, signal) {
      await turn(signal);
      try {
        return await call();
      } finally {
        running -= 1;
        startWaiting();
      }
    },
    hold(milliseconds) {
      heldUntil = Math.max(heldUntil, clock.now() + milliseconds);
    },
  };
}

const paces = new Map<string, Pace>();

/** The pace that everybody shares who calls the same HRIS, however often it is opened. */
export function paceOf(hris: string, limit: RateLimit, clock?: Clock): Pace {
  const pace = paces.get(hris) ?? createPace(limit, clock);
  paces.set(hris, pace);
  return pace;
}
