import { setTimeout as wait } from 'node:timers/promises';
import { createMiddleware } from 'hono/factory';
import type { Env } from './simulator.ts';
import type { Simulation } from './simulation.ts';

const second = 1000;

/** Notes who asked what, when, and with which status; never what was sent or answered. */
export const logs = ({ requests }: Simulation) =>
  createMiddleware<Env>(async (c, next) => {
    const at = new Date();
    const start = performance.now();
    await next();
    requests.push({
      method: c.req.method,
      path: c.req.path,
      at: at.toISOString(),
      status: c.res.status,
      milliseconds: Math.round(performance.now() - start),
    });
  });

/** Lets `rate` requests through in any one second and throttles the others as the vendor does. */
export const throttles = (simulation: Simulation) => {
  let accepted: number[] = [];
  return createMiddleware<Env>(async (c, next) => {
    const now = performance.now();
    accepted = accepted.filter((moment) => now - moment < second);
    if (simulation.rate > 0 && accepted.length >= simulation.rate) {
      const free = accepted[accepted.length - simulation.rate]! + second - now;
      return simulation.simulator.refuse(c, 'throttled', Math.ceil(free / second));
    }
    accepted.push(now);
    await next();
    return undefined;
  });
};

/** Answers after `latency` milliseconds, as from far away. */
export const delays = (simulation: Simulation) =>
  createMiddleware<Env>(async (_, next) => {
    if (simulation.latency > 0) await wait(simulation.latency);
    await next();
  });
