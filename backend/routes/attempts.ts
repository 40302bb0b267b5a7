import { createMiddleware } from 'hono/factory';
import { RollcallError } from '#shared/error.ts';

/**
 * Allows so many requests a window, for routes that guess or cost: pairing, credential checks, sync now.
 * In memory and for all callers together: there is one admin, and a restart needs a new pairing code.
 */
export const limitAttempts = (most: number, windowSeconds: number, now: () => Date) => {
  let times: number[] = [];
  return createMiddleware(async (c, next) => {
    const time = now().getTime();
    times = times.filter((t) => time - t < windowSeconds * 1000);
    if (times.length >= most) {
      const wait = Math.ceil((times[0]! + windowSeconds * 1000 - time) / 1000);
      c.header('retry-after', String(wait));
      throw new RollcallError('too_many_requests', 'Too many attempts in a short time.', {
        hint: `Try again in ${wait} seconds.`,
      });
    }
    times.push(time);
    await next();
  });
};
