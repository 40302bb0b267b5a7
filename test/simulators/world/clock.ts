/** What tells a simulator the time and lets it wait; a test may have its own. */
export type Clock = {
  /** In milliseconds of Unix time. */
  now(): number;
  /** Calls `then` after so many milliseconds; the answer takes it back. */
  after(milliseconds: number, then: () => void): () => void;
};

/** The time of this machine. */
export const realClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, then) {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};
