import type { Reason } from '#shared/plan.ts';
import type { User } from '#shared/user.ts';
import { emailKey } from './email.ts';
import type { Match } from './match.ts';
import type { PlanInput } from './plan.ts';

export const duplicateEmail: Reason = {
  code: 'duplicate_email',
  message: 'Somebody else in scope has the same e-mail address.',
};
const taken: Reason = {
  code: 'email_taken',
  message: 'The e-mail address belongs to another user.',
};

/**
 * Skips people whose address another user has or is to have, so that no two users ever share one (F18,
 * F24). Of two people in scope with one address, the one whose user has it already keeps it. People may
 * exchange addresses. A skipped person's user keeps its old address, which may block somebody else.
 */
export function refuseSharedEmails(matches: readonly Match[], input: PlanInput): Match[] {
  const claims = Map.groupBy(
    matches.filter(({ attributes }) => attributes !== undefined),
    ({ attributes }) => emailKey(attributes!.email),
  );
  const skipped = new Map<Match, Reason>();
  for (const [email, claimants] of claims) {
    if (claimants.length < 2) continue;
    for (const one of claimants) if (!holds(one, email)) skipped.set(one, duplicateEmail);
  }

  // Addresses that stay where they are. Each one that turns out to stay can refuse further people.
  const staying = [...usersWhoStay(matches, skipped, input)];
  for (const { email } of staying)
    for (const one of claims.get(emailKey(email)) ?? [])
      if (!skipped.has(one) && !holds(one, emailKey(email))) {
        skipped.set(one, taken);
        if (one.user) staying.push(one.user);
      }

  return matches.map((match) => {
    const reason = skipped.get(match);
    return reason ? refused(match, reason) : match;
  });
}

/** A person who cannot have the address they ask for; their user, if any, stays as it is. */
export function refused(match: Match, reason: Reason): Match {
  const { attributes: _, ...rest } = match;
  return { ...rest, problems: [reason] };
}

const holds = ({ user }: Match, email: string) =>
  user !== undefined && emailKey(user.email) === email;

/** Users who keep their address in this plan: all but those who are matched or removed. */
function usersWhoStay(
  matches: readonly Match[],
  skipped: ReadonlyMap<Match, Reason>,
  input: PlanInput,
): User[] {
  const moving = new Set(
    matches.flatMap((match) =>
      match.user && match.attributes && !skipped.has(match) ? match.user : [],
    ),
  );
  const matched = new Set(matches.flatMap(({ user }) => user ?? []));
  const leaves = (user: User) =>
    user.owner === input.connectionId &&
    !matched.has(user) &&
    input.settings.removal.policy === 'remove' &&
    (input.mode === 'full' ||
      (user.active && user.externalId !== undefined && input.outOfScope.has(user.externalId)));
  return input.users.filter((user) => !moving.has(user) && !leaves(user));
}
