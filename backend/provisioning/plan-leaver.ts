import { daysBetween } from '#shared/day.ts';
import type { PlanEntry, Reason } from '#shared/plan.ts';
import type { User } from '#shared/user.ts';
import type { PlanInput } from './plan.ts';

const gone: Reason = { code: 'gone', message: 'No longer in the HRIS.' };

/**
 * What happens to a user of this connection who is not in scope in this read.
 * @returns undefined when nothing happens: not seen in an incremental read, or deactivated and waiting
 */
export function planLeaver(user: User, input: PlanInput): PlanEntry | undefined {
  const seen = user.externalId === undefined ? undefined : input.outOfScope.get(user.externalId);
  if (input.mode === 'incremental' && (!seen || !user.active)) return undefined;
  const { policy, afterDays } = input.settings.removal;
  const reason = seen ?? gone;
  if (policy === 'remove') return leave('remove', user, [reason]);
  if (user.active) return leave('deactivate', user, [reason]);

  const since = (user.deactivatedAt ?? user.updatedAt).slice(0, 10);
  if ((daysBetween(since, input.today) ?? 0) <= afterDays) return undefined;
  const message = `Deactivated on ${since}, more than ${afterDays} days ago.`;
  return leave('remove', user, [reason, { code: 'deactivation_over', message }]);
}

const leave = (action: 'remove' | 'deactivate', user: User, reasons: Reason[]): PlanEntry => ({
  action,
  ...(user.externalId === undefined ? {} : { externalId: user.externalId }),
  userId: user.id,
  name: `${user.firstName} ${user.lastName}`,
  email: user.email,
  changes: [],
  reasons,
});
