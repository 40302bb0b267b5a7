import type { Cycle } from '#shared/cycle.ts';
import type { Plan } from '#shared/plan.ts';
import { api, call } from '../../api/client.ts';
import { Refused } from '../../api/refused.ts';
import { followCycle } from '../../state/cycle.ts';

/**
 * Approves exactly this plan and waits until it is applied, however long reading takes. Throws Refused, with code
 * plan_outdated when something changed; then `planIn` tells the new plan where there is one.
 */
export async function applyPlan(
  { id, hash }: Plan,
  onStep: (cycle: Cycle) => void,
): Promise<Cycle> {
  const answer = await call(api.plans[':id'].approve.$post({ param: { id }, json: { hash } }));
  const started = answer as Cycle;
  const never = new AbortController().signal;
  const ended = started.endedAt ? started : await followCycle(started.id, onStep, never);
  if (ended.error) throw new Refused(ended.error.code, ended.error.message, ended.error);
  return ended;
}
