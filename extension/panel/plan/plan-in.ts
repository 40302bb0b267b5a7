import type { Refused } from '../../api/refused.ts';

/** The id of the new plan that a refusal of the old one names. */
export function planIn(refused: Refused | undefined): string | undefined {
  if (refused?.code !== 'plan_outdated') return undefined;
  const { planId } = (refused.details ?? {}) as { planId?: unknown };
  return typeof planId === 'string' ? planId : undefined;
}
