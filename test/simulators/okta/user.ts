import { domain } from '../world/brennholt.ts';
import { calledName, type Person } from '../world/person.ts';
import { hexId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

/** Okta's ids: `00u` and seventeen more letters and digits. */
export const oktaId = ({ key }: Person): string => `00u${hexId(`okta ${key}`).slice(0, 17)}`;

const statuses = {
  active: 'ACTIVE',
  leave: 'ACTIVE',
  pending: 'STAGED',
  inactive: 'DEPROVISIONED',
} as const;

/** Where somebody stands. A few of those at work have let their password expire. */
export function statusOf(person: Person, world: World): string {
  const status = statuses[world.statusOf(person)];
  return status === 'ACTIVE' && person.number % 50 === 0 ? 'PASSWORD_EXPIRED' : status;
}

export const loginOf = ({ login }: Person): string => `${login}@${domain}`;

/** The user types: the default one, and one that the company added. */
export const typeIds = { user: 'oty1fakeDefault00g4', contractor: 'oty2fakeContractor4' };

const typeOf = ({ employmentType }: Person): string =>
  employmentType === 'contractor' ? typeIds.contractor : typeIds.user;

/** A user as lists and look-ups show them; what is not set is missing, but for two attributes. */
export function userOf(person: Person, world: World): Record<string, unknown> {
  const manager = world.managerOf(person);
  const { custom } = person;
  return {
    id: oktaId(person),
    status: statusOf(person, world),
    created: person.createdAt,
    activated: null,
    statusChanged: null,
    lastLogin: null,
    lastUpdated: person.updatedAt,
    passwordChanged: null,
    type: { id: typeOf(person) },
    profile: {
      firstName: person.firstName,
      lastName: person.lastName,
      mobilePhone: person.mobile ?? null,
      secondEmail: person.privateEmail ?? null,
      login: loginOf(person),
      email: person.email ?? loginOf(person),
      displayName: calledName(person),
      nickName: person.preferredName,
      employeeNumber: person.employeeNumber,
      title: person.jobTitle,
      department: person.department,
      division: person.division,
      costCenter: person.costCenter,
      organization: person.legalEntity,
      city: person.site,
      countryCode: person.country,
      userType: person.employmentType,
      primaryPhone: person.phone,
      preferredLanguage: person.language,
      manager: manager && calledName(manager),
      managerId: manager && oktaId(manager),
      hireDate: person.startDate,
      laptop: custom.laptop,
      costCode: custom.costCode,
      languages: custom.languages,
      agency: typeOf(person) === typeIds.contractor ? 'Brandt & Partner' : undefined,
    },
    credentials: { provider: { type: 'OKTA', name: 'OKTA' } },
    _links: { self: { href: `https://brennholt.okta.com/api/v1/users/${oktaId(person)}` } },
  };
}
