// Longer than 90 lines: four clouds with hosts of their own, and properties that exist only where a permission or an app brings them.
import { z } from 'zod';
import { oauth2ClientCredentials } from '../connector-kit/auth/oauth2-client-credentials.ts';
import { defineConnector, type Credentials, type Http } from '../connector-kit/connector.ts';
import { choice, secret, text } from '../connector-kit/fields.ts';
import { ifAllowed } from '../connector-kit/if-allowed.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { leadBy, odataList } from '../connector-kit/odata.ts';
import { textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import { given, id, optional, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';

/** Where people are read, and where apps sign in. */
const clouds: Record<string, readonly [graph: string, login: string]> = {
  global: ['graph.microsoft.com', 'login.microsoftonline.com'],
  usgov: ['graph.microsoft.us', 'login.microsoftonline.us'],
  usdod: ['dod-graph.microsoft.us', 'login.microsoftonline.us'],
  china: ['microsoftgraph.chinacloudapi.cn', 'login.partner.microsoftonline.cn'],
};
const hostsOf = ({ cloud = 'global' }: Credentials) => clouds[cloud]!;

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
const leaveDay = 'employeeLeaveDateTime';
const user = z.looseObject({
  ...properties,
  [leaveDay]: optional,
  manager: z.unknown().optional(),
});
const extension = z.looseObject({ name: z.string(), targetObjects: z.array(z.string()) });

/** Properties that only some tenants have: the last day, and those that apps or a directory on site added. */
async function readMore(http: Http) {
  // https://learn.microsoft.com/graph/tutorial-lifecycle-workflows-set-employeeleavedatetime
  const first = { url: '/users', query: { $top: 1, $select: `id,${leaveDay}` } };
  const leaving = await ifAllowed(http(first, odataList(z.unknown()).answer));
  // https://learn.microsoft.com/graph/api/directoryobject-getavailableextensionproperties
  const list = { url: '/directoryObjects/getAvailableExtensionProperties', json: {} };
  const extensions = await ifAllowed(http(list, odataList(extension).answer));
  const own = (extensions?.rows ?? [])
    .filter(({ targetObjects }) => targetObjects.includes('User'))
    .map(({ name }) => ({ key: name, label: name.replace(/^extension_[0-9a-f]{32}_/, '') }))
    .filter(({ label }) => !isPrivateField(label));
  const more = [...(leaving ? [leaveDay] : []), ...own.map(({ key }) => key)];
  const selection = {
    $select: [...Object.keys(properties), ...more].join(),
    $expand: 'manager($select=id,mail,userPrincipalName)',
  };
  return { own, selection };
}

const pageSize = 999;
const extensionAttributes = Array.from({ length: 15 }, (_, i) => ({
  key: `extensionAttribute${i + 1}`,
  label: `Extension attribute ${i + 1}`,
}));

const guid = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const first = (list: unknown) => (Array.isArray(list) ? String(list[0] ?? '') : undefined);

/** A sign-in name is an address too, except that of a guest. */
const address = (name: string | number | null) =>
  String(name ?? '').includes('#EXT#') ? undefined : name;

const overview = 'App registrations > the app > Overview';
const secrets = 'App registrations > the app > Certificates & secrets';
const permissions =
  'App registrations > the app > API permissions > Microsoft Graph > Application permissions';

/**
 * Microsoft Entra ID, formerly Azure Active Directory, through Microsoft Graph. A full list each time: the
 * delta query knows no managers and ends with an error after seven days. Groups are left out: the members of
 * each take calls of their own.
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
  sdk: '@microsoft/microsoft-graph-client',
  docsUrl: 'https://learn.microsoft.com/graph/auth-v2-service',
  unconfirmed: [
    'Whether asking for the last day without its permission is refused or only answered without it: both are understood.',
    'Which permission the list of directory extensions needs: where it is refused, they are left out.',
    'Where apps of the cloud in China sign in: at login.partner.microsoftonline.cn.',
    'Which of several other addresses is the private one: the first is read.',
  ],
  hosts: [...new Set(Object.values(clouds).flat())],
  credentials: [
    text('tenantId', {
      label: 'Directory (tenant) ID',
      help: 'In entra.microsoft.com: Entra ID > Overview (Azure portal: Azure Active Directory > Overview).',
      example: '7a0c1d5e-2b34-4c6f-9a81-0d2e3f405162',
      pattern: guid,
    }),
    text('clientId', {
      label: 'Application (client) ID',
      help: `In entra.microsoft.com: ${overview}.`,
      example: 'c1b2a3d4-5e6f-4708-91a2-b3c4d5e6f708',
      pattern: guid,
    }),
    secret('clientSecret', {
      label: 'Client secret (its Value)',
      help: `In entra.microsoft.com: ${secrets}. Copy the Value, not the Secret ID; it is shown once.`,
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
    needs('User.Read.All (application permission of Microsoft Graph, with admin consent)', {
      why: 'To read users and their managers.',
      where: `${permissions}, then Grant admin consent; it can take some minutes`,
    }),
    mayUse('User-LifeCycleInfo.Read.All (application permission, with admin consent)', {
      why: 'For the last day of those who leave.',
      where: `${permissions}, then Grant admin consent`,
      opens: ['terminationDate'],
    }),
  ],
  guide: [
    'In entra.microsoft.com, open App registrations > New registration, call it Rollcall and choose Register.',
    'Copy the Application (client) ID and the Directory (tenant) ID from its Overview into the form.',
    'Open API permissions > Add a permission > Microsoft Graph > Application permissions, tick User.Read.All (and User-LifeCycleInfo.Read.All for last days) and choose Add permissions.',
    'Choose Grant admin consent. Permissions of the old Azure Active Directory Graph do not count.',
    'Open Certificates & secrets > New client secret and copy its Value, not the Secret ID, into the form. Note when it expires.',
  ],
  auth: oauth2ClientCredentials({
    // https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
    tokenUrl: (typed) => `https://${hostsOf(typed)[1]}/${typed.tenantId}/oauth2/v2.0/token`,
    scope: (typed) => `https://${hostsOf(typed)[0]}/.default`,
  }),
  baseUrl: (typed) => `https://${hostsOf(typed)[0]}/v1.0`,
  // 3,500 resource units in 10 seconds for the smallest tenant, 2 a call.
  rateLimit: { requests: 1750, perSeconds: 10, concurrency: 4 },
  refusals: [
    {
      contains: 'AADSTS7000222',
      code: 'invalid_credentials',
      message: 'The client secret has expired.',
      hint: `Make a new one in ${secrets}.`,
    },
    {
      contains: 'AADSTS700016',
      code: 'invalid_credentials',
      message: 'There is no such application in this tenant.',
      hint: `Check the Application (client) ID and the Directory (tenant) ID: ${overview}.`,
    },
    {
      contains: /AADSTS90002\b|AADSTS900023\b/,
      code: 'invalid_credentials',
      message: 'There is no such tenant.',
      hint: 'Check the Directory (tenant) ID and the cloud: Entra ID > Overview.',
    },
  ],
  company: async (_, { tenantId }) => tenantId?.toLowerCase(),
  prepare: readMore,
  employees: {
    ...odataList(user),
    // https://learn.microsoft.com/graph/api/user-list
    request: ({ page, lookup }) =>
      leadBy({ url: '/users', query: { ...lookup.selection, $top: pageSize } })(page),
    toEmployee: (u, { lookup, today }) => ({
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
      employmentStatus: statusOn(today, {
        starts: u.employeeHireDate,
        ends: u[leaveDay],
        left: !u.accountEnabled,
      }),
      startDate: u.employeeHireDate,
      terminationDate: u[leaveDay],
      language: u.preferredLanguage,
      phone: u.mobilePhone || first(u.businessPhones),
      customFields: {
        userType: u.userType,
        city: u.city,
        ...Object(u.onPremisesExtensionAttributes),
        ...Object.fromEntries(lookup.own.map(({ key }) => [key, u[key]])),
      },
    }),
  },
  find: {
    // https://learn.microsoft.com/graph/api/user-get
    request: ({ id, lookup }) => ({
      url: `/users/${encodeURIComponent(id)}`,
      query: lookup.selection,
    }),
    answer: user.transform((one) => ({ rows: [one], next: undefined })),
  },
  customFields: ({ own }) => [
    { key: 'userType', label: 'User type (Member or Guest)' },
    { key: 'city', label: 'City' },
    ...extensionAttributes,
    ...own,
  ],
  defaultMapping: standardMapping({ without: ['gender'] }),
});
