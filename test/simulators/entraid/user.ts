import { countries, domain } from '../world/brennholt.ts';
import { calledName, type Person } from '../world/person.ts';
import { guid } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';
import { credentials } from './token.ts';

type Value = (person: Person, world: World) => unknown;

/** The GUID of a user. */
export const userId = ({ key }: Person): string => guid(`user ${key}`);

/** Contractors are guests: their principal name is made from an address elsewhere. */
function principalName({ login, employmentType }: Person): string {
  return employmentType === 'contractor'
    ? `${login}_partner.example#EXT#@${domain}`
    : `${login}@${domain}`;
}

const appId = credentials.clientId.replaceAll('-', '');
const extensionAttributes = Object.fromEntries(
  Array.from({ length: 15 }, (_, index) => [`extensionAttribute${index + 1}`, null]),
);
const typeNames = {
  permanent: 'Employee',
  'fixed-term': 'Employee',
  contractor: 'Contractor',
  intern: 'Intern',
} as const;

/** Every property of a user that can be selected in a list. */
export const userProperties: Readonly<Record<string, Value>> = {
  id: userId,
  accountEnabled: (p, world) => world.statusOf(p) !== 'inactive',
  userType: (p) => (p.employmentType === 'contractor' ? 'Guest' : 'Member'),
  displayName: calledName,
  givenName: (p) => p.preferredName ?? p.firstName,
  surname: (p) => p.lastName,
  mail: (p) => p.email,
  otherMails: (p) => (p.privateEmail ? [p.privateEmail] : []),
  userPrincipalName: principalName,
  jobTitle: (p) => p.jobTitle,
  department: (p) => p.department,
  companyName: (p) => p.legalEntity,
  employeeId: (p) => p.employeeNumber,
  employeeType: (p) => typeNames[p.employmentType],
  employeeHireDate: (p) => `${p.startDate}T00:00:00Z`,
  employeeLeaveDateTime: (p) => p.terminationDate && `${p.terminationDate}T00:00:00Z`,
  employeeOrgData: (p) =>
    p.division === undefined && p.costCenter === undefined
      ? null
      : { division: p.division ?? null, costCenter: p.costCenter ?? null },
  officeLocation: (p) => p.site,
  city: (p) => p.site,
  state: () => null,
  country: (p) => countries[p.country ?? '']?.name,
  usageLocation: (p) => p.country,
  preferredLanguage: (p) => p.language,
  mobilePhone: (p) => p.mobile,
  businessPhones: (p) => (p.phone ? [p.phone] : []),
  createdDateTime: (p) => p.createdAt.replace('.000Z', 'Z'),
  onPremisesExtensionAttributes: ({ custom }) => ({
    ...extensionAttributes,
    extensionAttribute1: custom.laptop ?? null,
    extensionAttribute2: custom.languages.join(';') || null,
  }),
  [`extension_${appId}_costCode`]: ({ custom }) => custom.costCode,
};

/** What comes without `$select`. */
export const defaultProperties: readonly string[] = [
  'businessPhones',
  'displayName',
  'givenName',
  'id',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
];

/** Properties of a user that a list cannot select. */
export const notInLists: ReadonlySet<string> = new Set([
  'aboutMe',
  'birthday',
  'hireDate',
  'interests',
  'mySite',
  'pastProjects',
  'preferredName',
  'responsibilities',
  'schools',
  'skills',
  'mailboxSettings',
]);

/** A user with these properties, and with the manager when the query expands it and there is one. */
export function userOf(
  person: Person,
  select: readonly string[],
  managerSelect: readonly string[] | undefined,
  world: World,
): Record<string, unknown> {
  const user = propertiesOf(person, select, world);
  const manager = managerSelect && world.managerOf(person);
  if (!manager) return user;
  const type = { '@odata.type': '#microsoft.graph.user' };
  return { ...user, manager: { ...type, ...propertiesOf(manager, managerSelect, world) } };
}

const propertiesOf = (person: Person, select: readonly string[], world: World) =>
  Object.fromEntries(select.map((name) => [name, userProperties[name]!(person, world) ?? null]));
