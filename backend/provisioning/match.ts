import type { Employee } from '#shared/employee.ts';
import type { Reason } from '#shared/plan.ts';
import type { User, UserAttributes } from '#shared/user.ts';
import { emailKey } from './email.ts';
import { foldText } from './fold-text.ts';
import type { Mapped, MapPerson } from './map.ts';
import type { PlanInput } from './plan.ts';
import { duplicateEmail, refused, refuseSharedEmails } from './shared-emails.ts';

/** A person in scope, the user they have, and the user they become; without attributes they are skipped. */
export type Match = {
  employee: Employee;
  user?: User;
  attributes?: UserAttributes;
  problems: Reason[];
};

/**
 * Finds for each person in scope the user they have: by the HRIS's id, then (a rehire with a new id) by
 * e-mail among this connection's users whose id is gone. Afterwards no two users share an address.
 */
export function matchPeople(input: PlanInput, map: MapPerson): Match[] {
  const owned = input.users.filter(({ owner }) => owner === input.connectionId);
  const byId = new Map(owned.map((user) => [user.externalId, user]));
  const orphans = orphansByEmail(owned, input);

  const matches = input.people.map((employee): Match => {
    const user = byId.get(employee.id);
    const match = toMatch(employee, user, map(employee, user));
    if (user || !match.attributes) return match;
    const adopted = orphans.get(emailKey(match.attributes.email));
    if (!adopted || !isSamePerson(adopted, match.attributes)) return match;
    return toMatch(employee, adopted, map(employee, adopted));
  });
  return refuseSharedEmails(withoutDoubleAdoptions(matches), input);
}

const toMatch = (employee: Employee, user: User | undefined, mapped: Mapped): Match => ({
  employee,
  ...(user && { user }),
  ...(mapped.attributes && { attributes: mapped.attributes }),
  problems: mapped.problems.map(({ reason }) => reason),
});

/** Users whose person is not in scope under the id they have. Only a full read can tell. */
function orphansByEmail(owned: readonly User[], input: PlanInput): ReadonlyMap<string, User> {
  if (input.mode === 'incremental') return new Map();
  const present = new Set(input.people.map(({ id }) => id));
  return new Map(
    owned
      .filter(({ externalId }) => externalId === undefined || !present.has(externalId))
      .map((user) => [emailKey(user.email), user]),
  );
}

/** An address can pass to somebody else (F18); then the name is another one too. */
const isSamePerson = (user: User, person: UserAttributes): boolean =>
  foldText(user.lastName) === foldText(person.lastName) ||
  foldText(user.firstName) === foldText(person.firstName);

/** Several new people with the address of one orphan: nobody gets the user, and it stays as it is. */
function withoutDoubleAdoptions(matches: readonly Match[]): Match[] {
  const claims = Map.groupBy(matches, ({ user }) => user);
  return matches.map((match) => {
    if (!match.user || claims.get(match.user)?.length === 1) return match;
    return refused(match, duplicateEmail);
  });
}
