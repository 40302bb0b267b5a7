import { Hono } from 'hono';
import { z } from 'zod';
import { faultSetting, type FaultSetting } from './faults/fault.ts';
import type { LoggedRequest, Simulation } from './simulation.ts';
import type { Status } from './person.ts';

const names = z.union([z.string(), z.array(z.string())]);
const oneFault = z.union([z.string(), faultSetting]);

/** Everything that may be changed while a simulator runs. People go by key, vendor's id or e-mail. */
const controlPatch = z.strictObject({
  /** Resizes the company. */
  people: z.int().nonnegative().optional(),
  /** Milliseconds before each answer. */
  latency: z.number().nonnegative().optional(),
  /** Requests a second before throttling, instead of the vendor's own limits; 0 lifts every limit. */
  rate: z.number().nonnegative().optional(),
  /** A fault by name, one with settings, several, or null for none. */
  fault: z.union([oneFault, z.array(oneFault), z.null()]).optional(),
  /** So many people start today. */
  hire: z.int().positive().optional(),
  /** Changes fields of people; null clears one. */
  update: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  /** People whose contract ended yesterday; the HRIS keeps them as it keeps leavers. */
  leave: names.optional(),
  /** People whose record is deleted. */
  remove: names.optional(),
  /** Whether the HRIS has nobody at all. */
  empty: z.boolean().optional(),
  /** Takes rights from the key: a field of a person, `people`, or a right of the vendor. */
  revokePermission: names.optional(),
  grantPermission: names.optional(),
  /** Every token issued so far stops working. */
  expireTokens: z.literal(true).optional(),
});

export type ControlPatch = z.input<typeof controlPatch>;

export type ControlState = {
  id: string;
  today: string;
  people: { key: string; id: string; email?: string; status: Status }[];
  latency: number;
  /** Absent while the vendor's own limits hold. */
  rate?: number;
  faults: readonly FaultSetting[];
  empty: boolean;
  revoked: readonly string[];
  requests: readonly LoggedRequest[];
};

/** Changes a running simulation. Throws, with what is wrong, when a name or a person is unknown. */
export function applyPatch(simulation: Simulation, input: ControlPatch): void {
  const patch = controlPatch.parse(input);
  const { world, faults } = simulation;
  if (patch.people !== undefined) world.resize(patch.people);
  if (patch.hire !== undefined) world.hire(patch.hire);
  for (const [who, changes] of Object.entries(patch.update ?? {})) world.update(who, changes);
  for (const who of listed(patch.leave)) world.leave(who);
  for (const who of listed(patch.remove)) world.remove(who);
  for (const right of listed(patch.revokePermission)) world.revoke(right);
  for (const right of listed(patch.grantPermission)) world.grant(right);
  if (patch.expireTokens) world.tokens.expire();
  if (patch.fault !== undefined) faults.set(listed(patch.fault).map(asSetting));
  world.empty = patch.empty ?? world.empty;
  simulation.latency = patch.latency ?? simulation.latency;
  simulation.rate = patch.rate ?? simulation.rate;
}

/** What a test may know about a running simulation, with the requests it has had. */
export function stateOf({ simulator, world, ...simulation }: Simulation): ControlState {
  return {
    id: simulator.id,
    today: world.today,
    people: world.people.map((person) => ({
      key: person.key,
      id: world.idOf(person),
      ...(person.email === undefined ? {} : { email: person.email }),
      status: world.statusOf(person),
    })),
    latency: simulation.latency,
    ...(simulation.rate !== undefined && { rate: simulation.rate }),
    faults: simulation.faults.settings,
    empty: world.empty,
    revoked: world.revoked,
    requests: simulation.requests,
  };
}

/** `GET` and `POST /__control`, for tests in another process. */
export function controlRoutes(simulation: Simulation): Hono {
  return new Hono()
    .get('/', (c) => c.json(stateOf(simulation)))
    .post('/', async (c) => {
      try {
        applyPatch(simulation, await c.req.json<ControlPatch>());
        return c.json(stateOf(simulation));
      } catch (error) {
        return c.json({ message: messageOf(error) }, 400);
      }
    });
}

const listed = <T>(value: T | T[] | null | undefined): T[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const asSetting = (fault: string | FaultSetting): FaultSetting =>
  typeof fault === 'string' ? { name: fault } : fault;

const messageOf = (error: unknown): string =>
  error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
