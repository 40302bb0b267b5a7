import { z } from 'zod';
import { header } from '../connector-kit/auth/header.ts';
import { defineConnector, type Credentials, type Http } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { links } from '../connector-kit/paging.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';

const statuses = {
  ACTIVE: 'active',
  PASSWORD_EXPIRED: 'active',
  LOCKED_OUT: 'active',
  RECOVERY: 'active',
  STAGED: 'pending',
  PROVISIONED: 'pending',
  SUSPENDED: 'inactive',
  DEPROVISIONED: 'inactive',
} as const;
type Status = keyof typeof statuses;
const known = Object.keys(statuses) as Status[];

/** What is not set is missing; only the address must be there. */
const profile = z.looseObject({
  login: given,
  email: given,
  ...optionals('firstName', 'lastName', 'displayName', 'secondEmail', 'employeeNumber', 'title'),
  ...optionals('department', 'division', 'costCenter', 'organization', 'city', 'countryCode'),
  ...optionals('managerId', 'userType', 'preferredLanguage', 'locale', 'mobilePhone'),
  ...optionals('primaryPhone'),
});
const user = z.looseObject({ id, status: z.enum(known), profile });
const answer = z.array(user);
const schema = z.looseObject({
  definitions: z.looseObject({
    custom: z.looseObject({
      properties: z.record(z.string(), z.looseObject({ title: z.string().nullish() })).optional(),
    }),
  }),
});

/** Without a filter that names it, Okta leaves out who is deprovisioned. */
const everybody = known.map((status) => `status eq "${status}"`).join(' or ');
const lean = 'okta-response="omitCredentials,omitCredentialsLinks,omitTransitioningToStatus"';

// https://developer.okta.com/docs/api/openapi/okta-management/management/tag/User/#tag/User/operation/listUsers
const listed = (limit: number, since?: string) => ({
  url: '/users',
  query: { limit, filter: since ? `lastUpdated gt "${since}" and (${everybody})` : everybody },
  headers: { 'content-type': `application/json; ${lean}` },
});

/** The admin console has an address of its own, which is not that of the API. */
const hostOf = ({ domain = '' }: Credentials) => domain.toLowerCase().replace('-admin.', '.');

/** The attributes that the company added to the default user type. */
async function readCustomAttributes(http: Http) {
  // https://developer.okta.com/docs/api/openapi/okta-management/management/tag/Schema/#tag/Schema/operation/getUserSchema
  const { definitions } = await http({ url: '/meta/schemas/user/default' }, schema);
  return Object.entries(definitions.custom.properties ?? {})
    .map(([key, { title }]) => ({ key, label: title || key }))
    .filter(({ key, label }) => !isPrivateField(key, label));
}

const tokens = 'Admin Console > Security > API > Tokens';

/** Okta as a source of people, with an API token. Groups are left out: each would need calls of its own. */
export default defineConnector({
  id: 'okta',
  name: 'Okta',
  monogram: 'Ok',
  docsUrl: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
  hosts: ['*.okta.com', '*.okta-emea.com', '*.oktapreview.com', '*.okta-gov.com'],
  credentials: [
    text('domain', {
      label: 'Okta domain',
      help: 'In Okta: the menu under your name shows it. The one that ends in okta.com, also if you have a domain of your own.',
      example: 'acme.okta.com',
      pattern:
        '[A-Za-z0-9][A-Za-z0-9\\-]*\\.(?:okta\\.com|okta-emea\\.com|oktapreview\\.com|okta-gov\\.com)',
    }),
    secret('apiToken', {
      label: 'API token',
      help: `In Okta: ${tokens} > Create token. It is shown once.`,
      example: '00FakeTokenFakeTokenFakeTokenFakeTokenFake1',
    }),
  ],
  rights: [
    needs('Read-only Administrator, for the user who creates the token', {
      why: 'A token may do what its user may; this role may read all users and change nothing.',
    }),
    mayUse('A service account as that user', {
      why: 'The token dies when its user is deactivated, or when it is not used for 30 days.',
    }),
  ],
  guide: [
    'In the Okta Admin Console, add a user for this purpose in Directory > People.',
    'Open Security > Administrators and give that user the role Read-only Administrator.',
    'Log in as that user and open Security > API > Tokens.',
    'Choose Create token, call it Rollcall and copy its value into the form; Okta shows it once.',
  ],
  auth: header('authorization', ({ apiToken }) => `SSWS ${apiToken}`),
  baseUrl: (credentials) => `https://${hostOf(credentials)}/api/v1`,
  // Half of the 600 a minute that most plans have for lists of users; smaller plans answer 429 with the moment of reset.
  rateLimit: { requests: 300, perSeconds: 60, concurrency: 4 },
  refusals: [
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'Okta refuses the API token.',
      hint: `Check the Okta domain; if it is right, the token has ended or its user is deactivated: create one in ${tokens}.`,
    },
    {
      status: 403,
      code: 'missing_permission',
      message: 'The user of the token is no Read-only Administrator.',
      hint: 'Give the role in Security > Administrators, or create the token as another user.',
    },
  ],
  async check(http, credentials) {
    await http(listed(1), answer);
    await readCustomAttributes(http);
    return { company: hostOf(credentials) };
  },
  prepare: readCustomAttributes,
  employees: {
    request: ({ page, since }) =>
      page ? { ...listed(200), url: page, query: {} } : listed(200, since),
    answer,
    records: (users) => users,
    paging: links(),
    toEmployee: ({ id: key, status, profile: p }, { lookup }) => ({
      id: key,
      workEmail: p.email,
      personalEmail: p.secondEmail,
      firstName: p.firstName,
      lastName: p.lastName,
      displayName: p.displayName || `${p.firstName ?? ''} ${p.lastName ?? ''}`,
      employeeNumber: p.employeeNumber,
      jobTitle: p.title,
      department: p.department,
      division: p.division,
      costCenter: p.costCenter,
      legalEntity: p.organization,
      location: p.city,
      country: p.countryCode,
      // Each company decides what stands there: an Okta id, or a sign-in name or address.
      managerId: p.managerId,
      managerEmail: String(p.managerId ?? '').includes('@') ? p.managerId : undefined,
      employmentType: p.userType,
      employmentStatus: statuses[status],
      language: p.preferredLanguage || p.locale,
      phone: p.mobilePhone || p.primaryPhone,
      customFields: {
        login: p.login,
        ...Object.fromEntries(lookup.map((field) => [field.key, p[field.key]])),
      },
    }),
  },
  incremental: true,
  find: {
    // https://developer.okta.com/docs/api/openapi/okta-management/management/tag/User/#tag/User/operation/getUser
    request: ({ id: key }) => ({ url: `/users/${encodeURIComponent(key)}` }),
    answer: user.transform((one) => [one]),
  },
  customFields: (fields) => [{ key: 'login', label: 'Username' }, ...fields],
  defaultMapping: standardMapping({ without: ['gender', 'startDate'] }),
});
