// Longer than 90 lines: a user is twelve lists of typed entries, and Google tells its reasons for refusing apart in words.
import { z } from 'zod';
import { serviceAccountJwt } from '../connector-kit/auth/service-account-jwt.ts';
import { defineConnector, type Credentials, type Http } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { ifAllowed } from '../connector-kit/if-allowed.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { cursor } from '../connector-kit/paging.ts';
import { at, textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import { id, optional, optionals } from '../connector-kit/shapes.ts';

const entry = z.looseObject({
  primary: z.boolean().optional(),
  ...optionals('type', 'value', 'address', 'name', 'title', 'department', 'costCenter'),
  ...optionals('description', 'location', 'buildingId', 'country', 'countryCode'),
  ...optionals('languageCode', 'preference'),
});
type Entry = z.infer<typeof entry>;
const entries = z.array(entry).optional();

/** Parts of the profile that are empty are left out. */
const properties = {
  id,
  primaryEmail: z.string().min(1),
  name: z.looseObject(optionals('givenName', 'familyName', 'fullName', 'displayName')),
  suspended: z.boolean().optional(),
  archived: z.boolean().optional(),
  ...optionals('customerId', 'orgUnitPath', 'recoveryEmail'),
  emails: entries,
  externalIds: entries,
  relations: entries,
  organizations: entries,
  phones: entries,
  addresses: entries,
  languages: entries,
  locations: entries,
  gender: z.looseObject({ type: optional }).optional(),
  customSchemas: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
};
const user = z.looseObject(properties);
// A page that nobody is on has no `users`; its kind tells that it is one.
const answer = z.looseObject({
  kind: z.literal('admin#directory#users'),
  users: z.array(user).optional(),
  nextPageToken: z.string().optional(),
});
const ownField = z.looseObject({ fieldName: z.string(), displayName: z.string().optional() });
const schema = z.looseObject({ schemaName: z.string(), fields: z.array(ownField).default([]) });
const schemaAnswer = z.looseObject({
  kind: z.literal('admin#directory#schemas'),
  schemas: z.array(schema).default([]),
});

const wanted = Object.keys(properties).join();
const pageSize = 500;

// https://developers.google.com/workspace/admin/directory/reference/rest/v1/users/list
const listed = ({ customer, domain }: Credentials, maxResults: number, pageToken?: string) => ({
  url: '/users',
  query: {
    ...(domain ? { domain } : { customer }),
    maxResults,
    projection: 'full',
    orderBy: 'email',
    fields: `kind,nextPageToken,users(${wanted})`,
    pageToken,
  },
});

/** The fields that the company added to its users, where the administrator may see which there are. */
async function readOwnFields(http: Http, { customer }: Credentials) {
  // https://developers.google.com/workspace/admin/directory/reference/rest/v1/schemas/list
  const url = `/customer/${encodeURIComponent(String(customer))}/schemas`;
  const schemas = (await ifAllowed(http({ url }, schemaAnswer)))?.schemas ?? [];
  return schemas
    .flatMap(({ schemaName, fields }) =>
      fields.map(({ fieldName, displayName }) => ({
        key: `${schemaName}.${fieldName}`,
        label: displayName || fieldName,
      })),
    )
    .filter(({ key, label }) => !isPrivateField(key, label));
}

const ofType = (list: Entry[] | undefined, type: string) => list?.find((one) => one.type === type);
const main = (list: Entry[] | undefined) => list?.find((one) => one.primary);

/** Fields with several values are lists of entries. */
const plain = (value: unknown) =>
  Array.isArray(value) ? value.map((one) => textAt(one, 'value')) : value;

const scopes = ['user', 'userschema'].map(
  (name) => `https://www.googleapis.com/auth/admin.directory.${name}.readonly`,
);
const delegation =
  'Security > Access and data control > API controls > Manage domain-wide delegation';
const roles = 'Account > Admin roles > the role > Privileges > Admin API privileges';
const keys = 'IAM & Admin > Service accounts > the account > Keys';

/**
 * The users of Google Workspace, through the Directory API. Groups are left out: the members of each take calls
 * of their own. Managers are known by address only.
 */
export default defineConnector({
  id: 'googleworkspace',
  name: 'Google Workspace',
  monogram: 'Go',
  aliases: ['G Suite', 'Gmail'],
  sdk: '@googleapis/admin',
  docsUrl: 'https://developers.google.com/workspace/admin/directory/v1/guides/delegation',
  unconfirmed: [
    'Which parts of a profile your company fills in: what is empty there is not read.',
    'How Google words some refusals: those of the sign-in are as reported by users.',
    'Whether country, manager and type of employee, which are free texts, are a code, an address and a type.',
  ],
  hosts: ['admin.googleapis.com', 'oauth2.googleapis.com'],
  credentials: [
    secret('serviceAccountJson', {
      label: 'Service account key (JSON file)',
      help: `In the Google Cloud console: ${keys} > Add key > Create new key > JSON. Paste the whole file.`,
      example: '{"type":"service_account","client_email":"sync@proj.iam.gserviceaccount.com",…}',
    }),
    text('adminEmail', {
      label: 'Administrator to act as',
      help: 'The address of a Workspace administrator who may read users.',
      example: 'it-admin@example.com',
      pattern: '[^\\s@]+@[^\\s@]+',
    }),
    text('customer', {
      label: 'Customer ID',
      help: 'my_customer is the company of the administrator. In the Admin console: Account > Account settings > Profile.',
      example: 'C03az79cb',
      default: 'my_customer',
      optional: true,
    }),
    text('domain', {
      label: 'Only this domain',
      help: 'Empty for all. In the Admin console: Account > Domains > Manage domains.',
      example: 'example.com',
      pattern: '[A-Za-z0-9.\\-]+',
      optional: true,
    }),
  ],
  rights: [
    needs('Users > Read, for the administrator to act as', {
      why: 'The service account may read what this administrator may.',
      where: roles,
    }),
    needs(`The scopes ${scopes.join(' and ')}, for the service account`, {
      why: 'To read users, and which custom attributes there are. Without one of them Google refuses both.',
      where: delegation,
    }),
    mayUse('Schema Management, for the administrator to act as', {
      why: 'To know which custom attributes there are.',
      where: roles,
      opens: ['customFields'],
    }),
  ],
  guide: [
    'In the Google Cloud console, choose a project and enable the Admin SDK API in APIs & Services > Library.',
    'Open IAM & Admin > Service accounts > Create service account and call it rollcall; it needs no role there.',
    'Open the account, copy its Unique ID, then choose Keys > Add key > Create new key > JSON.',
    `In the Google Admin console, open ${delegation} > Add new.`,
    `Paste the Unique ID as the Client ID and these OAuth scopes: ${scopes.join(',')}. It can take up to 24 hours.`,
    `Choose the administrator to act as: one with a role that has Users > Read and Schema Management in ${roles}.`,
  ],
  auth: serviceAccountJwt({
    file: ({ serviceAccountJson }) => String(serviceAccountJson),
    subject: ({ adminEmail }) => String(adminEmail),
    scope: scopes.join(' '),
    // https://developers.google.com/identity/protocols/oauth2/service-account#httprest
    tokenUrl: 'https://oauth2.googleapis.com/token',
  }),
  baseUrl: () => 'https://admin.googleapis.com/admin/directory/v1',
  // 2,400 a minute for each user of a Cloud project.
  rateLimit: { requests: 2400, perSeconds: 60, concurrency: 4 },
  refusals: [
    {
      contains: 'unauthorized_client',
      code: 'missing_permission',
      message: 'The service account may not act in Google Workspace, or lacks a scope.',
      hint: `Add its Unique ID with both scopes in ${delegation}; a change can take up to 24 hours.`,
    },
    {
      contains: 'Invalid email or User ID',
      code: 'invalid_credentials',
      message: 'Google does not know the administrator to act as.',
      hint: 'Enter the address of an administrator: Directory > Users in the Admin console.',
    },
    {
      contains: 'invalid_grant',
      code: 'invalid_credentials',
      message: 'Google refuses the key of the service account.',
      hint: `Make a new one in ${keys}; if that is refused too, set the clock of this machine.`,
    },
    {
      status: 403,
      contains: /userRateLimitExceeded|quotaExceeded|rateLimitExceeded/,
      code: 'rate_limited',
    },
    {
      status: 403,
      contains: 'accessNotConfigured',
      code: 'missing_permission',
      message: 'The Admin SDK API is not enabled in the Google Cloud project.',
      hint: 'Enable it in APIs & Services > Library > Admin SDK API.',
    },
    {
      status: 404,
      contains: 'Domain not found',
      code: 'invalid_credentials',
      message: 'Google Workspace has no such domain.',
      hint: 'Compare it with Account > Domains > Manage domains, or leave it empty.',
    },
  ],
  company: async (http, credentials) =>
    (await http(listed(credentials, 1), answer)).users?.[0]?.customerId?.toString(),
  prepare: readOwnFields,
  employees: {
    request: ({ credentials, page }) => listed(credentials, pageSize, page),
    answer,
    records: ({ users = [] }) => users,
    paging: cursor((body: z.infer<typeof answer>) => body.nextPageToken),
    toEmployee(u, { lookup: own }) {
      const job = main(u.organizations) ?? u.organizations?.[0];
      const address = ofType(u.addresses, 'work');
      const language =
        u.languages?.find(({ preference }) => preference === 'preferred') ?? u.languages?.[0];
      const phone = main(u.phones) ?? ofType(u.phones, 'work') ?? ofType(u.phones, 'mobile');
      return {
        id: u.id,
        workEmail: u.primaryEmail,
        personalEmail: ofType(u.emails, 'home')?.address || u.recoveryEmail,
        firstName: u.name.givenName,
        lastName: u.name.familyName,
        displayName: u.name.displayName || u.name.fullName,
        employeeNumber: ofType(u.externalIds, 'organization')?.value,
        jobTitle: job?.title,
        department: job?.department,
        costCenter: job?.costCenter,
        legalEntity: job?.name,
        location: ofType(u.locations, 'desk')?.buildingId || job?.location,
        country: address?.countryCode || address?.country,
        managerEmail: ofType(u.relations, 'manager')?.value,
        employmentType: job?.description,
        employmentStatus: u.suspended || u.archived ? 'inactive' : 'active',
        language: language?.languageCode,
        phone: phone?.value,
        gender: u.gender?.type,
        customFields: {
          orgUnitPath: u.orgUnitPath,
          ...Object.fromEntries(own.map(({ key }) => [key, plain(at(u.customSchemas, key))])),
        },
      };
    },
  },
  find: {
    // https://developers.google.com/workspace/admin/directory/reference/rest/v1/users/get
    request: ({ id: key }) => ({
      url: `/users/${encodeURIComponent(key)}`,
      query: { projection: 'full', fields: wanted },
    }),
    answer: user.transform((one) => ({ kind: 'admin#directory#users' as const, users: [one] })),
  },
  customFields: (fields) => [{ key: 'orgUnitPath', label: 'Organizational unit' }, ...fields],
  defaultMapping: standardMapping({ without: ['startDate'] }),
});
