// Longer than 90 lines: two sections of everybody and four lists of names are joined to the accounts.
import { z } from 'zod';
import { employeeAttributes } from '#shared/employee.ts';
import { loginForToken } from '../connector-kit/auth/login-for-token.ts';
import { oneBy } from '../connector-kit/by-key.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { choice, secret } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pageNumbers } from '../connector-kit/paging.ts';
import { at, textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { readList } from '../connector-kit/read-list.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';

const detail = z.looseObject({
  _id: id,
  ...optionals('firstName', 'lastName', 'displayName', 'gender', 'companyId', 'officeId'),
  ...optionals('departmentId', 'reportsToId', 'startDate', 'jobTitle', 'workPhone', 'workMobile'),
});
const account = detail.extend({
  email: given,
  isActive: z.union([z.boolean(), z.enum(['true', 'false'])]),
  ...optionals('externalId', 'language'),
});
const part = detail.partial().nullish();
const named = z.looseObject({ _id: id, name: z.string().nullable(), ...optionals('country') });
const field = z.looseObject({ section: z.string(), label: z.string(), apiName: z.string() });

const metadata = z.looseObject({ limit: z.number().positive(), total: z.number() }).optional();
type Page<Row> = { data: Row[]; metadata?: z.infer<typeof metadata> };
/** A section of everybody: in pages, which `offset` counts, where there is `metadata`, and whole where not. */
const section = <Row>(url: string, row: z.ZodType<Row>) => ({
  request: (offset: number) => ({ url, query: { offset, limit: 100 } }),
  answer: z.looseObject({ data: z.array(row), metadata }),
  records: ({ data }: Page<Row>) => data,
  paging: pageNumbers({
    totalPages: ({ metadata: m }: Page<Row>) => (m ? Math.ceil(m.total / m.limit) : 1),
    total: ({ metadata: m }) => m?.total,
  }),
});
const accounts = section('/employees/accounts', account);

async function readDetails(http: Http, url: string) {
  const { answer, ...list } = section(url, detail);
  // Everybody has a name and a job there: an empty section is one that got lost.
  const filled = answer.refine(({ data }) => data.length > 0, { path: ['data'] });
  return oneBy(await readList(http, { ...list, answer: filled }), ({ _id }) => _id);
}

async function readNames(http: Http, url: string) {
  const bare = z.preprocess((list) => at(list, 'data') ?? list, z.array(named));
  return oneBy(await http({ url }, bare), ({ _id }) => _id as unknown);
}

const screen = 'Settings > Integrations > API > Settings';

/** Kenjo: the type of contract is left out, for the right to it opens pay as well; homes and finances are not read. */
export default defineConnector({
  id: 'kenjo',
  name: 'Kenjo',
  monogram: 'Ke',
  aliases: ['Orgnise'],
  docsUrl: 'https://kenjo.readme.io/reference/generate-the-api-key',
  unconfirmed: [
    'Whether the lists of employees come whole or in pages: both are read.',
    'What the last day of a contract and the team are called where they are read: contractEnd and teamId, as where they are written.',
    'Whether fields of your own come in the lists, as they do where they are written.',
    'What Kenjo answers when it refuses something.',
    'How many calls Kenjo allows: ten a second are made at most.',
  ],
  hosts: ['api.kenjo.io', 'sandbox-api.kenjo.io'],
  credentials: [
    secret('apiKey', {
      label: 'API key',
      help: `In Kenjo: ${screen} > Generate new API key. It is shown once. Without that menu, ask Kenjo to activate the API (Connect plan).`,
      example: '5b8555example62b223d27593bcd',
    }),
    choice('environment', {
      label: 'Environment',
      help: 'Sandbox only if Kenjo gave you a sandbox.',
      options: { production: 'Production', sandbox: 'Sandbox' },
    }),
  ],
  rights: [
    needs(
      'API access of the Connect plan, with its base endpoints: employees, departments, offices, companies',
      {
        why: 'Every key may read these; leave recruiting, payroll, documents and compensation unticked.',
        where: screen,
        opens: [...employeeAttributes, 'customFields'],
      },
    ),
  ],
  guide: [
    'Ask Kenjo to activate the API for your company; it belongs to the Connect plan.',
    'In Kenjo, open Settings > Integrations and switch on API.',
    `Open ${screen} and choose Generate new API key.`,
    'Enter Rollcall as its alias and leave all further areas unticked.',
    'Copy the key into the form; Kenjo shows it once.',
  ],
  auth: loginForToken({
    // https://kenjo.readme.io/reference/post_auth-login
    request: ({ apiKey }) => ({ url: '/auth/login', json: { apiKey } }),
    answer: z.looseObject({ token: z.string().min(1) }),
    token: ({ token }) => ({ value: token.replace(/^Bearer /, ''), seconds: 48 * 60 * 60 }),
  }),
  baseUrl: ({ environment }) =>
    `https://${environment === 'sandbox' ? 'sandbox-' : ''}api.kenjo.io/api/v1`,
  rateLimit: { requests: 10, perSeconds: 1, concurrency: 4 },
  async prepare(http) {
    const [personals, works, departments, teams, offices, companies, fields] = await Promise.all([
      // https://kenjo.readme.io/reference/get_employees-personals, and so on
      readDetails(http, '/employees/personals'),
      readDetails(http, '/employees/works'),
      // https://kenjo.readme.io/reference/get_departments, and so on
      readNames(http, '/departments'),
      readNames(http, '/teams'),
      readNames(http, '/offices'),
      readNames(http, '/companies'),
      // https://kenjo.readme.io/reference/get_custom-fields
      http({ url: '/custom-fields' }, z.looseObject({ data: z.array(field) })),
    ]);
    const custom = fields.data
      .filter(({ section: of }) => of === 'work' || of === 'personal')
      .filter(({ apiName, label }) => !isPrivateField(apiName, label))
      .map(({ apiName, label }) => ({ key: apiName, label }));
    return { personals, works, departments, teams, offices, companies, custom };
  },
  employees: {
    ...accounts,
    // https://kenjo.readme.io/reference/get_employees-accounts
    request: ({ page }) => accounts.request(page),
    toEmployee(found, { lookup, today }) {
      const p = { ...lookup.personals.get(found._id), ...lookup.works.get(found._id), ...found };
      const office = lookup.offices.get(p.officeId);
      const company = lookup.companies.get(p.companyId);
      const department = lookup.departments.get(p.departmentId)?.name;
      const team = lookup.teams.get(textAt(p, 'teamId'))?.name;
      // New hires are inactive until somebody activates them.
      const status = statusOn(today, { starts: p.startDate });
      return {
        id: p._id,
        workEmail: p.email,
        firstName: p.firstName,
        lastName: p.lastName,
        displayName: p.displayName,
        employeeNumber: p.externalId,
        jobTitle: p.jobTitle,
        department,
        team,
        legalEntity: company?.name,
        location: office?.name,
        country: office?.country || company?.country,
        managerId: p.reportsToId,
        employmentStatus:
          status === 'active' && String(p.isActive) !== 'true' ? 'inactive' : status,
        startDate: p.startDate,
        terminationDate: textAt(p, 'contractEnd'),
        language: p.language,
        phone: p.workMobile || p.workPhone,
        gender: p.gender,
        groups: [department, team],
        customFields: Object.fromEntries(lookup.custom.map(({ key }) => [key, p[key]])),
      };
    },
  },
  find: {
    // https://kenjo.readme.io/reference/get_employees-employeeid
    request: ({ id: wanted }) => ({ url: `/employees/${encodeURIComponent(wanted)}` }),
    answer: z
      .looseObject({ account, personal: part, work: part })
      .transform((one) => ({ data: [{ ...one.personal, ...one.work, ...one.account }] })),
  },
  customFields: ({ custom }) => custom,
  defaultMapping: standardMapping(),
});
