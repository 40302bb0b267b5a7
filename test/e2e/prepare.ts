import type { ScopingFilter } from '../../shared/scoping-filter.ts';
import type { Plan } from '../../shared/plan.ts';
import { everyone, where } from '../support/loop.ts';
import type { World } from './world.ts';

type Filter = typeof everyone | ReturnType<typeof where> | ScopingFilter;

interface Answer<T> {
  ok: boolean;
  json: () => Promise<T>;
}

/** The JSON of an answer of the API. Throws what a refusal says. */
export async function answerOf<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer;
  const body = await got.json();
  if (!got.ok) throw new Error(JSON.stringify(body));
  return body;
}

/** A paired browser and BambooHR, the quickest of them, connected; the wizard is at the employees. */
export async function connect({ backend, simulators, pair }: World) {
  await pair();
  const { credentials } = simulators.bamboohr;
  await answerOf(backend.api.connection.$post({ json: { hris: 'bamboohr', credentials } }));
}

/** … whose employees are read, with the mapping to do. */
export async function stage(world: World, filter: Filter = everyone) {
  const { connection, cycles } = world.backend.api;
  await connect(world);
  await answerOf(connection.filter.$put({ json: filter }));
  const { id } = await answerOf(connection.finish.$post());
  await ended(cycles, id);
}

/** … that runs, by a timer that does not strike within a test. */
export async function activate(world: World, filter?: Filter) {
  const { connection, preview } = world.backend.api;
  await stage(world, filter);
  const cron = `0 ${(new Date().getUTCHours() + 12) % 24} * * *`;
  await answerOf(connection.settings.$put({ json: { schedule: { cron } } }));
  await approve(world, (await answerOf(preview.$post({ json: {} }))) as Plan);
}

/** Approves exactly this plan. */
const approve = ({ backend }: World, { id, hash }: Pick<Plan, 'id' | 'hash'>) =>
  answerOf(backend.api.plans[':id'].approve.$post({ param: { id }, json: { hash } }));

/** Runs a cycle to its end. */
export async function sync({ backend: { api } }: World) {
  const { id } = await answerOf(api.cycles.$post({ json: { kind: 'full' } }));
  await ended(api.cycles, id);
}

/** The stream of a cycle's events closes when the cycle has ended. */
async function ended(cycles: World['backend']['api']['cycles'], id: string): Promise<void> {
  await (await cycles[':id'].events.$get({ param: { id } })).text();
}
