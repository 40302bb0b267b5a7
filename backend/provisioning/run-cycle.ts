import type { AttributeMapping } from '#shared/attribute-mapping.ts';
import type { Connection } from '#shared/connection.ts';
import type { Cycle, CycleKind, LogEntry, People } from '#shared/cycle.ts';
import { RollcallError } from '#shared/error.ts';
import type { FieldCounts } from '#shared/field-check.ts';
import { noCounts, type Counts, type Plan } from '#shared/plan.ts';
import type { ScopingFilter } from '#shared/scoping-filter.ts';
import type { Settings } from '#shared/settings.ts';
import { todayIn } from '../calendar.ts';
import type { EmployeePage, Hris } from '../connector-kit/hris.ts';
import { requireConnection } from '../connection/require-connection.ts';
import type { State, Store } from '../store/store.ts';
import { applyPlan } from './apply.ts';
import { resolveManagers } from './managers.ts';
import { neededAttributes } from './needed-attributes.ts';
import { planCycle } from './plan-cycle.ts';
import { readScope, type ScopedRead } from './read-scope.ts';

/** Who is in scope, what is mapped and how the connection behaves, for one run. */
export type InForce = { filter: ScopingFilter; mapping: AttributeMapping; settings: Settings };

/** What is to be done. `approved` is a plan that an admin has seen: exactly it is applied, or nothing. */
export type CycleRequest = {
  kind: CycleKind;
  inForce: InForce;
  since?: string;
  externalId?: string;
  approved?: { hash: string };
};

export type CycleTools = {
  store: Store;
  hris: Hris;
  cycleId: string;
  now: () => Date;
  newId: () => string;
  signal: AbortSignal;
  onPeople: (people: People) => void;
};

export type CycleOutcome = {
  state: Extract<Cycle['state'], 'succeeded' | 'held'> | 'outdated';
  people: People;
  counts: Counts;
  /** What the HRIS let us read, where everybody was read. */
  fields?: FieldCounts;
  plan?: Plan | undefined;
};

/**
 * One run: read, scope, map, match, diff, plan, guard, apply, log. Everything before the commit is in
 * memory, the commit is one durable step, so any failure leaves the users as they were.
 * @throws RollcallError when the HRIS, the store or an admin ends it
 */
export async function runCycle(request: CycleRequest, tools: CycleTools): Promise<CycleOutcome> {
  const { store, signal } = tools;
  const connection = requireConnection(store.state);
  const read = await readPeople(request, connection, tools);
  const fields = await fieldsOf(read, request, tools);
  if (request.kind === 'initial') {
    await store.stage(resolveManagers(read.inScope));
    return { state: 'succeeded', people: read.people, counts: noCounts(), ...fields };
  }

  const plan = planCycle(read, {
    connection,
    inForce: request.inForce,
    users: store.users(),
    cycles: store.state.cycles,
    mode: request.kind === 'full' ? 'full' : 'incremental',
    now: tools.now(),
    newId: tools.newId,
  });
  const outcome = { people: read.people, counts: plan.counts, plan, ...fields };
  signal.throwIfAborted();

  if (request.approved && request.approved.hash !== plan.hash)
    return { ...outcome, state: 'outdated' };
  if (plan.verdict.held && !request.approved) {
    await store.writeLog(tools.cycleId, logOf(plan, tools, 'hold'));
    return { ...outcome, state: 'held', plan: await keepHeld(plan, request, store) };
  }

  await apply(plan, connection, request, tools);
  await tidy(store, request);
  return { ...outcome, state: 'succeeded' };
}

/**
 * Keeps a plan for an admin to decide. Only the plan of everybody can be approved, because approving reads
 * everybody again; so the plan of a few is let go, and what it would do comes up in the next full cycle.
 */
async function keepHeld(
  plan: Plan,
  { kind }: CycleRequest,
  store: Store,
): Promise<Plan | undefined> {
  if (kind !== 'full') return undefined;
  const waiting = await store.heldPlan();
  // The same plan again keeps its id, so that an admin who is looking at it can still approve it.
  const held = waiting?.hash === plan.hash ? waiting : plan;
  await store.hold(held);
  return held;
}

async function readPeople(
  request: CycleRequest,
  connection: Connection,
  tools: CycleTools,
): Promise<ScopedRead> {
  const { filter, settings } = request.inForce;
  const own = new Set(
    tools.store
      .users()
      .flatMap((u) => (u.owner === connection.id && u.externalId ? u.externalId : [])),
  );
  return readScope(pagesOf(request, tools), {
    filter,
    today: todayIn(settings.schedule.timeZone, tools.now()),
    fingerprint: tools.store.fingerprint,
    isUser: (externalId) => own.has(externalId),
    onPage: tools.onPeople,
  });
}

/** Only everybody together says how well a field is filled. */
async function fieldsOf(read: ScopedRead, { kind }: CycleRequest, tools: CycleTools) {
  if (kind !== 'full' && kind !== 'initial') return {};
  return { fields: read.fields.counts(await tools.hris.labels(), tools.now()) };
}

async function* pagesOf(request: CycleRequest, tools: CycleTools): AsyncIterable<EmployeePage> {
  if (request.externalId === undefined) {
    const { kind, inForce } = request;
    yield* tools.hris.read({
      signal: tools.signal,
      // While the first mapping is made, everything may be wanted.
      ...(kind !== 'initial' && { wanted: neededAttributes(inForce.filter, inForce.mapping) }),
      ...(request.since === undefined ? {} : { since: request.since }),
    });
    return;
  }
  const employee = await tools.hris.findOne(request.externalId, tools.signal);
  if (!employee)
    throw new RollcallError('person_not_found', 'The HRIS has nobody with this id.', {
      hint: 'People who left the HRIS are removed by the next full cycle.',
    });
  yield { employees: [employee] };
}

async function apply(
  plan: Plan,
  connection: Connection,
  request: CycleRequest,
  tools: CycleTools,
): Promise<void> {
  const { store, cycleId } = tools;
  const now = tools.now().toISOString();
  const change = (state: State) => {
    if (state.connection?.id !== connection.id)
      throw new RollcallError('cancelled', 'The HRIS was disconnected; nothing was changed.');
    const ended = {
      counts: plan.counts,
      planId: plan.id,
      state: 'succeeded',
      endedAt: now,
    } as const;
    state.cycles = state.cycles.map((cycle) =>
      cycle.id === cycleId ? { ...cycle, ...ended } : cycle,
    );
    if (request.approved) state.connection = putInForce(state.connection, request.inForce, now);
  };
  // The log goes first: a cycle that is not committed shows none, and a committed one always has it.
  await store.writeLog(cycleId, logOf(plan, tools));
  tools.signal.throwIfAborted();
  // Most cycles find nothing to do; then the users need not be written again.
  if (plan.entries.every(({ action }) => action === 'skip')) return store.update(change);
  const context = { connectionId: connection.id, now, newId: tools.newId };
  await store.commit({ users: applyPlan(store.users(), plan, context), change });
}

/** What a committed plan leaves behind; it is applied whether or not this succeeds, and the next cycle tries again. */
async function tidy(store: Store, { kind, approved }: CycleRequest): Promise<void> {
  // A few people who changed say nothing about a plan of everybody that waits.
  if (kind === 'full') await store.hold(undefined).catch(() => undefined);
  if (approved) await store.stage(undefined).catch(() => undefined);
}

function putInForce(connection: Connection, inForce: InForce, now: string): Connection {
  return {
    ...connection,
    ...inForce,
    draft: {},
    state: connection.state === 'paused' ? 'paused' : 'active',
    activatedAt: connection.activatedAt ?? now,
    revision: connection.revision + 1,
  };
}

function logOf(plan: Plan, tools: CycleTools, action?: 'hold'): LogEntry[] {
  const at = tools.now().toISOString();
  return plan.entries.map(({ email: _, ...entry }) => ({
    ...entry,
    cycleId: tools.cycleId,
    at,
    action: action ?? entry.action,
  }));
}
