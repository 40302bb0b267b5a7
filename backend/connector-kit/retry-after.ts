/** A reset this large is a moment in Unix seconds, not a duration. */
const unixSeconds = 1_000_000_000;

const resets = ['x-ratelimit-reset', 'x-rate-limit-reset', 'ratelimit-reset'];

/**
 * How long a vendor asks to wait, in milliseconds.
 * @param resetUnit how many milliseconds a unit of the reset is, where it is a duration
 * @returns undefined when it does not say
 */
export function retryAfter(headers: Headers, now: number, resetUnit = 1000): number | undefined {
  const after = headers.get('retry-after');
  if (after) {
    const wait = Number.isNaN(Number(after)) ? Date.parse(after) - now : Number(after) * 1000;
    return Number.isNaN(wait) ? undefined : Math.max(0, wait);
  }
  const reset = Number(resets.map((name) => headers.get(name)).find(Boolean) ?? 0);
  if (!(reset > 0)) return undefined;
  return Math.max(0, reset > unixSeconds ? reset * 1000 - now : reset * resetUnit);
}
