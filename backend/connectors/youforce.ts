// Longer than 90 lines: a person is seven lists joined: contracts, units, roles, jobs, costs and two of own fields.
import { z } from 'zod';
import { oauth2ClientCredentials } from '../connector-kit/auth/oauth2-client-credentials.ts';
import { manyBy, oneBy } from '../connector-kit/by-key.ts';
import { defineConnector, type Credentials, type Http } from '../connector-kit/connector.ts';
import { choice, secret, text } from '../connector-kit/fields.ts';
import { ifAllowed } from '../connector-kit/if-allowed.ts';
import { incompleteRead } from '../connector-kit/incomplete.ts';
import { lineage } from '../connector-kit/lineage.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { cursor } from '../connector-kit/paging.ts';
import { textAt } from '../connector-kit/paths.ts';
import { presentContract } from '../connector-kit/present-contract.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { readList } from '../connector-kit/read-list.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import { given, id, optional, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';

/** The most that is known to be given. */
const pageSize = 1000;
const listOf = <Row>(row: z.ZodType<Row>) =>
  z.looseObject({ value: z.array(row), nextLink: z.string().nullish() });

// What is empty is left out, so that hardly anything is there for certain.
const person = z.looseObject({
  id,
  ...optionals('personCode', 'firstNames', 'knownAs', 'lastNamePrefix', 'lastName', 'gender'),
  emailAddresses: z.array(z.looseObject(optionals('type', 'address'))).optional(),
  phoneNumbers: z.array(z.looseObject(optionals('type', 'number'))).optional(),
});
const people = listOf(person).refine(
  ({ value }) => value.length < pageSize || value.some((one) => one.emailAddresses),
  { path: ['value', 0, 'emailAddresses'] },
);
const employment = z.looseObject({
  personCode: id,
  hireDate: z.string(),
  dischargeDate: z.string().optional(),
  ...optionals('employmentCode', 'organizationUnit', 'jobProfile', 'payrollClientCode'),
  ...optionals('employmentType', 'employmentTypeName'),
  workingAmount: z.looseObject({ parttimePercentage: z.number().optional() }).optional(),
});
const unit = z.looseObject({ id, ...optionals('fullName', 'parentOrgUnit') });
type Unit = z.infer<typeof unit>;
const role = z.looseObject({
  ...optionals('shortName', 'organizationUnit', 'personCode', 'startDate', 'endDate'),
});
const job = z.looseObject({ id, fullName: optional });
const cost = z.looseObject({
  personCode: id,
  ...optionals('employmentCode', 'costCenterCode', 'costCenterName'),
  percentage: given.default(0),
});
const extension = z.looseObject({
  personCode: id,
  ...optionals('employmentCode', 'bo4FieldCode', 'fieldNameAlias', 'value'),
});
/** Extensions alone call their rows by another name. */
const extensions = z
  .looseObject({ values: z.array(extension), nextLink: z.string().nullish() })
  .transform(({ values: value, nextLink }) => ({ value, nextLink }));

/** A page is continued with what its link has from the question mark on; the host may be another. */
const following = <Body extends { nextLink?: string | null | undefined }>() =>
  cursor<Body>(({ nextLink }) => /\?.*/.exec(nextLink ?? '')?.[0]);
const list = (path: string, query = `?take=${pageSize}`) => ({ url: path + query });

const rowsOf = <Row>(
  http: Http,
  path: string,
  answer: z.ZodType<{ value: Row[]; nextLink?: string | null | undefined }>,
): Promise<Row[]> =>
  readList(http, {
    request: (query: string | undefined) => list(path, query),
    answer,
    records: ({ value }) => value,
    paging: following(),
  });

/** Whom a row belongs to: a contract, or somebody themselves. */
const contractOf = (row: { personCode: unknown; employmentCode?: unknown }) =>
  `${String(row.personCode)}_${String(row.employmentCode)}`;
const ownerOf = (row: z.infer<typeof extension>) =>
  row.employmentCode === undefined ? String(row.personCode) : contractOf(row);
const keyOf = (row: z.infer<typeof extension>) => String(row.fieldNameAlias || row.bo4FieldCode);

/** Everything that people are joined with; who manages what is sorted so that the latest comes first. */
async function readJoined(http: Http, { managerRoleCode }: Credentials) {
  const [employments, units, roles, jobs, costs, ofPeople, ofContracts] = await Promise.all([
    // https://vr-api-integration.github.io/SwaggerUI/IAM.html
    rowsOf(http, '/iam/v1.0/employments', listOf(employment)),
    rowsOf(http, '/iam/v1.0/organizationUnits', listOf(unit)),
    rowsOf(http, '/iam/v1.0/roleAssignments', listOf(role)),
    rowsOf(http, '/iam/v1.0/jobProfiles', listOf(job)),
    rowsOf(http, '/iam/v1.0/costAllocations', listOf(cost)),
    // https://community.visma.com/t5/Kennisbank-Youforce-API/Eigen-rubrieken-met-de-Extensions-API/ta-p/530789
    ifAllowed(rowsOf(http, '/extensions/v1.0/iam/persons', extensions)),
    ifAllowed(rowsOf(http, '/extensions/v1.0/iam/employments', extensions)),
  ]);
  // Nobody would count as employed any more.
  if (employments.length === 0) throw incompleteRead('Youforce delivered no employments.');
  const own = [...(ofPeople ?? []), ...(ofContracts ?? [])].filter(
    (row) => !isPrivateField(keyOf(row), String(row.bo4FieldCode)),
  );
  const managers = roles
    .filter(({ shortName }) => shortName === managerRoleCode)
    .sort((a, b) => rank(b).localeCompare(rank(a)));
  return {
    employments: manyBy(employments, ({ personCode }) => String(personCode)),
    units: new Map(units.map((one) => [String(one.id), one])),
    managers: manyBy(managers, ({ organizationUnit }) => String(organizationUnit)),
    jobs: oneBy(jobs, (one) => String(one.id)),
    costs: manyBy(costs, contractOf),
    own: manyBy(own, ownerOf),
    custom: [...new Set(own.map(keyOf))].map((key) => ({ key, label: key })),
  };
}
type Lookup = Awaited<ReturnType<typeof readJoined>>;

const rank = ({ startDate, personCode }: z.infer<typeof role>) =>
  `${String(startDate ?? '')} ${String(personCode).padStart(20, '0')}`;

/** Who holds the role of a manager in the nearest unit that somebody does not lead themselves. */
function managerOf(personCode: string, units: readonly Unit[], lookup: Lookup, today: string) {
  const led = units.map((one) =>
    (lookup.managers.get(String(one.id)) ?? [])
      .filter(({ startDate, endDate }) => isOn(today, startDate, endDate))
      .map((holder) => String(holder.personCode)),
  );
  return led.find((holders) => holders.length > 0 && !holders.includes(personCode))?.[0];
}

const isOn = (today: string, starts: unknown, ends: unknown) =>
  statusOn(today, { starts, ends }) === 'active';

const ofType = (list: readonly Record<string, unknown>[] = [], type: string) =>
  list.find((one) => one['type'] === type);

const portal = 'Visma Developer Portal > My Applications > your application';

/**
 * HR Core Beaufort through the IAM API of Youforce: everybody each time, for a change in one of the joined lists is no
 * change of the person. HR Core Business (YouServe) has other lists and another login: a connector of its own.
 */
export default defineConnector({
  id: 'youforce',
  name: 'Visma Raet Youforce',
  monogram: 'Yo',
  aliases: ['Youforce', 'Visma Raet', 'HR Core Beaufort'],
  docsUrl: 'https://vr-api-integration.github.io/youforce-api-documentation/iam_api_intro.html',
  hosts: ['api.youforce.com', 'connect.visma.com', 'connect.identity.visma.com'],
  credentials: [
    text('clientId', {
      label: 'Client ID',
      help: `In oauth.developers.visma.com: ${portal} > Details. You chose it yourself.`,
      example: 'acme-provisioning',
      pattern: '\\S+',
    }),
    secret('clientSecret', {
      label: 'Client secret',
      help: `In oauth.developers.visma.com: ${portal} > Credentials. It is shown once.`,
      example: '9fKq2mQ7xTzexample',
      pattern: '\\S+',
    }),
    text('tenantId', {
      label: 'Tenant ID',
      help: `In oauth.developers.visma.com: ${portal} > Integrations, once the invitation code was accepted in Youforce.`,
      example: '1234567',
      pattern: '\\S+',
    }),
    text('managerRoleCode', {
      label: 'Role code of managers',
      help: 'The code in HR Core that marks who leads a unit; ask HR. MGR unless your company has changed it.',
      example: 'MGR',
      default: 'MGR',
      optional: true,
    }),
    choice('login', {
      label: 'Login server',
      help: 'Visma moves its login: choose the new one if the old one refuses you.',
      options: {
        'connect.visma.com': 'connect.visma.com',
        'connect.identity.visma.com': 'connect.identity.visma.com (new)',
      },
    }),
  ],
  rights: [
    needs('Scope Youforce-IAM:Get_Basic', {
      why: 'To read people, contracts, units and roles. A filter that Visma may have set up decides whom it shows.',
      where: `${portal} > Integrations, accepted with the invitation code by an administrator of Youforce`,
    }),
    mayUse('Scope GetPrivateContactDetails', {
      why: 'To read private e-mail addresses.',
      where: `${portal} > Integrations`,
      opens: ['personalEmail'],
    }),
    mayUse('Scope Youforce-Extensions:files:Get_Basic', {
      why: 'To read the fields that your company has added.',
      where: `${portal} > Integrations`,
      opens: ['customFields'],
    }),
  ],
  guide: [
    'Make sure that your HR core is HR Core Beaufort; HR Core Business cannot be connected this way.',
    'In oauth.developers.visma.com, create an account and open My Applications > Add application. Choose the type Service and a client ID, then Save as draft and Create.',
    'On the tab Credentials, generate a secret and copy it.',
    'On the tab Integrations, add the integration Youforce-IAM with the scope Get_Basic, and Youforce-Extensions if you want your own fields.',
    'Make an invitation code for the application and let an administrator of Youforce accept it; the tenant ID then stands beside the integration.',
    'Copy the client ID, the secret and the tenant ID into the form, and ask HR for the role code of managers.',
  ],
  // https://vr-api-integration.github.io/youforce-api-documentation/howto_get_token.html
  auth: oauth2ClientCredentials({
    tokenUrl: ({ login }) => `https://${login}/connect/token`,
    form: ({ tenantId = '' }) => ({ tenant_id: tenantId }),
    // An application may ask for 400 tokens a month.
    keepsToken: true,
  }),
  baseUrl: () => 'https://api.youforce.com',
  // https://vr-api-integration.github.io/youforce-api-documentation/guides_usage_limits.html (0.6 s apart, and a little)
  rateLimit: { requests: 1, perSeconds: 0.601, burst: 2, concurrency: 3 },
  unconfirmed: [
    'How many rows a page may have: 1,000 is what other programs ask for.',
    'What Youforce answers when it refuses something.',
    'Which of several managers of a unit counts: the one who holds the role since last is taken.',
    'The full name of the scope for private contact details.',
  ],
  async check(http) {
    await http(list('/iam/v1.0/persons', '?take=1'), people);
  },
  company: (_, { tenantId }) => Promise.resolve(tenantId),
  prepare: readJoined,
  employees: {
    // https://vr-api-integration.github.io/SwaggerUI/IAM.html#/Persons/Get
    request: ({ page }) => list('/iam/v1.0/persons', page),
    answer: people,
    records: ({ value }) => value,
    paging: following(),
    toEmployee(one, { lookup, today }) {
      if (!one.personCode) return undefined;
      const code = String(one.personCode);
      const { main, ...employed } = presentContract(
        lookup.employments.get(code) ?? [],
        today,
        ({ hireDate, dischargeDate, workingAmount }) => ({
          starts: hireDate,
          ends: dischargeDate,
          size: workingAmount?.parttimePercentage ?? 0,
        }),
      );
      const units = lineage(main?.organizationUnit, lookup.units, (of) => of.parentOrgUnit);
      const contract = main && contractOf(main);
      const costs = lookup.costs.get(contract) ?? [];
      const [share] = costs.toSorted((a, b) => Number(b.percentage) - Number(a.percentage));
      const own = [code, contract].flatMap((of) => lookup.own.get(of) ?? []);
      return {
        id: code,
        workEmail: textAt(ofType(one.emailAddresses, 'Business'), 'address'),
        personalEmail: textAt(ofType(one.emailAddresses, 'Private'), 'address'),
        firstName: one.knownAs || one.firstNames,
        lastName: [one.lastNamePrefix, one.lastName].filter(Boolean).join(' '),
        employeeNumber: code,
        jobTitle: lookup.jobs.get(String(main?.jobProfile))?.fullName,
        department: units[0]?.fullName,
        division: units[1]?.fullName,
        costCenter: share?.costCenterName || share?.costCenterCode,
        legalEntity: main?.payrollClientCode,
        managerId: managerOf(code, units, lookup, today),
        employmentType: main?.employmentTypeName || main?.employmentType,
        ...employed,
        phone:
          textAt(ofType(one.phoneNumbers, 'Business'), 'number') ??
          textAt(ofType(one.phoneNumbers, 'Mobile'), 'number'),
        gender: one.gender,
        groups: units.map(({ fullName }) => (fullName ? String(fullName) : undefined)),
        customFields: Object.fromEntries(own.map((row) => [keyOf(row), row.value])),
      };
    },
  },
  find: {
    // https://vr-api-integration.github.io/SwaggerUI/IAM.html#/Persons/Get
    request: ({ id: code }) => ({ url: `/iam/v1.0/persons/${encodeURIComponent(code)}` }),
    answer: person.transform((found) => ({ value: [found] })),
  },
  customFields: ({ custom }) => custom,
  defaultMapping: standardMapping({ without: ['language', 'location', 'country'] }),
});
