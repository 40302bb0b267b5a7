import { createHash } from 'node:crypto';
import type { Connection } from '#shared/connection.ts';
import type { Cycle } from '#shared/cycle.ts';
import type { Plan } from '#shared/plan.ts';
import type { User } from '#shared/user.ts';
import { todayIn } from '../calendar.ts';
import { findFillDrop } from './fill-drop.ts';
import { judge } from './guard.ts';
import { resolveManagers } from './managers.ts';
import { neededAttributes } from './needed-attributes.ts';
import { canonicalPlan, makePlan } from './plan.ts';
import type { ScopedRead } from './read-scope.ts';
import type { InForce } from './run-cycle.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * The plan of one read: the same function for cycles and previews, so that they agree.
 * @param context.cycles the history, for the limit over seven days
 */
export function planCycle(
  read: ScopedRead,
  context: {
    connection: Connection;
    inForce: InForce;
    users: readonly User[];
    cycles: readonly Cycle[];
    mode: 'full' | 'incremental';
    now: Date;
    newId: () => string;
  },
): Plan {
  const { connection, inForce, users, now } = context;
  const made = makePlan({
    connectionId: connection.id,
    people: resolveManagers(
      read.inScope,
      context.mode === 'full' ? [] : unseen(read, connection, users),
    ),
    outOfScope: read.outOfScope,
    users,
    mapping: inForce.mapping,
    settings: inForce.settings,
    mode: context.mode,
    today: todayIn(inForce.settings.schedule.timeZone, now),
  });
  return {
    ...made,
    id: context.newId(),
    hash: createHash('sha256')
      .update(JSON.stringify([connection.id, inForce]))
      .update(canonicalPlan(made))
      .digest('hex'),
    createdAt: now.toISOString(),
    verdict: judge(made, {
      connectionId: connection.id,
      users,
      settings: inForce.settings,
      leftThisWeek: leftThisWeek(context.cycles, now),
      fillDrop:
        context.mode === 'full'
          ? findFillDrop(
              connection.fields,
              read.fields,
              neededAttributes(inForce.filter, inForce.mapping),
            )
          : undefined,
    }),
  };
}

/** Users in scope whom an incremental read had no reason to bring: managers may be among them. */
const unseen = ({ outOfScope }: ScopedRead, { id }: Connection, users: readonly User[]) =>
  users.filter(
    ({ owner, active, externalId }) =>
      owner === id && active && externalId !== undefined && !outOfScope.has(externalId),
  );

/** Slow bleeding is what nobody looked at; an approved plan was looked at. */
const leftThisWeek = (cycles: readonly Cycle[], now: Date) =>
  cycles
    .filter((c) => c.state === 'succeeded' && !c.approved)
    .filter((c) => now.getTime() - Date.parse(c.startedAt) < WEEK_MS)
    .reduce((sum, { counts }) => sum + counts.remove + counts.deactivate, 0);
