import type { Reason, Verdict } from '#shared/plan.ts';
import type { Settings } from '#shared/settings.ts';
import type { User } from '#shared/user.ts';
import type { MadePlan } from './plan.ts';

type Standing = {
  connectionId: string;
  users: readonly User[];
  settings: Pick<Settings, 'limits' | 'tenant'>;
  /** Users removed or deactivated by the cycles of the last seven days, without this plan. */
  leftThisWeek: number;
};

/**
 * Whether a plan may run by itself. Beyond a limit the whole plan waits for an admin; the reasons give
 * the numbers. The first plan of a connection has nobody to lose, so only the seat limit holds it.
 */
export function judge(plan: MadePlan, standing: Standing): Verdict {
  const reasons = [
    ...holdForSeats(plan, standing),
    ...holdForLeavers(plan, standing),
    ...holdForUpdates(plan, standing),
  ];
  return { held: reasons.length > 0, reasons };
}

function holdForLeavers(plan: MadePlan, { connectionId, users, settings, leftThisWeek }: Standing) {
  const { limits } = settings;
  const owned = users.filter(({ owner, active }) => owner === connectionId && active).length;
  const active = new Set(users.filter((user) => user.active).map(({ id }) => id));
  const leaving = plan.entries.filter(
    ({ action, userId }) =>
      action === 'deactivate' ||
      (action === 'remove' && userId !== undefined && active.has(userId)),
  ).length;
  if (leaving === 0) return [];
  const count = `${leaving} of ${owned} users would leave`;
  const week = leaving + leftThisWeek;
  const base = owned + leftThisWeek;
  return reasonsFor([
    [leaving >= owned, 'store_would_empty', `${count}: nobody would be left.`],
    [
      percent(leaving, owned) > limits.leavePercent || leaving > limits.leaveCount,
      'too_many_leave',
      percent(leaving, owned) > limits.leavePercent
        ? `${count}, ${shown(leaving, owned)}. Your limit is ${limits.leavePercent} %.`
        : `${count}. Your limit is ${limits.leaveCount}.`,
    ],
    [
      percent(week, base) > limits.weekLeavePercent,
      'too_many_leave_week',
      `With ${leftThisWeek} who left in the last seven days, ${week} of ${base} users would be gone, ${shown(week, base)}. Your limit is ${limits.weekLeavePercent} % a week.`,
    ],
  ]);
}

function holdForUpdates(plan: MadePlan, { connectionId, users, settings }: Standing): Reason[] {
  const { limits } = settings;
  const owned = users.filter(({ owner }) => owner === connectionId).length;
  const changing = plan.counts.update + plan.counts.reactivate;
  if (owned === 0) return [];
  const byShare = percent(changing, owned) > limits.updatePercent;
  const count = `${changing} of ${owned} users would change`;
  return reasonsFor([
    [
      byShare || changing > limits.updateCount,
      'too_many_changes',
      byShare
        ? `${count}, ${shown(changing, owned)}. Your limit is ${limits.updatePercent} %.`
        : `${count}. Your limit is ${limits.updateCount}.`,
    ],
  ]);
}

function holdForSeats(plan: MadePlan, { users, settings }: Standing): Reason[] {
  const limit = settings.tenant.seatLimit;
  if (limit === undefined) return [];
  const active = new Map(users.map((user) => [user.id, user.active]));
  const freed = plan.entries.filter(
    ({ action, userId }) =>
      action === 'deactivate' || (action === 'remove' && active.get(userId ?? '') === true),
  ).length;
  const before = users.filter((user) => user.active).length;
  const after = before + plan.counts.create + plan.counts.reactivate - freed;
  return reasonsFor([
    [
      after > limit && after > before,
      'seat_limit',
      `There would be ${after} active users. Your seats are ${limit}.`,
    ],
  ]);
}

const reasonsFor = (rules: readonly (readonly [boolean, string, string])[]): Reason[] =>
  rules.flatMap(([broken, code, message]) => (broken ? { code, message } : []));

const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
const shown = (part: number, whole: number) => `${Number(percent(part, whole).toFixed(1))} %`;
