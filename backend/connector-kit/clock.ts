/** What tells the time and wakes somebody later. */
export type Clock = {
  /** Milliseconds since some moment; it never goes back. */
  now(): number;
  /** Calls `then` after so many milliseconds; the answer takes it back. */
  after(milliseconds: number, then: () => void): () => void;
};

/** The time of this machine, whatever somebody does to its calendar. */
export const realClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, then) {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Waits. @throws the reason of the signal, at once when it is given */
export function waitOn(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => {
      takeBack();
      reject(signal.reason as Error);
    };
    const takeBack = clock.after(milliseconds, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    signal.addEventListener('abort', stop, { once: true });
  });
}
