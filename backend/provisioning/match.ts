import type { Employee } from '#shared/employee.ts';
import type { Reason } from '#shared/plan.ts';
import type { User, UserAttributes } from '#shared/user.ts';
import { emailKey } from './email.ts';
import { foldText } from './fold-text.ts';
import type { MapPerson } from './map.ts';
import type { PlanInput } from './plan.ts';
import { isReleased } from './released.ts';
import { duplicateEmail, refused, refuseSharedEmails } from './shared-emails.ts';

/** A person in scope, the user they have, and the user they become; without attributes they are skipped. */
export type Match = {
  employee: Employee;
  user: User | undefined;
  attributes: UserAttributes | undefined;
  problems: readonly Reason[];
};

/**
 * Finds for each person in scope the user they have: by the HRIS's id, then (a rehire with a new id) by
 * e-mail among this connection's users whose id is gone. Afterwards no two users share an address.
 */
export function matchPeople(input: PlanInput, map: MapPerson): Match[] {
  const byId = new Map<string | undefined, User>();
  for (const user of input.users)
    if (user.owner === input.connectionId) byId.set(user.externalId, user);

  const matches = input.people.map((employee) => matchOne(employee, byId.get(employee.id), map));
  return refuseSharedEmails(input.mode === 'full' ? adopt(matches, input, map) : matches, input);
}

function matchOne(employee: Employee, user: User | undefined, map: MapPerson): Match {
  const { attributes, problems } = map(employee, user);
  return { employee, user, attributes, problems: problems.map(({ reason }) => reason) };
}

/**
 * Gives rehired people the user they had, and people whose user an earlier connection left behind that one. Only a full read can tell that the old id is gone. When two
 * people claim one user, neither gets it and the user stays as it is.
 */
function adopt(matches: readonly Match[], input: PlanInput, map: MapPerson): Match[] {
  const taken = new Set(matches.map(({ user }) => user));
  const orphans = new Map<string, User>();
  for (const user of input.users)
    if (isReleased(user) || (user.owner === input.connectionId && !taken.has(user)))
      orphans.set(emailKey(user.email), user);
  if (orphans.size === 0) return [...matches];

  const userOf = ({ user, attributes }: Match): User | undefined => {
    if (user || !attributes) return undefined;
    const orphan = orphans.get(emailKey(attributes.email));
    return orphan && isSamePerson(orphan, attributes) ? orphan : undefined;
  };
  const claims = Map.groupBy(matches, userOf);
  return matches.map((match) => {
    const user = userOf(match);
    if (!user) return match;
    const adopted = matchOne(match.employee, user, map);
    return claims.get(user)?.length === 1 ? adopted : refused(adopted, duplicateEmail);
  });
}

/** An address can pass to somebody else (F18); then the name is another one too. */
const isSamePerson = (user: User, person: UserAttributes): boolean =>
  foldText(user.lastName) === foldText(person.lastName) ||
  foldText(user.firstName) === foldText(person.firstName);
