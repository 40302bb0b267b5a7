import { countries, domain } from '../world/brennholt.ts';
import { calledName, type Person } from '../world/person.ts';
import { numericId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';
import { credentials } from './token.ts';

/** Google's ids: 21 digits, more than a number can hold. */
export const googleId = ({ key }: Person): string =>
  `104${numericId(`low ${key}`)}${numericId(`high ${key}`)}`;

const addressOf = ({ email, login }: Person): string => email ?? `${login}@${domain}`;
const genders = { female: 'female', male: 'male', diverse: 'other' } as const;

/** A list of those entries that have a value under `key`; nothing when there is none. */
const listOf = (key: string, ...entries: Record<string, unknown>[]) => {
  const filled = entries.filter((entry) => entry[key] !== undefined);
  return filled.length > 0 ? filled : undefined;
};

/** A user with everything; parts of the profile that are empty are left out. */
export function userOf(person: Person, world: World): Record<string, unknown> {
  const { custom, country, gender, preferredName, firstName, lastName } = person;
  const manager = world.managerOf(person);
  const left = world.statusOf(person) === 'inactive';
  const email = addressOf(person);
  return {
    kind: 'admin#directory#user',
    id: googleId(person),
    etag: `"${googleId(person)}"`,
    primaryEmail: email,
    name: {
      givenName: preferredName ?? firstName,
      familyName: lastName,
      fullName: calledName(person),
    },
    isAdmin: false,
    suspended: left,
    ...(left && { suspensionReason: 'ADMIN' }),
    archived: false,
    lastLoginTime: '1970-01-01T00:00:00.000Z',
    creationTime: person.createdAt,
    emails: listOf(
      'address',
      { address: person.privateEmail, type: 'home' },
      { address: email, primary: true },
    ),
    externalIds: listOf('value', { value: person.employeeNumber, type: 'organization' }),
    relations: listOf('value', { value: manager && addressOf(manager), type: 'manager' }),
    organizations: [
      {
        name: person.legalEntity,
        title: person.jobTitle,
        primary: true,
        customType: '',
        department: person.department,
        costCenter: person.costCenter,
        description: person.employmentType,
      },
    ],
    phones: listOf(
      'value',
      { value: person.phone, type: 'work' },
      { value: person.mobile, type: 'mobile' },
    ),
    addresses: listOf('countryCode', {
      type: 'work',
      country: countries[country ?? '']?.name,
      countryCode: country,
    }),
    languages: listOf('languageCode', { languageCode: person.language, preference: 'preferred' }),
    locations: listOf('buildingId', { type: 'desk', area: 'desk', buildingId: person.site }),
    gender: gender && { type: genders[gender] },
    customerId: credentials.customer,
    orgUnitPath: person.department ? `/${person.department}` : '/',
    recoveryEmail: person.privateEmail,
    isMailboxSetup: person.email !== undefined,
    customSchemas: {
      HR: {
        startDate: person.startDate,
        laptop: custom.laptop,
        languages: listOf('value', ...custom.languages.map((value) => ({ type: 'work', value }))),
      },
    },
  };
}

const field = (fieldName: string, displayName: string, fieldType = 'STRING') => ({
  kind: 'admin#directory#schema#fieldspec',
  fieldId: `${fieldName}Fake`,
  fieldName,
  displayName,
  fieldType,
  multiValued: fieldName === 'languages',
  readAccessType: 'ADMINS_AND_SELF',
});

/** The company's own fields. */
export const schemas = [
  {
    kind: 'admin#directory#schema',
    schemaId: 'HRfake==',
    schemaName: 'HR',
    displayName: 'HR',
    fields: [
      field('startDate', 'Start date', 'DATE'),
      field('laptop', 'Laptop'),
      field('languages', 'Languages spoken'),
    ],
  },
];
