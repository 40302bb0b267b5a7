import PQueue from 'p-queue';

/** Starts calls no faster than the vendor allows. */
export type Pace = {
  /** Runs a call when it is its turn. */
  run<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Starts nothing for so long: the vendor asked everybody to wait. */
  hold(milliseconds: number): void;
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

/** Calls that leave evenly can arrive a little closer to each other. */
const allowance = 20;

const queue = (calls: number, seconds: number, concurrency: number): PQueue =>
  new PQueue({
    concurrency,
    intervalCap: calls,
    interval: seconds * 1000 + allowance,
    strict: true,
  });

/** A pace of its own. */
export function createPace({ requests, perSeconds, burst, concurrency }: RateLimit): Pace {
  const overall = queue(requests, perSeconds, concurrency);
  const second = queue(burst ?? requests, 1, concurrency);
  let heldUntil = 0;
  const release = () => {
    if (Date.now() < heldUntil) return;
    overall.start();
    second.start();
  };
  return {
    run: (call, signal) => overall.add(() => second.add(call, { signal }), { signal }),
    hold(milliseconds) {
      heldUntil = Math.max(heldUntil, Date.now() + milliseconds);
      overall.pause();
      second.pause();
      setTimeout(release, milliseconds + 1);
    },
  };
}

const paces = new Map<string, Pace>();

/** The pace that everybody shares who calls the same HRIS, however often it is opened. */
export function paceOf(hris: string, limit: RateLimit): Pace {
  const pace = paces.get(hris) ?? createPace(limit);
  paces.set(hris, pace);
  return pace;
}
