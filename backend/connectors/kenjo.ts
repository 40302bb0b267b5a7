import { z } from 'zod';
import { loginForToken } from '../connector-kit/auth/login-for-token.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type CustomField, type Http } from '../connector-kit/connector.ts';
import { choice, secret } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pageNumbers } from '../connector-kit/paging.ts';
import { textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { readList } from '../connector-kit/read-list.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';

const account = z.looseObject({
  _id: id,
  email: given,
  isActive: z.union([z.boolean(), z.enum(['true', 'false'])]),
  ...optionals('externalId', 'language'),
});
const metadata = z.looseObject({ limit: z.number().positive(), total: z.number() });

/** A section of everybody. Whether it comes whole or in pages is not documented: `metadata` tells. */
const sectionOf = <Row extends z.ZodType>(row: Row) =>
  z.looseObject({ data: z.array(row), metadata: metadata.optional() });
const details = sectionOf(z.looseObject({ _id: id })).refine(
  // Everybody has a name and a job there: an empty section is one that got lost.
  ({ data }) => data.length > 0,
  { path: ['data'] },
);
type Paged = { metadata?: z.infer<typeof metadata> | undefined };

type Row = Record<string, unknown>;
type Person = { account: z.infer<typeof account>; personal?: Row | null; work?: Row | null };
const answer = sectionOf(account).transform(({ data, metadata: m }) => ({
  people: data.map((one): Person => ({ account: one })),
  metadata: m,
}));
const part = z.looseObject({}).nullable().default(null);
const one = z
  .looseObject({ account, personal: part, work: part })
  .transform((person) => ({ people: [person as Person], metadata: undefined }));

// Not documented for reading; when they are called otherwise, only these two values are missing.
const unconfirmed = { team: 'teamId', lastDay: 'contractEnd' };

const named = z.looseObject({ _id: id, name: given });
const names = z.union([
  z.array(named),
  z.looseObject({ data: z.array(named) }).transform(({ data }) => data),
]);
const definitions = z.looseObject({
  data: z.array(z.looseObject({ section: z.string(), label: z.string(), apiName: z.string() })),
});

type Rows = ReadonlyMap<unknown, Row>;
type Lookup = Record<
  'works' | 'personals' | 'departments' | 'teams' | 'offices' | 'companies',
  Rows
> & { custom: CustomField[] };

const byId = (rows: readonly (Row & { _id: unknown })[]): Rows =>
  new Map(rows.map((row) => [row._id, row]));

// `offset` counts pages, and 100 is the largest, as documented for the lists that do come in pages.
const inPages = <Body extends Paged>() =>
  pageNumbers<Body>({
    totalPages: ({ metadata: m }) => (m ? Math.ceil(m.total / m.limit) : 1),
    total: ({ metadata: m }) => m?.total,
  });
const page = (url: string, offset: number) => ({ url, query: { offset, limit: 100 } });

const readSection = async (http: Http, url: string): Promise<Rows> =>
  byId(
    await readList(http, {
      request: (offset: number) => page(url, offset),
      answer: details,
      records: ({ data }) => data,
      paging: inPages(),
    }),
  );

const readNames = async (http: Http, url: string): Promise<Rows> =>
  byId(await http({ url }, names));

/** What the accounts lack. Homes, addresses and finances hold nothing that a user list needs, and are not read. */
async function readDetails(http: Http): Promise<Lookup> {
  const [works, personals, departments, teams, offices, companies, custom] = await Promise.all([
    // https://kenjo.readme.io/reference/get_employees-works
    readSection(http, '/employees/works'),
    // https://kenjo.readme.io/reference/get_employees-personals
    readSection(http, '/employees/personals'),
    // https://kenjo.readme.io/reference/get_departments, and so on
    readNames(http, '/departments'),
    readNames(http, '/teams'),
    readNames(http, '/offices'),
    readNames(http, '/companies'),
    // https://kenjo.readme.io/reference/get_custom-fields
    http({ url: '/custom-fields' }, definitions),
  ]);
  const fields = custom.data
    .filter(({ section: of }) => of === 'work' || of === 'personal')
    .filter(({ apiName, label }) => !isPrivateField(apiName, label))
    .map(({ apiName, label }) => ({ key: apiName, label }));
  return { works, personals, departments, teams, offices, companies, custom: fields };
}

/** New hires are inactive until somebody activates them. */
function statusOf(isActive: boolean | 'true' | 'false', startDate: unknown, today: string) {
  if ((day(startDate) ?? today) > today) return 'pending';
  return String(isActive) === 'true' ? 'active' : 'inactive';
}

const listed = (offset: number) => page('/employees/accounts', offset);
const screen = 'Settings > Integrations > API > Settings';

/**
 * Kenjo: people are kept in sections that are joined by id, from the accounts outward. The type of contract is
 * left out: the right to it opens pay as well.
 */
export default defineConnector({
  id: 'kenjo',
  name: 'Kenjo',
  monogram: 'Ke',
  aliases: ['Orgnise'],
  docsUrl: 'https://kenjo.readme.io/reference/generate-the-api-key',
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
  // Kenjo publishes no number.
  rateLimit: { requests: 10, perSeconds: 1, concurrency: 4 },
  refusals: [
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'Kenjo refuses the API key.',
      hint: `Check the key and the environment; a lost key needs a new one: ${screen} > Generate new API key.`,
    },
    {
      status: 403,
      code: 'missing_permission',
      message: 'The API key may not read employees.',
      hint: `Check in ${screen} that the API is switched on and the key is still there; it needs the Connect plan.`,
    },
  ],
  async check(http) {
    await http(listed(1), answer);
    return {};
  },
  prepare: readDetails,
  employees: {
    // https://kenjo.readme.io/reference/get_employees-accounts
    request: ({ page: offset }) => listed(offset),
    answer,
    records: ({ people }) => people,
    paging: inPages(),
    toEmployee: ({ account: a, ...found }, { lookup, today }) => {
      const personal = found.personal ?? lookup.personals.get(a._id);
      const work = found.work ?? lookup.works.get(a._id);
      const office = lookup.offices.get(work?.['officeId']);
      const company = lookup.companies.get(work?.['companyId']);
      const department = textAt(lookup.departments.get(work?.['departmentId']), 'name');
      const team = textAt(lookup.teams.get(work?.[unconfirmed.team]), 'name');
      return {
        id: a._id,
        workEmail: a.email,
        firstName: textAt(personal, 'firstName'),
        lastName: textAt(personal, 'lastName'),
        displayName: textAt(personal, 'displayName'),
        employeeNumber: a.externalId,
        jobTitle: textAt(work, 'jobTitle'),
        department,
        team,
        legalEntity: textAt(company, 'name'),
        location: textAt(office, 'name'),
        country: textAt(office, 'country') ?? textAt(company, 'country'),
        managerId: textAt(work, 'reportsToId'),
        employmentStatus: statusOf(a.isActive, work?.['startDate'], today),
        startDate: textAt(work, 'startDate'),
        terminationDate: textAt(work, unconfirmed.lastDay),
        language: a.language,
        phone: textAt(work, 'workMobile', 'workPhone'),
        gender: textAt(personal, 'gender'),
        customFields: Object.fromEntries(
          lookup.custom.map(({ key }) => [key, work?.[key] ?? personal?.[key]]),
        ),
      };
    },
  },
  find: {
    // https://kenjo.readme.io/reference/get_employees-employeeid
    request: ({ id: wanted }) => ({ url: `/employees/${encodeURIComponent(wanted)}` }),
    answer: one,
  },
  customFields: ({ custom }) => custom,
  defaultMapping: standardMapping(),
});
