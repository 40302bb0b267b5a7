import type { Cycle } from '../../shared/cycle.ts';
import type { Plan } from '../../shared/plan.ts';
import type { ScopingFilter } from '../../shared/scoping-filter.ts';
import { startWithSimulator } from './backend.ts';
import type { StartOptions } from '../simulators/world/start.ts';

export const everyone = { everyone: true } as const;

/** A filter of one clause. */
export const where = (attribute: string, ...values: string[]) => ({
  filterGroups: [{ clauses: [{ attribute, operator: 'in' as const, values }] }],
});

type Running = Awaited<ReturnType<typeof startWithSimulator>>;
type FilterInput = typeof everyone | ReturnType<typeof where> | ScopingFilter;

/** A backend whose connection is set up and activated, the way an admin does it. */
export async function startActive(
  hris: string,
  { filter = everyone, ...people }: StartOptions & { filter?: FilterInput } = {},
) {
  const running = await startWithSimulator(hris, people);
  const { backend, simulator } = running;
  await backend.connections.create(hris, {
    credentials: { ...simulator.credentials },
  });
  await running.api.connection.filter.$put({ json: filter });
  const { id } = await backend.connections.finish();
  await backend.cycles.ended(id);
  await approve(running, await preview(running));
  return running;
}

/** Plans what is sent, or the draft, on fresh HR data. */
export async function preview(running: Running, filter?: FilterInput): Promise<Plan> {
  const answer = await running.api.preview.$post({ json: filter ? { filter } : {} });
  if (!answer.ok) throw new Error(JSON.stringify(await answer.json()));
  return (await answer.json()) as Plan;
}

/** Approves exactly this plan. */
export const approve = (running: Running, { id, hash }: Pick<Plan, 'id' | 'hash'>) =>
  running.api.plans[':id'].approve.$post({ param: { id }, json: { hash } });

/** Runs a cycle to its end. */
export async function sync(
  running: Running,
  kind: 'full' | 'incremental' = 'full',
): Promise<Cycle> {
  const { id } = await running.backend.cycles.start(kind);
  return running.backend.cycles.ended(id);
}
