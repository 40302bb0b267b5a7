import { z } from 'zod';
import { oauth2ClientCredentials } from '../connector-kit/auth/oauth2-client-credentials.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type Credentials } from '../connector-kit/connector.ts';
import { choice, secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { cursor } from '../connector-kit/paging.ts';
import { textAt } from '../connector-kit/paths.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';

const clouds: Record<string, { graph: string; login: string }> = {
  global: { graph: 'https://graph.microsoft.com', login: 'https://login.microsoftonline.com' },
  usgov: { graph: 'https://graph.microsoft.us', login: 'https://login.microsoftonline.us' },
  usdod: { graph: 'https://dod-graph.microsoft.us', login: 'https://login.microsoftonline.us' },
  china: {
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    login: 'https://login.partner.microsoftonline.cn',
  },
};
const cloudOf = ({ cloud = 'global' }: Credentials) => clouds[cloud]!;

/** What was asked for is always there, null when unset; only `manager` may be missing. */
const properties = {
  id,
  accountEnabled: z.boolean(),
  userType: given,
  displayName: given,
  givenName: given,
  surname: given,
  mail: given,
  otherMails: z.unknown(),
  userPrincipalName: given,
  ...optionals('jobTitle', 'department', 'companyName', 'employeeId', 'employeeType'),
  ...optionals('employeeHireDate', 'officeLocation', 'city', 'country', 'usageLocation'),
  ...optionals('preferredLanguage', 'mobilePhone'),
  employeeOrgData: z.unknown(),
  businessPhones: z.unknown(),
  onPremisesExtensionAttributes: z.unknown(),
};
const user = z.object({ ...properties, manager: z.unknown().optional() });
const answer = z.looseObject({
  value: z.array(user),
  '@odata.nextLink': z.string().optional(),
});
const selection = {
  $select: Object.keys(properties).join(),
  $expand: 'manager($select=id,mail,userPrincipalName)',
};
const pageSize = 999;
const extensions = Array.from({ length: 15 }, (_, i) => `extensionAttribute${i + 1}`);

const guid = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const hostedAt = (addresses: string[]) => [...new Set(addresses.map((url) => new URL(url).host))];

const first = (list: unknown) => (Array.isArray(list) ? String(list[0] ?? '') : undefined);

/** A sign-in name is an address too, except that of a guest. */
const address = (name: string | number | null) =>
  String(name ?? '').includes('#EXT#') ? undefined : name;

/**
 * Microsoft Entra ID, formerly Azure Active Directory, through Microsoft Graph. A full list each time: the
 * delta query knows no managers and ends with an error after seven days.
 */
export default defineConnector({
  id: 'entraid',
  name: 'Microsoft Entra ID',
  monogram: 'En',
  aliases: ['Entra', 'Microsoft 365', 'Office 365', 'Microsoft Graph'],
  entries: [
    {
      id: 'azuread',
      name: 'Microsoft Azure AD',
      monogram: 'Az',
      aliases: ['Azure Active Directory', 'AAD'],
    },
  ],
  docsUrl: 'https://learn.microsoft.com/graph/auth-v2-service',
  hosts: hostedAt(Object.values(clouds).flatMap(({ graph, login }) => [graph, login])),
  credentials: [
    text('tenantId', {
      label: 'Directory (tenant) ID',
      help: 'In entra.microsoft.com: Entra ID > Overview (Azure portal: Azure Active Directory > Overview).',
      example: '7a0c1d5e-2b34-4c6f-9a81-0d2e3f405162',
      pattern: guid,
    }),
    text('clientId', {
      label: 'Application (client) ID',
      help: 'In entra.microsoft.com: App registrations > the app > Overview.',
      example: 'c1b2a3d4-5e6f-4708-91a2-b3c4d5e6f708',
      pattern: guid,
    }),
    secret('clientSecret', {
      label: 'Client secret (its Value)',
      help: 'In entra.microsoft.com: App registrations > the app > Certificates & secrets. Copy the Value, not the Secret ID; it is shown once.',
      example: 'Zx8Q~fakefakefakefakefakefakefakefake0aB',
    }),
    choice('cloud', {
      label: 'Cloud',
      help: 'Global unless Microsoft runs your tenant in a national cloud.',
      options: {
        global: 'Global',
        usgov: 'US Government L4',
        usdod: 'US Government DoD',
        china: 'China (21Vianet)',
      },
    }),
  ],
  rights: [
    needs('User.Read.All (Microsoft Graph, application permission, with admin consent)', {
      why: 'To read users and their managers.',
    }),
  ],
  guide: [
    'In entra.microsoft.com, open App registrations > New registration, call it Rollcall and choose Register.',
    'Copy the Application (client) ID and the Directory (tenant) ID from its Overview into the form.',
    'Open API permissions > Add a permission > Microsoft Graph > Application permissions, tick User.Read.All and choose Add permissions.',
    'Choose Grant admin consent. Permissions of the old Azure Active Directory Graph do not count.',
    'Open Certificates & secrets > New client secret and copy its Value, not the Secret ID, into the form. Note when it expires.',
  ],
  auth: oauth2ClientCredentials({
    // https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
    tokenUrl: (credentials) =>
      `${cloudOf(credentials).login}/${credentials.tenantId}/oauth2/v2.0/token`,
    scope: (credentials) => `${cloudOf(credentials).graph}/.default`,
  }),
  baseUrl: (credentials) => `${cloudOf(credentials).graph}/v1.0`,
  // 3,500 resource units in 10 seconds for the smallest tenant, about 2 a call.
  rateLimit: { requests: 150, perSeconds: 1, concurrency: 4 },
  refusals: [
    {
      contains: 'AADSTS7000222',
      code: 'invalid_credentials',
      message: 'The client secret has expired.',
      hint: 'Make a new one in App registrations > the app > Certificates & secrets.',
    },
    {
      contains: 'AADSTS7000215',
      code: 'invalid_credentials',
      message: 'Microsoft refuses the client secret.',
      hint: 'Enter the Value of the secret, not its Secret ID: App registrations > the app > Certificates & secrets.',
    },
    {
      contains: 'AADSTS700016',
      code: 'invalid_credentials',
      message: 'There is no such application in this tenant.',
      hint: 'Check the Application (client) ID and the Directory (tenant) ID: App registrations > the app > Overview.',
    },
    {
      contains: /AADSTS90002\b|AADSTS900023\b/,
      code: 'invalid_credentials',
      message: 'There is no such tenant.',
      hint: 'Check the Directory (tenant) ID and the cloud: Entra ID > Overview.',
    },
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'Microsoft refuses the credentials.',
      hint: 'Check the three values in App registrations > the app > Overview and Certificates & secrets.',
    },
    {
      status: 403,
      code: 'missing_permission',
      message: 'The application lacks User.Read.All.',
      hint: 'Add it in App registrations > the app > API permissions > Microsoft Graph > Application permissions, then choose Grant admin consent; it can take some minutes.',
    },
  ],
  async check(http, { tenantId }) {
    const users = z.looseObject({ value: z.array(z.looseObject({ id })) });
    await http({ url: '/users', query: { $top: 1, $select: 'id' } }, users);
    return { company: `${tenantId}`.toLowerCase() };
  },
  employees: {
    // https://learn.microsoft.com/graph/api/user-list
    request: ({ page }) =>
      page ? { url: page } : { url: '/users', query: { ...selection, $top: pageSize } },
    answer,
    records: ({ value }) => value,
    paging: cursor((body: z.infer<typeof answer>) => body['@odata.nextLink']),
    toEmployee: (u, { today }) => ({
      id: u.id,
      workEmail: u.mail || address(u.userPrincipalName),
      personalEmail: first(u.otherMails),
      firstName: u.givenName,
      lastName: u.surname,
      displayName: u.displayName,
      employeeNumber: u.employeeId,
      jobTitle: u.jobTitle,
      department: u.department,
      division: textAt(u.employeeOrgData, 'division'),
      costCenter: textAt(u.employeeOrgData, 'costCenter'),
      legalEntity: u.companyName,
      location: u.officeLocation,
      country: u.usageLocation || u.country,
      managerId: textAt(u.manager, 'id'),
      managerEmail: textAt(u.manager, 'mail'),
      employmentType: u.employeeType,
      employmentStatus: !u.accountEnabled
        ? 'inactive'
        : (day(u.employeeHireDate) ?? today) > today
          ? 'pending'
          : 'active',
      startDate: u.employeeHireDate,
      language: u.preferredLanguage,
      phone: u.mobilePhone || first(u.businessPhones),
      customFields: {
        userType: u.userType,
        city: u.city,
        ...Object(u.onPremisesExtensionAttributes),
      },
    }),
  },
  find: {
    // https://learn.microsoft.com/graph/api/user-get
    request: ({ id }) => ({ url: `/users/${encodeURIComponent(id)}`, query: selection }),
    answer: user.transform((one) => ({ value: [one], '@odata.nextLink': undefined })),
  },
  customFields: () => [
    { key: 'userType', label: 'User type (Member or Guest)' },
    { key: 'city', label: 'City' },
    ...extensions.map((key, i) => ({ key, label: `Extension attribute ${i + 1}` })),
  ],
  defaultMapping: standardMapping({ without: ['gender'] }),
});
