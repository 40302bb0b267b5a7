import type { Action, PlanEntry, Reason } from '#shared/plan.ts';
import { diff } from './diff.ts';
import type { Match } from './match.ts';
import { personName } from './person-name.ts';

const why = {
  create: { code: 'new_in_scope', message: 'New in scope.' },
  update: { code: 'changed', message: 'Changed in the HRIS or by the mapping.' },
  reactivate: { code: 'back_in_scope', message: 'In scope again.' },
  adopted: { code: 'rehired', message: 'The same person has a new id in the HRIS.' },
} satisfies Record<string, Reason>;

/** What happens to a person in scope; undefined when nothing changes. A skipped one keeps the user as it is. */
export function planPerson(match: Match): PlanEntry | undefined {
  const { employee, user, attributes, problems } = match;
  if (!attributes)
    return { action: 'skip', ...who(match, user?.email), changes: [], reasons: [...problems] };
  const changes = diff(user, attributes);
  const adopted = user !== undefined && user.externalId !== employee.id;
  const action = actionFor(user, changes.length > 0 || adopted);
  if (!action) return undefined;
  const reasons = [why[action], ...(adopted ? [why.adopted] : []), ...problems];
  return { action, ...who(match, attributes.email), changes, reasons };
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
