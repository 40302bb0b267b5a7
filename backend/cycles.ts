import { randomUUID } from 'node:crypto';
import type { Connection } from '#shared/connection.ts';
import type { Cycle, CycleKind } from '#shared/cycle.ts';
import { RollcallError } from '#shared/error.ts';
import { noCounts, type Plan } from '#shared/plan.ts';
import type { HrData } from './hr-data.ts';
import {
  runCycle,
  type CycleOutcome,
  type CycleRequest,
  type InForce,
} from './provisioning/run-cycle.ts';
import { asRollcallError } from './refusal.ts';
import type { Store } from './store/store.ts';

const KEEP_CYCLES = 2000;
/** Changes that reached the HRIS while the last cycle was reading are read again. */
const OVERLAP_MS = 5 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

type Run = {
  cycle: Cycle;
  stop: AbortController;
  done: Promise<Cycle>;
  listeners: Set<(c: Cycle) => void>;
};

/** What an approval carries: the plan that was shown and the settings it was made with. */
export type Approval = { plan: Plan; inForce: InForce };

/** One cycle at a time: started, followed, stopped, remembered. */
export type Cycles = {
  /** Newest first. */
  list(): Cycle[];
  /** @throws not_found */
  get(id: string): Cycle;
  running(): Cycle | undefined;
  /**
   * Starts a cycle; resolves once it is recorded.
   * @throws cycle_running, no_connection, wrong_state
   */
  start(kind: CycleKind, more?: { externalId?: string; approval?: Approval }): Promise<Cycle>;
  /** Resolves with the ended cycle. @throws not_found */
  ended(id: string): Promise<Cycle>;
  /** Stops it if it runs and waits until it has. */
  cancel(id: string): Promise<void>;
  /** Calls back at each step until the cycle has ended. Returns how to stop following. */
  follow(id: string, listener: (cycle: Cycle) => void): () => void;
};

export function createCycles(tools: {
  store: Store;
  hrData: HrData;
  now: () => Date;
  /** A plan that differs from the approved one, for the admin to look at. */
  onOutdated: (plan: Plan, inForce: InForce) => void;
}): Cycles {
  const { store, now } = tools;
  let run: Run | undefined;

  const show = (target: Run, change: Partial<Cycle>) => {
    target.cycle = { ...target.cycle, ...change };
    for (const listener of target.listeners) listener(target.cycle);
  };

  const finish = async (target: Run, change: Partial<Cycle>): Promise<Cycle> => {
    const ended = { ...target.cycle, ...change, endedAt: now().toISOString() };
    await store.update((state) => {
      state.cycles = [...state.cycles.filter((c) => c.id !== ended.id), ended].slice(-KEEP_CYCLES);
      if (!state.connection) return;
      state.connection = afterCycle(state.connection, ended);
    });
    run = undefined;
    show(target, ended);
    return ended;
  };

  const execute = async (target: Run, request: CycleRequest): Promise<Cycle> => {
    try {
      const outcome = await runCycle(request, {
        store,
        hris: await tools.hrData.open(),
        cycleId: target.cycle.id,
        now,
        newId: randomUUID,
        signal: target.stop.signal,
        onPeople: (people) => show(target, { people }),
      });
      return await finish(target, endOf(outcome, request));
    } catch (error) {
      const cancelled = target.stop.signal.aborted;
      return finish(
        target,
        cancelled
          ? {
              state: 'cancelled',
              error: { code: 'cancelled', message: 'The cycle was stopped; nothing was changed.' },
            }
          : { state: 'failed', error: asRollcallError(error).toJSON() },
      );
    }
  };

  const endOf = (outcome: CycleOutcome, request: CycleRequest): Partial<Cycle> => {
    const { people, counts, plan } = outcome;
    if (outcome.state !== 'outdated')
      return { state: outcome.state, people, counts, ...(plan && { planId: plan.id }) };
    tools.onOutdated(plan!, request.inForce);
    return {
      state: 'failed',
      people,
      counts: noCounts(),
      error: new RollcallError('plan_outdated', 'HR data changed since this plan was made.', {
        hint: 'Nothing was applied. Look at the new plan and approve that.',
        details: { planId: plan!.id },
      }).toJSON(),
    };
  };

  return {
    list: () => {
      const kept = store.state.cycles.filter((c) => c.id !== run?.cycle.id);
      return [...kept, ...(run ? [run.cycle] : [])].reverse();
    },
    get(id) {
      const found = run?.cycle.id === id ? run.cycle : store.state.cycles.find((c) => c.id === id);
      if (!found) throw new RollcallError('not_found', 'There is no such cycle.');
      return found;
    },
    running: () => run?.cycle,

    async start(kind, more = {}) {
      if (run)
        throw new RollcallError('cycle_running', 'A cycle is running already.', {
          hint: 'Wait until it has ended, or stop it in Activity.',
        });
      const request = requestFor(kind, store, more, now());
      const cycle: Cycle = {
        id: randomUUID(),
        kind,
        state: 'running',
        counts: noCounts(),
        people: { read: 0, inScope: 0, pages: 0 },
        startedAt: now().toISOString(),
      };
      const started: Run = {
        cycle,
        stop: new AbortController(),
        listeners: new Set(),
        done: Promise.resolve(cycle),
      };
      run = started;
      try {
        await store.update((state) => {
          state.cycles.push(cycle);
        });
      } catch (error) {
        run = undefined;
        throw error;
      }
      started.done = execute(started, request);
      // Failures end up in the cycle; only a store that cannot be written rejects, and the log tells.
      started.done.catch(() => {
        run = undefined;
      });
      return cycle;
    },

    async ended(id) {
      return run?.cycle.id === id ? run.done : this.get(id);
    },

    async cancel(id) {
      if (run?.cycle.id !== id) return void this.get(id);
      const { stop, done } = run;
      stop.abort(new RollcallError('cancelled', 'The cycle was stopped; nothing was changed.'));
      await done;
    },

    follow(id, listener) {
      if (run?.cycle.id !== id) {
        listener(this.get(id));
        return () => undefined;
      }
      const { listeners, cycle } = run;
      listeners.add(listener);
      listener(cycle);
      return () => listeners.delete(listener);
    },
  };
}

/** What a cycle of this kind works with. @throws no_connection, wrong_state */
function requestFor(
  kind: CycleKind,
  store: Store,
  more: { externalId?: string; approval?: Approval },
  now: Date,
): CycleRequest {
  const { connection, cycles } = store.state;
  if (!connection)
    throw new RollcallError('no_connection', 'No HRIS is connected.', {
      hint: 'Choose your HR system in the Integrations panel.',
    });
  const { draft } = connection;
  const inForce = more.approval?.inForce ?? {
    // Until the first approval there is only the draft.
    filter: kind === 'initial' ? (draft.filter ?? connection.filter) : connection.filter,
    mapping: kind === 'initial' ? (draft.mapping ?? connection.mapping) : connection.mapping,
    settings: connection.settings,
  };
  if (!inForce.filter || !inForce.mapping)
    throw new RollcallError('wrong_state', 'The connection is not set up yet.', {
      hint: 'Finish the wizard and approve the first plan; cycles run from then on.',
    });
  return {
    kind,
    inForce: inForce as InForce,
    ...(kind === 'incremental' && { since: sinceOf(cycles) }),
    ...(more.externalId !== undefined && { externalId: more.externalId }),
    ...(more.approval && { approved: { hash: more.approval.plan.hash } }),
  };

  function sinceOf(history: readonly Cycle[]): string {
    const last = history.findLast(
      (c) => c.state === 'succeeded' && (c.kind === 'full' || c.kind === 'incremental'),
    );
    return new Date(
      (last ? Date.parse(last.startedAt) : now.getTime() - DAY_MS) - OVERLAP_MS,
    ).toISOString();
  }
}

/** What an ended cycle means for the connection: on to mapping, or an admin is needed. */
function afterCycle(connection: Connection, { kind, state, error }: Cycle): Connection {
  const { problem: _, ...healthy } = connection;
  if (error?.code === 'invalid_credentials' || error?.code === 'missing_permission')
    return { ...healthy, state: 'needs-reauthorization', problem: error };
  if (kind === 'initial')
    return state === 'succeeded'
      ? { ...healthy, state: 'mapping' }
      : { ...healthy, state: 'setup', ...(error && { problem: error }) };
  return error && error.code !== 'cancelled' && error.code !== 'plan_outdated'
    ? { ...healthy, problem: error }
    : healthy;
}
