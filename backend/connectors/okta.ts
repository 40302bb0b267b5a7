// Longer than 90 lines: there are two ways to sign in, and custom attributes are found in a schema for each user type.
import { z } from 'zod';
import { byChoice } from '../connector-kit/auth/by-choice.ts';
import { header } from '../connector-kit/auth/header.ts';
import { privateKeyJwt } from '../connector-kit/auth/private-key-jwt.ts';
import { defineConnector, type Credentials, type Http } from '../connector-kit/connector.ts';
import { choice, secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { links } from '../connector-kit/paging.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { needs } from '../connector-kit/rights.ts';
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
const known = Object.keys(statuses) as (keyof typeof statuses)[];

const profile = z.looseObject({
  login: given,
  email: given,
  ...optionals('firstName', 'lastName', 'displayName', 'secondEmail', 'employeeNumber', 'title'),
  ...optionals('department', 'division', 'costCenter', 'organization', 'city', 'countryCode'),
  ...optionals('managerId', 'userType', 'preferredLanguage', 'locale', 'mobilePhone'),
  ...optionals('primaryPhone'),
});
const user = z.looseObject({ id, status: z.enum(known), profile });
const userType = z.looseObject({
  _links: z.looseObject({ schema: z.looseObject({ href: z.string() }) }),
});
const attribute = z.looseObject({ title: z.string().nullish() });
const schema = z.looseObject({
  definitions: z.looseObject({
    custom: z.looseObject({ properties: z.record(z.string(), attribute).default({}) }),
  }),
});

/** The attributes that the company added to any user type. */
async function readCustomAttributes(http: Http) {
  // https://developer.okta.com/docs/api/openapi/okta-management/management/tag/UserType/#tag/UserType/operation/listUserTypes
  const types = await http({ url: '/meta/types/user' }, z.array(userType));
  // https://developer.okta.com/docs/api/openapi/okta-management/management/tag/Schema/#tag/Schema/operation/getUserSchema
  const schemas = types.map(({ _links }) => http({ url: _links.schema.href }, schema));
  const found = (await Promise.all(schemas)).map(
    ({ definitions }) => definitions.custom.properties,
  );
  return Object.entries(Object.assign({}, ...found) as (typeof found)[number])
    .map(([key, { title }]) => ({ key, label: title || key }))
    .filter(({ key, label }) => !isPrivateField(key, label));
}

/** Without a filter that names it, Okta leaves out who is deprovisioned. */
const everybody = known.map((status) => `status eq "${status}"`).join(' or ');
const lean = 'okta-response="omitCredentials,omitCredentialsLinks,omitTransitioningToStatus"';
const headers = { 'content-type': `application/json; ${lean}` };

/** The admin console has an address of its own, which is not that of the API. */
const hostOf = ({ domain = '' }: Credentials) => domain.toLowerCase().replace('-admin.', '.');

const tokens = 'Admin Console > Security > API > Tokens';
const scopes = ['okta.users.read', 'okta.schemas.read', 'okta.userTypes.read'];
const withToken = { onlyWhen: { field: 'method', value: 'apiToken' } };
const withApp = { onlyWhen: { field: 'method', value: 'app' } };

/** Okta as a source of people. Groups are left out: each would need calls of its own. */
export default defineConnector({
  id: 'okta',
  name: 'Okta',
  monogram: 'Ok',
  sdk: '@okta/okta-sdk-nodejs',
  docsUrl: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
  unconfirmed: [
    'What your company keeps as manager ID: an Okta ID or an e-mail address finds the manager, anything else does not.',
    'How many calls your plan allows: 300 a minute are made at most, half of what most have, and less where Okta says so.',
  ],
  hosts: ['*.okta.com', '*.okta-emea.com', '*.oktapreview.com', '*.okta-gov.com'],
  credentials: [
    text('domain', {
      label: 'Okta domain',
      help: 'In Okta: the menu under your name shows it. The one that ends in okta.com, also if you have a domain of your own.',
      example: 'acme.okta.com',
      pattern:
        '[A-Za-z0-9][A-Za-z0-9\\-]*\\.(?:okta\\.com|okta-emea\\.com|oktapreview\\.com|okta-gov\\.com)',
    }),
    choice('method', {
      label: 'Sign in with',
      help: 'An API token is quickest to make; Okta recommends an app.',
      options: { apiToken: 'API token', app: 'App with a key pair (OAuth 2.0)' },
    }),
    secret('apiToken', {
      label: 'API token',
      help: `In Okta: ${tokens} > Create token. It is shown once, and ends with its user or after 30 days without use.`,
      example: '00FakeTokenFakeTokenFakeTokenFakeTokenFake1',
      ...withToken,
    }),
    text('clientId', {
      label: 'Client ID',
      help: 'In Okta: Applications > the app > General.',
      example: '0oa1fakeclient23456x7',
      ...withApp,
    }),
    secret('privateKey', {
      label: 'Private key',
      help: 'In Okta: Applications > the app > General > Public keys > Add key > Generate new key, as JSON or PEM. It is shown once.',
      example: '{"kty":"RSA","kid":"k1","d":"…"}',
      ...withApp,
    }),
    text('keyId', {
      label: 'Key ID',
      help: 'The KID beside the key in the list of public keys. Needed for a key as PEM only: JSON has it inside.',
      example: 'k1',
      optional: true,
      ...withApp,
    }),
  ],
  rights: [
    needs('Read-only Administrator, for the user who creates the token or for the app', {
      why: 'This role may read all users and change nothing.',
      where: 'Admin Console > Security > Administrators',
    }),
    needs(`The scopes ${scopes.join(', ')}, for an app`, {
      why: 'To read users and which attributes your company added. An API token has no scopes.',
      where: 'Admin Console > Applications > the app > Okta API Scopes',
    }),
  ],
  guide: [
    'With an API token: in the Okta Admin Console, add a user for this purpose in Directory > People and give it the role Read-only Administrator in Security > Administrators.',
    'Log in as that user, open Security > API > Tokens, choose Create token and copy its value into the form.',
    'With an app instead: choose Applications > Create App Integration > API Services and call it Rollcall.',
    'Under General, choose Public key / Private key, add a key, copy it into the form together with the client ID, and switch off “Require Demonstrating Proof of Possession (DPoP)”.',
    'Grant the app its scopes under Okta API Scopes, and the role Read-only Administrator under Admin roles.',
  ],
  auth: byChoice('method', {
    apiToken: header('authorization', ({ apiToken }) => `SSWS ${apiToken}`),
    // https://developer.okta.com/docs/guides/implement-oauth-for-okta-serviceapp/main/
    app: privateKeyJwt({
      tokenUrl: (credentials) => `https://${hostOf(credentials)}/oauth2/v1/token`,
      scope: scopes.join(' '),
    }),
  }),
  baseUrl: (credentials) => `https://${hostOf(credentials)}/api/v1`,
  rateLimit: { requests: 300, perSeconds: 60, concurrency: 4 },
  refusals: [
    {
      contains: 'invalid_scope',
      code: 'missing_permission',
      message: 'The app lacks one of its scopes in Okta.',
      hint: `Grant ${scopes.join(', ')} in Admin Console > Applications > the app > Okta API Scopes.`,
    },
    {
      contains: 'invalid_dpop_proof',
      code: 'invalid_credentials',
      message: 'The app in Okta wants proof of possession with each call.',
      hint: 'Switch off “Require Demonstrating Proof of Possession (DPoP)” in Admin Console > Applications > the app > General.',
    },
  ],
  company: async (_, credentials) => hostOf(credentials),
  prepare: readCustomAttributes,
  employees: {
    // https://developer.okta.com/docs/api/openapi/okta-management/management/tag/User/#tag/User/operation/listUsers
    request({ page, since }) {
      if (page) return { url: page, headers };
      const filter = since ? `lastUpdated gt "${since}" and (${everybody})` : everybody;
      return { url: '/users', query: { limit: 200, filter }, headers };
    },
    answer: z.array(user),
    records: (users) => users,
    paging: links(),
    toEmployee: ({ id: key, status, profile: p }, { lookup }) => ({
      id: key,
      workEmail: p.email,
      personalEmail: p.secondEmail,
      firstName: p.firstName,
      lastName: p.lastName,
      displayName: p.displayName,
      employeeNumber: p.employeeNumber,
      jobTitle: p.title,
      department: p.department,
      division: p.division,
      costCenter: p.costCenter,
      legalEntity: p.organization,
      location: p.city,
      country: p.countryCode,
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
