import type { Action, PlanEntry, Reason } from '#shared/plan.ts';
import { diff } from './diff.ts';
import type { Match } from './match.ts';
import { personName } from './person-name.ts';
import { isReleased } from './released.ts';

const why = {
  create: { code: 'new_in_scope', message: 'New in scope.' },
  update: { code: 'changed', message: 'Changed in the HRIS or by the mapping.' },
  reactivate: { code: 'back_in_scope', message: 'In scope again.' },
  rehired: { code: 'rehired', message: 'The same person has a new id in the HRIS.' },
  taken: { code: 'taken_over', message: 'Takes over the user of an earlier connection.' },
} satisfies Record<string, Reason>;

/** What happens to a person in scope; undefined when nothing changes. A skipped one keeps the user as it is. */
export function planPerson(match: Match): PlanEntry | undefined {
  const { user, attributes, problems } = match;
  if (!attributes)
    return { action: 'skip', ...who(match, user?.email), changes: [], reasons: [...problems] };
  const changes = diff(user, attributes);
  const adopted = howAdopted(match);
  const action = actionFor(user, changes.length > 0 || adopted !== undefined);
  if (!action) return undefined;
  const reasons = [why[action], ...(adopted ? [adopted] : []), ...problems];
  return { action, ...who(match, attributes.email), changes, reasons };
}

function howAdopted({ employee, user }: Match): Reason | undefined {
  if (!user) return undefined;
  if (isReleased(user)) return why.taken;
  return user.externalId === employee.id ? undefined : why.rehired;
}

const who = ({ employee, user }: Match, email = employee.workEmail) => ({
  externalId: employee.id,
  ...(user && { userId: user.id }),
  name: personName(employee),
  ...(email === undefined ? {} : { email }),
});

function actionFor(
  user: Match['user'],
  changed: boolean,
): Extract<Action, 'create' | 'update' | 'reactivate'> | undefined {
  if (!user) return 'create';
  if (!user.active) return 'reactivate';
  return changed ? 'update' : undefined;
}
