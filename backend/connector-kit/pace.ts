import PQueue from 'p-queue';

/** Starts calls no faster than the vendor allows. */
export type Pace = {
  /** Runs a call when it is its turn. */
  run<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Starts nothing for so long: the vendor asked everybody to wait. */
  hold(milliseconds: number): void;
};

/** Calls that leave evenly can arrive a little closer to each other. */
const allowance = 20;

/** At most `requests` calls begin in any `perSeconds` seconds, `concurrency` at a time. */
export function createPace(limit: {
  requests: number;
  perSeconds: number;
  concurrency: number;
}): Pace {
  const queue = new PQueue({
    concurrency: limit.concurrency,
    intervalCap: limit.requests,
    interval: limit.perSeconds * 1000 + allowance,
    strict: true,
  });
  let heldUntil = 0;
  const release = () => {
    if (Date.now() >= heldUntil) queue.start();
  };
  return {
    run: (call, signal) => queue.add(call, { signal }),
    hold(milliseconds) {
      heldUntil = Math.max(heldUntil, Date.now() + milliseconds);
      queue.pause();
      setTimeout(release, milliseconds + 1);
    },
  };
}

const paces = new Map<string, Pace>();

/** The pace that everybody shares who calls the same HRIS, however often it is opened. */
export function paceOf(hris: string, limit: Parameters<typeof createPace>[0]): Pace {
  const pace = paces.get(hris) ?? createPace(limit);
  paces.set(hris, pace);
  return pace;
}
