import type { Context } from 'hono';
import { z } from 'zod';
import type { Person } from '../person.ts';
import type { Env, Simulator } from '../simulator.ts';
import type { Place } from '../slice.ts';

/** What a test may say about a fault besides its name. */
export const faultSetting = z.strictObject({
  name: z.string(),
  /** The first list request that it touches, counted from 1 since the fault was set. */
  at: z.int().positive().optional(),
  /** How many list requests it touches. */
  times: z.int().positive().optional(),
  /** `huge-field`: its size. */
  bytes: z.int().positive().optional(),
  /** `slow`: how long. */
  milliseconds: z.int().positive().optional(),
  /** `429-…` and `503-…`: what Retry-After says, in seconds. */
  retryAfter: z.int().nonnegative().optional(),
  /** `redirect-to-other-host`: where to. */
  to: z.string().optional(),
});

export type FaultSetting = z.infer<typeof faultSetting>;

/** People as one list request delivers them, before a vendor's words are put to them. */
export type Page = Place & { people: readonly Person[] };

/** What goes wrong, by how it shows: instead of the answer, in the page, in the records, or after. */
export type Fault = {
  /** One sentence, with the numbers of the failure modes that it provokes. */
  about: string;
  /** The first list request that it touches when the test does not say: 1, or 2 for "mid-read". */
  at: number;
  /** How many list requests it touches when the test does not say. */
  times: number;
  instead?(c: Context<Env>, due: DueFault): Response | undefined | Promise<Response>;
  page?(page: Page, everybody: readonly Person[]): Page;
  records?(texts: readonly string[], due: DueFault, simulator: Simulator): readonly string[];
  after?(c: Context<Env>): Promise<Response>;
};

/** A fault that touches the request at hand, which is the `count`-th since the fault was set. */
export type DueFault = { fault: Fault; setting: FaultSetting; count: number };
