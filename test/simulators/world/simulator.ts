import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { DueFault } from './faults/fault.ts';
import type { Person } from './person.ts';
import type { Simulation } from './simulation.ts';
import type { World } from './world.ts';

/** Every reason for which a vendor, its gateway or its front door turns a request away. */
export type Refusal =
  | 'unauthorized'
  | 'forbidden'
  | 'notFound'
  | 'wrongMethod'
  | 'throttled'
  | 'unavailable'
  | 'broken';

export type Env = {
  Bindings: HttpBindings;
  Variables: { simulation: Simulation; due: readonly DueFault[] };
};

/** How many calls a vendor answers in any so many seconds. */
export type Limit = { calls: number; perSeconds: number };

/** One HRIS, rebuilt from its documentation and never from our connector. */
export type Simulator = {
  /** The connector's id, and the name of the file. */
  id: string;
  /** What this vendor accepts, under the connector's field ids. */
  credentials: Readonly<Record<string, string>>;
  /** Rights that the key lacks until a test grants them. */
  withheld?: readonly string[];
  /** What the vendor says that it allows; absent where it says nothing. */
  limits?: readonly Limit[];
  /** The names under which the vendor's records carry the work e-mail address. */
  emailKeys: readonly string[];
  /** The vendor's stable id of somebody. */
  idOf(person: Person): string;
  /** The vendor's own answer to each refusal; `retryAfter` is in seconds. */
  refuse(c: Context, refusal: Refusal, retryAfter: number): Response;
  /** Every path that the vendor serves, all hosts under one origin. Lists of people go through `readsPeople`. */
  app(world: World): Hono<Env>;
};

/** Describes one simulator; the default export of a file in `test/simulators/`. */
export const defineSimulator = (simulator: Simulator): Simulator => simulator;
