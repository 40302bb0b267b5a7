// https://vr-api-integration.github.io/youforce-api-documentation/guides_usage_limits.html
export const tokensAMonth = 400;
export const callsADay = 6000;
const atATime = 3;
// This is also what 100 calls a minute come to.
const milliseconds = 600;

/** Whether there is something left in a period such as `2026-11`, of which this uses one. */
export function quota(most: number): (period: string) => boolean {
  let current = '';
  let used = 0;
  return (period) => {
    used = period === current ? used + 1 : 1;
    current = period;
    return used <= most;
  };
}

/** The spike arrest and the quota of an application. Whoever was let in has to leave. */
export class Gate {
  readonly #withinDay = quota(callsADay);
  #last = Number.NEGATIVE_INFINITY;
  #inside = 0;

  /** Whether a call is let in. @param at in milliseconds @param day as `2026-11-24` */
  enter(at: number, day: string): boolean {
    if (at - this.#last < milliseconds || this.#inside >= atATime) return false;
    if (!this.#withinDay(day)) return false;
    this.#last = at;
    this.#inside += 1;
    return true;
  }

  leave(): void {
    this.#inside -= 1;
  }
}
