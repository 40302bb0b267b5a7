import { randomUUID } from 'node:crypto';
import type { AttributeMapping } from '#shared/attribute-mapping.ts';
import type { Connection } from '#shared/connection.ts';
import type { Cycle } from '#shared/cycle.ts';
import { RollcallError } from '#shared/error.ts';
import type { Plan } from '#shared/plan.ts';
import type { ScopingFilter } from '#shared/scoping-filter.ts';
import { checkFilter, checkMapping } from '../connection/check-rules.ts';
import type { Cycles } from './cycles.ts';
import type { HrData } from '../connection/hr-data.ts';
import { planCycle } from '../provisioning/plan-cycle.ts';
import { readScope } from '../provisioning/read-scope.ts';
import type { InForce } from '../provisioning/run-cycle.ts';
import { todayIn } from '../calendar.ts';
import { requireConnection } from '../connection/require-connection.ts';
import type { Store } from '../store/store.ts';

const REMEMBER_MS = 30 * 60 * 1000;
const REMEMBER_AT_MOST = 20;

type Proposal = { plan: Plan; inForce: InForce; revision: number; until: number };

export type Plans = {
  /** Plans what is sent, else the draft, else what is in force. Lives in memory for 30 minutes. */
  preview(wanted: {
    filter?: ScopingFilter | undefined;
    mapping?: AttributeMapping | undefined;
    maxAgeSeconds: number;
  }): Promise<Plan>;
  remember(plan: Plan, inForce: InForce): void;
  /** A previewed plan or the held one. @throws not_found */
  get(id: string): Promise<Plan>;
  /** Starts the cycle that applies exactly this plan. @throws plan_outdated, cycle_running, not_found */
  approve(id: string, hash: string, cycles: Cycles): Promise<Cycle>;
  /** Lets the plan go; the next cycle plans again. @throws not_found */
  reject(id: string): Promise<void>;
};

export function createPlans(store: Store, hrData: HrData, now: () => Date): Plans {
  const proposals = new Map<string, Proposal>();

  const remember = (plan: Plan, inForce: InForce) => {
    const time = now().getTime();
    for (const [id, { until }] of proposals)
      if (until < time || proposals.size >= REMEMBER_AT_MOST) proposals.delete(id);
    proposals.set(plan.id, {
      plan,
      inForce,
      revision: requireConnection(store.state).revision,
      until: time + REMEMBER_MS,
    });
  };

  /** The proposal behind an id: a preview, or the held plan with what is in force. */
  const find = async (
    id: string,
  ): Promise<Pick<Proposal, 'plan' | 'inForce'> & { current: boolean }> => {
    const proposal = proposals.get(id);
    const connection = requireConnection(store.state);
    if (proposal && proposal.until >= now().getTime())
      return { ...proposal, current: proposal.revision === connection.revision };
    const held = await store.heldPlan();
    const { filter, mapping, settings } = connection;
    if (held?.id === id && filter && mapping)
      return { plan: held, inForce: { filter, mapping, settings }, current: true };
    throw new RollcallError('not_found', 'This plan is gone; previews last 30 minutes.', {
      hint: 'Make a new preview.',
    });
  };

  return {
    remember,

    async preview({ filter, mapping, maxAgeSeconds }) {
      const connection = requireConnection(store.state);
      if (filter) checkFilter(filter);
      if (mapping) checkMapping(mapping);
      const inForce = wantedOf(connection, { filter, mapping });
      const everyone = await hrData.everyone(maxAgeSeconds);
      const own = new Set(
        store
          .users()
          .flatMap((u) => (u.owner === connection.id && u.externalId ? u.externalId : [])),
      );
      const read = await readScope(onePage(everyone), {
        filter: inForce.filter,
        today: todayIn(inForce.settings.schedule.timeZone, now()),
        fingerprint: store.fingerprint,
        isUser: (id) => own.has(id),
      });
      const plan = planCycle(read, {
        connection,
        inForce,
        users: store.users(),
        cycles: store.state.cycles,
        mode: 'full',
        now: now(),
        newId: randomUUID,
      });
      remember(plan, inForce);
      return plan;
    },

    get: async (id) => (await find(id)).plan,

    async approve(id, hash, cycles) {
      const { plan, inForce, current } = await find(id);
      if (!current || plan.hash !== hash)
        throw new RollcallError('plan_outdated', 'Settings changed since this plan was made.', {
          hint: 'Make a new preview and approve that.',
        });
      return cycles.start('full', { approval: { plan, inForce } });
    },

    async reject(id) {
      await find(id);
      proposals.delete(id);
      if ((await store.heldPlan())?.id === id) await store.hold(undefined);
    },
  };
}

/** What is sent wins over the draft, the draft over what is in force. @throws wrong_state */
function wantedOf(
  { draft, filter, mapping, settings }: Connection,
  sent: { filter: ScopingFilter | undefined; mapping: AttributeMapping | undefined },
): InForce {
  const wanted = {
    filter: sent.filter ?? draft.filter ?? filter,
    mapping: sent.mapping ?? draft.mapping ?? mapping,
    settings: draft.settings ?? settings,
  };
  if (!wanted.filter || !wanted.mapping)
    throw new RollcallError('wrong_state', 'There is no filter or no mapping to plan with yet.', {
      hint: 'Choose employees and map the attributes first.',
    });
  return wanted as InForce;
}

async function* onePage<T>(employees: readonly T[]): AsyncIterable<{ employees: readonly T[] }> {
  yield { employees };
}
