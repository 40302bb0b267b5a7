import type { RateLimit } from '../../backend/connector-kit/pace.ts';

/**
 * The least milliseconds in which so many calls can begin without exceeding a limit in any window: what a read
 * takes at the full rate.
 */
export function leastTime(
  { requests, perSeconds, burst = Infinity }: RateLimit,
  calls: number,
): number {
  const begins: number[] = [];
  for (let i = 0; i < calls; i += 1)
    begins.push(
      Math.max(
        0,
        (begins[i - requests] ?? -Infinity) + perSeconds * 1000,
        (begins[i - burst] ?? -Infinity) + 1000,
      ),
    );
  return begins.at(-1) ?? 0;
}
