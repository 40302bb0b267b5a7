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
  /** Attributes that emptied, where a full read found any. */
  fillDrop?: Reason | undefined;
};

/**
 * Whether a plan may run by itself. Beyond a limit the whole plan waits for an admin; the reasons give
 * the numbers. The first plan of a connection has nobody to lose, so only the seat limit holds it.
 */
export function judge(plan: MadePlan, standing: Standing): Verdict {
  const leaving = countLeaving(plan, standing.users);
  const reasons = [
    ...holdForSeats(plan, standing, leaving),
    ...holdForLeavers(plan, standing, leaving),
    ...holdForUpdates(plan, standing),
    ...holdForFillDrop(plan, standing),
  ];
  return { held: reasons.length > 0, reasons };
}

/** Active users who would not be any more. Who was deactivated before has left already. */
function countLeaving({ entries }: MadePlan, users: readonly User[]): number {
  const active = new Set(users.flatMap((user) => (user.active ? user.id : [])));
  return entries.filter(
    ({ action, userId = '' }) =>
      (action === 'deactivate' || action === 'remove') && active.has(userId),
  ).length;
}

function holdForLeavers(
  { counts }: MadePlan,
  { connectionId, users, settings, leftThisWeek }: Standing,
  leaving: number,
): Reason[] {
  const { limits } = settings;
  const owned = users.filter(({ owner, active }) => owner === connectionId && active).length;
  const ending = counts.remove + counts.deactivate;
  const week = leaving + leftThisWeek;
  const base = owned + leftThisWeek;
  const byShare = percent(leaving, owned) > limits.leavePercent;
  const count = `${leaving} of ${owned} users would leave`;
  return reasonsFor([
    [
      // People with new ids in place of all who are known are no reason to let these go (F1).
      ending > 0 && owned + counts.reactivate <= leaving,
      'store_would_empty',
      `${ending} users would leave and nobody would be left.`,
    ],
    [
      byShare || leaving > limits.leaveCount,
      'too_many_leave',
      byShare
        ? `${count}, ${shown(leaving, owned)}. Your limit is ${limits.leavePercent} %.`
        : `${count}. Your limit is ${limits.leaveCount}.`,
    ],
    [
      leaving > 0 && percent(week, base) > limits.weekLeavePercent,
      'too_many_leave_week',
      `With ${leftThisWeek} who left in the last seven days, ${week} of ${base} users would be gone, ${shown(week, base)}. Your limit is ${limits.weekLeavePercent} % a week.`,
    ],
  ]);
}

function holdForUpdates(
  { counts }: MadePlan,
  { connectionId, users, settings }: Standing,
): Reason[] {
  const { limits } = settings;
  const owned = users.filter(({ owner }) => owner === connectionId).length;
  const changing = counts.update + counts.reactivate;
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

/** A plan that changes nobody may run; one that changes somebody because a field emptied has to be looked at. */
function holdForFillDrop({ counts }: MadePlan, { fillDrop }: Standing): Reason[] {
  const { create, update, deactivate, reactivate, remove } = counts;
  return fillDrop && create + update + deactivate + reactivate + remove > 0 ? [fillDrop] : [];
}

/** Seats are those of the tenant, so users of nobody fill them too. A plan that needs fewer than now may run. */
function holdForSeats(
  { counts }: MadePlan,
  { users, settings }: Standing,
  leaving: number,
): Reason[] {
  const limit = settings.tenant.seatLimit ?? Infinity;
  const before = users.filter(({ active }) => active).length;
  const after = before + counts.create + counts.reactivate - leaving;
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
