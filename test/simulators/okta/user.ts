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
    type: { id: 'oty1fakeDefault00g4' },
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
    },
    credentials: { provider: { type: 'OKTA', name: 'OKTA' } },
    _links: { self: { href: `https://brennholt.okta.com/api/v1/users/${oktaId(person)}` } },
  };
}

const text = (title: string, type = 'string') => ({ title, type, scope: 'NONE' });

/** The schema of the default user type. */
export const schema = {
  id: 'https://brennholt.okta.com/meta/schemas/user/default',
  name: 'user',
  definitions: {
    base: { properties: { login: text('Username'), email: text('Primary email') } },
    custom: {
      properties: {
        hireDate: text('Hire date'),
        laptop: text('Laptop'),
        costCode: text('Cost code'),
        languages: text('Languages spoken', 'array'),
      },
    },
  },
};
