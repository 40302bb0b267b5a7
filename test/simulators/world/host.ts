import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { controlRoutes } from './control.ts';
import type { Env } from './simulator.ts';
import type { Simulation } from './simulation.ts';
import { delays, logs, throttles } from './traffic.ts';

/** One simulator behind its front door: control, log, latency, rate, and the vendor's own refusals. */
export function hostOf(simulation: Simulation): Hono<Env> {
  const { simulator, world } = simulation;
  const vendor = simulator.app(world);
  const routes = vendor.routes.filter(({ method }) => method !== 'ALL');
  return new Hono<Env>()
    .route('/__control', controlRoutes(simulation))
    .use(logs(simulation), delays(simulation), throttles(simulation))
    .use((c, next) => {
      c.set('simulation', simulation);
      c.set('due', []);
      return next();
    })
    .route('/', vendor)
    .notFound((c) => {
      const known = routes.some(({ path }) => fits(path, c.req.path));
      return simulator.refuse(c, known ? 'wrongMethod' : 'notFound', 1);
    })
    .onError((error, c) => {
      if (error instanceof HTTPException) return error.getResponse();
      console.error(error);
      return simulator.refuse(c, 'broken', 1);
    });
}

function fits(pattern: string, path: string): boolean {
  const source = pattern.replace(/:\w+(?:\{([^}]+)\})?/g, (_, own?: string) => own ?? '[^/]+');
  return new RegExp(`^${source}$`).test(path);
}
