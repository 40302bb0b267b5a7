import { createMiddleware } from 'hono/factory';
import type { Env, Limit } from './simulator.ts';
import type { Simulation } from './simulation.ts';

/** Notes who asked what, when, with which status, and a wish to wait; never what was sent or answered. */
export const logs = ({ requests, clock }: Simulation) =>
  createMiddleware<Env>(async (c, next) => {
    const at = clock.now();
    await next();
    const asked = c.res.headers.get('Retry-After');
    requests.push({
      method: c.req.method,
      path: c.req.path,
      at: new Date(at).toISOString(),
      status: c.res.status,
      milliseconds: Math.round(clock.now() - at),
      ...(asked && { retryAfter: Number(asked) }),
    });
  });

/** Throttles, as the vendor does, what is more than it allows: see `limits` and `rate`. */
export const throttles = (simulation: Simulation) => {
  const { simulator, clock } = simulation;
  const accepted: number[] = [];
  return createMiddleware<Env>(async (c, next) => {
    const now = clock.now();
    const limits = limitsOf(simulation);
    const free = ({ calls, perSeconds }: Limit) =>
      (accepted.at(-calls) ?? Number.NEGATIVE_INFINITY) + perSeconds * 1000 - now;
    const wait = Math.max(0, ...limits.map(free));
    if (wait > 0) return simulator.refuse(c, 'throttled', Math.ceil(wait / 1000));
    accepted.push(now);
    if (accepted.length > Math.max(0, ...limits.map(({ calls }) => calls))) accepted.shift();
    await next();
    return undefined;
  });
};

function limitsOf({ simulator, rate }: Simulation): readonly Limit[] {
  if (rate === undefined) return simulator.limits ?? [];
  return rate > 0 ? [{ calls: rate, perSeconds: 1 }] : [];
}

/** Answers after `latency` milliseconds, as from far away. */
export const delays = (simulation: Simulation) =>
  createMiddleware<Env>(async (_, next) => {
    const { latency, clock } = simulation;
    if (latency > 0) await new Promise<void>((resolve) => void clock.after(latency, resolve));
    await next();
  });
