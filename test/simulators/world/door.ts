import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Env, Refusal } from './simulator.ts';
import type { World } from './world.ts';

type Closed = Refusal | Response | undefined;

/**
 * Lets requests in, other than those in which `look` finds something wrong: a refusal by its name, or an
 * answer of the vendor that has no name.
 */
export const door = (look: (c: Context<Env>, world: World) => Closed | Promise<Closed>) =>
  createMiddleware<Env>(async (c, next) => {
    const { simulator, world } = c.get('simulation');
    const closed = await look(c, world);
    if (closed !== undefined)
      return typeof closed === 'string' ? simulator.refuse(c, closed, 1) : closed;
    await next();
    return undefined;
  });
