import { randomUUID } from 'node:crypto';
import type { Cycle, CycleKind } from '#shared/cycle.ts';
import { RollcallError } from '#shared/error.ts';
import type { FieldCounts } from '#shared/field-check.ts';
import { noCounts, type Plan } from '#shared/plan.ts';
import { afterCycle, onInitialSync } from '../connection/connection-after.ts';
import { requestFor, type Approval } from './cycle-request.ts';
import type { HrData } from '../connection/hr-data.ts';
import {
  runCycle,
  type CycleOutcome,
  type CycleRequest,
  type InForce,
} from '../provisioning/run-cycle.ts';
import { asRollcallError } from '../refusal.ts';
import type { Store } from '../store/store.ts';

const KEEP_CYCLES = 2000;
/** How a cycle ended, and what the HRIS let us read in it. */
type Ending = Partial<Cycle> & { fields?: FieldCounts };
type Run = {
  cycle: Cycle;
  stop: AbortController;
  done: Promise<Cycle>;
  listeners: Set<(c: Cycle) => void>;
};

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
  /** The connection may stand otherwise now. */
  onEnded: () => void;
}): Cycles {
  const { store, now } = tools;
  let run: Run | undefined;

  const show = (target: Run, change: Partial<Cycle>) => {
    target.cycle = { ...target.cycle, ...change };
    for (const listener of target.listeners) listener(target.cycle);
  };

  const finish = async (target: Run, { fields, ...change }: Ending): Promise<Cycle> => {
    const ended = { ...target.cycle, ...change, endedAt: now().toISOString() };
    await store.update((state) => {
      state.cycles = [...state.cycles.filter((c) => c.id !== ended.id), ended].slice(-KEEP_CYCLES);
      if (!state.connection) return;
      state.connection = { ...afterCycle(state.connection, ended), ...(fields && { fields }) };
    });
    run = undefined;
    tools.onEnded();
    show(target, ended);
    return ended;
  };

  const execute = async (target: Run, request: CycleRequest): Promise<Cycle> => {
    // Ended outside of what may fail: once it is applied, trouble with writing that down is no failed cycle.
    const change = await attempt(target, request).catch((error: unknown) => refusal(target, error));
    return finish(target, change);
  };

  const attempt = async (target: Run, request: CycleRequest): Promise<Ending> => {
    const outcome = await runCycle(request, {
      store,
      hris: await tools.hrData.open(),
      cycleId: target.cycle.id,
      now,
      newId: randomUUID,
      signal: target.stop.signal,
      onPeople: (people) => show(target, { people }),
    });
    return endOf(outcome, request);
  };

  const endOf = (outcome: CycleOutcome, request: CycleRequest): Ending => {
    const { people, counts, plan, fields } = outcome;
    if (outcome.state !== 'outdated')
      return {
        state: outcome.state,
        people,
        counts,
        ...(plan && { planId: plan.id }),
        // What is held was not believed yet, so that the next cycle compares with the same.
        ...(fields && outcome.state === 'succeeded' && { fields }),
      };
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
      const request = requestFor(kind, store.state, more, now());
      const cycle: Cycle = {
        id: randomUUID(),
        kind,
        state: 'running',
        counts: noCounts(),
        people: { read: 0, inScope: 0, pages: 0 },
        startedAt: now().toISOString(),
        ...(more.approval && { approved: true }),
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
          if (kind === 'initial' && state.connection)
            state.connection = onInitialSync(state.connection);
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

/** How a cycle ends that could not be applied. */
function refusal({ stop }: Run, error: unknown): Partial<Cycle> {
  if (!stop.signal.aborted) return { state: 'failed', error: asRollcallError(error).toJSON() };
  const message = 'The cycle was stopped; nothing was changed.';
  return { state: 'cancelled', error: { code: 'cancelled', message } };
}
