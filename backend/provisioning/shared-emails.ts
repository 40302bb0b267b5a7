import type { Reason } from '#shared/plan.ts';
import type { User } from '#shared/user.ts';
import { emailKey } from './email.ts';
import type { Match } from './match.ts';
import type { PlanInput } from './plan.ts';

export const duplicateEmail: Reason = {
  code: 'duplicate_email',
  message: 'Somebody else in scope has the same e-mail address.',
};
const emailTaken: Reason = {
  code: 'email_taken',
  message: 'The e-mail address belongs to another user.',
};

/** A person who cannot have the address they ask for; their user, if any, stays as it is. */
export const refused = (match: Match, reason: Reason): Match => ({
  ...match,
  attributes: undefined,
  problems: [reason],
});

/** The address that a person asks for and whose user does not have it yet. */
function newAddress({ user, attributes }: Match): string | undefined {
  if (!attributes || user?.email === attributes.email) return undefined;
  const email = emailKey(attributes.email);
  return user && emailKey(user.email) === email ? undefined : email;
}

/**
 * Skips people whose address another user has or is to have, so that no two users ever share one (F18,
 * F24). Of two people in scope with one address, the one whose user has it already keeps it. People may
 * exchange addresses. A skipped person's user keeps its old address, which may refuse it to somebody else.
 */
export function refuseSharedEmails(matches: Match[], input: PlanInput): Match[] {
  const claims = new Map<string, Match[]>();
  for (const match of matches) {
    const email = newAddress(match);
    if (email === undefined) continue;
    const others = claims.get(email);
    if (others) others.push(match);
    else claims.set(email, [match]);
  }
  if (claims.size === 0) return matches;

  const skipped = new Map<Match, Reason>();
  const skip = (match: Match, reason: Reason) => {
    if (skipped.has(match)) return;
    skipped.set(match, reason);
    // This user's address stays where it is after all.
    if (match.user) staying.push([match.user, emailTaken]);
  };
  const staying = usersWhoStay(matches, claims, input);
  for (const claimants of claims.values())
    if (claimants.length > 1) for (const match of claimants) skip(match, duplicateEmail);
  for (const [user, reason] of staying)
    for (const match of claims.get(emailKey(user.email)) ?? []) skip(match, reason);

  return matches.map((match) => {
    const reason = skipped.get(match);
    return reason ? refused(match, reason) : match;
  });
}

/** Users who keep their address in this plan, with the reason for whoever asks for it. */
function usersWhoStay(
  matches: readonly Match[],
  claims: ReadonlyMap<string, readonly Match[]>,
  input: PlanInput,
): [User, Reason][] {
  const matchOf = new Map(matches.map((match) => [match.user, match]));
  return input.users.flatMap((user): [User, Reason][] => {
    if (!claims.has(emailKey(user.email))) return [];
    const match = matchOf.get(user);
    if (!match) return leaves(user, input) ? [] : [[user, emailTaken]];
    if (!match.attributes) return [[user, emailTaken]];
    return newAddress(match) === undefined ? [[user, duplicateEmail]] : [];
  });
}

/** Whether a user without a person in scope is removed by this plan, which frees the address. */
const leaves = (user: User, { connectionId, settings, mode, outOfScope }: PlanInput): boolean =>
  user.owner === connectionId &&
  settings.removal.policy === 'remove' &&
  (mode === 'full' ||
    (user.active && user.externalId !== undefined && outOfScope.has(user.externalId)));
