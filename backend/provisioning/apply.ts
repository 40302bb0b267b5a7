import type { Change, PlanEntry } from '#shared/plan.ts';
import type { User, UserAttributes } from '#shared/user.ts';
import { isReleased } from './released.ts';
import { writeTarget } from './targets.ts';

type Applying = {
  connectionId: string;
  /** ISO, in UTC. */
  now: string;
  newId: () => string;
};

/**
 * The users after a plan. Only users of this connection change, and released ones that it takes over; the order of the others stays, new ones
 * come last. Nothing is looked up again, so what was approved is exactly what happens.
 */
export function applyPlan(
  users: readonly User[],
  { entries }: { entries: readonly PlanEntry[] },
  applying: Applying,
): User[] {
  const byUser = new Map(entries.flatMap((entry) => (entry.userId ? [[entry.userId, entry]] : [])));
  const kept = users.flatMap((user) => {
    const ours = user.owner === applying.connectionId || isReleased(user);
    const entry = ours ? byUser.get(user.id) : undefined;
    return entry ? (applyToUser(user, entry, applying) ?? []) : user;
  });
  const created = entries.flatMap((entry) =>
    entry.action === 'create' ? createUser(entry, applying) : [],
  );
  return [...kept, ...created];
}

function createUser({ externalId, changes }: PlanEntry, applying: Applying): User {
  const { connectionId, now, newId } = applying;
  const empty: UserAttributes = { email: '', firstName: '', lastName: '', customAttributes: {} };
  return {
    ...changed(empty, changes),
    id: newId(),
    ...(externalId === undefined ? {} : { externalId }),
    owner: connectionId,
    active: true,
    createdAt: now,
    updatedAt: now,
  };
}

function applyToUser(
  user: User,
  entry: PlanEntry,
  { connectionId, now }: Applying,
): User | undefined {
  switch (entry.action) {
    case 'remove':
      return undefined;
    case 'deactivate':
      return { ...user, active: false, deactivatedAt: now, updatedAt: now };
    case 'update':
    case 'reactivate': {
      const { deactivatedAt: _, ...rest } = changed(user, entry.changes);
      return { ...rest, ...idOf(entry), owner: connectionId, active: true, updatedAt: now };
    }
    default:
      return user;
  }
}

const idOf = ({ externalId }: PlanEntry) => (externalId === undefined ? {} : { externalId });

/** A user with changes; an attribute that becomes empty is left out (F42). */
function changed<Kind extends UserAttributes>(user: Kind, changes: readonly Change[]): Kind {
  const after = { ...user, customAttributes: { ...user.customAttributes } };
  for (const { attribute, to } of changes) writeTarget(after, attribute, to);
  return after;
}
