import type { Cycle, CycleKind } from '#shared/cycle.ts';
import { RollcallError } from '#shared/error.ts';
import type { Plan } from '#shared/plan.ts';
import type { CycleRequest, InForce } from '../provisioning/run-cycle.ts';
import { requireConnection } from '../connection/require-connection.ts';
import type { State } from '../store/store.ts';

/** Changes that reached the HRIS while the last cycle was reading are read again. */
const OVERLAP_MS = 5 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What an approval carries: the plan that was shown and the settings it was made with. */
export type Approval = { plan: Plan; inForce: InForce };

/** What a cycle of this kind works with. @throws no_connection, wrong_state */
export function requestFor(
  kind: CycleKind,
  state: Readonly<State>,
  more: { externalId?: string; approval?: Approval },
  now: Date,
): CycleRequest {
  const connection = requireConnection(state);
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
    ...(kind === 'incremental' && { since: sinceOf(state.cycles, now) }),
    ...(more.externalId !== undefined && { externalId: more.externalId }),
    ...(more.approval && { approved: { hash: more.approval.plan.hash } }),
  };
}

/** From when on changes are asked for: the start of the last cycle that has seen them all. */
function sinceOf(history: readonly Cycle[], now: Date): string {
  const last = history.findLast(
    (c) => c.state === 'succeeded' && (c.kind === 'full' || c.kind === 'incremental'),
  );
  const from = last ? Date.parse(last.startedAt) : now.getTime() - DAY_MS;
  return new Date(from - OVERLAP_MS).toISOString();
}
