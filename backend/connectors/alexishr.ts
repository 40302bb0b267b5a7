import { z } from 'zod';
import { bearer } from '../connector-kit/auth/header.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type CustomField, type Http } from '../connector-kit/connector.ts';
import { choice, secret } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { offsets } from '../connector-kit/paging.ts';
import { at } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { readList } from '../connector-kit/read-list.ts';
import { needs } from '../connector-kit/rights.ts';
import { id, optional, optionals } from '../connector-kit/shapes.ts';

/** Only what is named is kept: tax, bank account and personal number come along with everybody. */
const employee = z.object({
  id,
  companyId: id,
  active: z.boolean(),
  employeeNumber: optional,
  // AlexisHR leaves out what is empty.
  ...optionals('workEmail', 'userName', 'privateEmail', 'firstName', 'lastName', 'title', 'gender'),
  ...optionals('departmentId', 'officeId', 'costCenterId', 'employmentTypeId', 'employmentCountry'),
  ...optionals('managerEmployeeId', 'division', 'organization', 'hireDate', 'endDate'),
  ...optionals('workPhone', 'workPhoneSanitized'),
  custom: z.unknown(),
});
const named = z.array(z.object({ id, name: optional, code: optional })).optional();
const relations = z
  .object({
    department: named,
    office: named,
    costCenter: named,
    employmentType: named,
    teamReference: z.array(z.object({ teamId: id, employeeId: id })).optional(),
  })
  .optional();

type Related = z.infer<typeof relations>;

/** Everybody with what the page says about the records that they point to. */
function joined(people: readonly z.infer<typeof employee>[], related: Related) {
  const { department = [], office = [], costCenter = [], employmentType = [] } = related ?? {};
  const all = [...department, ...office, ...employmentType, ...costCenter];
  const names = new Map<unknown, string | number | null | undefined>(
    all.map((one) => [one.id, one.code || one.name]),
  );
  const teams = Map.groupBy(related?.teamReference ?? [], ({ employeeId }) => employeeId);
  return people.map((person) => ({ person, names, teams: teams.get(person.id) ?? [] }));
}
const answer = z
  .object({ total: z.number(), data: z.array(employee), relations })
  .transform((page) => ({ total: page.total, people: joined(page.data, page.relations) }));
const one = z
  .object({ data: employee, relations })
  .transform((page) => ({ total: 1, people: joined([page.data], page.relations) }));

// The largest page is not documented; a smaller one than asked for is followed.
const pageSize = 100;
const wanted = { relations: 'office,department,costCenter,employmentType,teamReference' };

type Lookup = {
  teams: Map<unknown, string>;
  companies: Map<unknown, string>;
  custom: CustomField[];
};

const company = z.object({ id, name: optional, legalName: optional });
const companyName = ({ legalName, name }: z.infer<typeof company>) =>
  String(legalName || name || '');

const list = <Row>(http: Http, url: string, row: z.ZodType<Row>) =>
  readList(http, {
    request: (offset: number) => ({ url, query: { limit: pageSize, offset, 'sort[id]': 'asc' } }),
    answer: z.object({ total: z.number(), data: z.array(row) }),
    records: ({ data }) => data,
    paging: offsets(pageSize, ({ total }: { total: number }) => total),
  });

/** Names of teams and companies; and the company's own fields, of which there is no list but in people. */
async function readNames(http: Http): Promise<Lookup> {
  const some = z.object({ data: z.array(z.object({ custom: z.unknown() })) });
  const [teams, companies, { data }] = await Promise.all([
    list(http, '/team', z.object({ id, name: z.string() })),
    list(http, '/company', company),
    http({ url: '/employee', query: { limit: pageSize, 'sort[id]': 'asc' } }, some),
  ]);
  const keys = new Set(data.flatMap(({ custom }) => Object.keys(Object(custom))));
  return {
    teams: new Map(teams.map((team) => [team.id, team.name])),
    companies: new Map(companies.map((each) => [each.id, companyName(each)])),
    custom: [...keys].filter((key) => !isPrivateField(key)).map((key) => ({ key, label: key })),
  };
}

const accessTokens = 'Settings > Access tokens';

/** AlexisHR. Leave is known as absences only, apart from people. */
export default defineConnector({
  id: 'alexishr',
  name: 'AlexisHR',
  monogram: 'Al',
  aliases: ['Simployer One'],
  docsUrl: 'https://docs.alexishr.com',
  hosts: ['api.alexishr.com', 'api.sandbox.alexishr.com'],
  credentials: [
    secret('accessToken', {
      label: 'Access token (Public API)',
      help: `In AlexisHR, as an Owner: ${accessTokens}. Tick Public API; it is shown once.`,
      example: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI1MDdmIn0.c2ln',
    }),
    choice('environment', {
      label: 'Environment',
      help: 'Sandbox only if AlexisHR gave you a sandbox.',
      options: { production: 'Production', sandbox: 'Sandbox' },
    }),
  ],
  rights: [
    needs('Owner of the account', {
      why: 'Only an Owner can make an access token. It ends when its Owner is removed or is no Owner any more.',
    }),
  ],
  guide: [
    'Log in to AlexisHR as an Owner who will stay one.',
    `Open ${accessTokens} and make a token called Rollcall with Public API ticked; the Provisioning API is not needed.`,
    'Copy it into the form; AlexisHR shows it once.',
  ],
  auth: bearer(({ accessToken }) => `${accessToken}`),
  // The sandbox's host is that of the vendor's OpenAPI document; nothing else confirms it.
  baseUrl: ({ environment }) =>
    `https://api.${environment === 'sandbox' ? 'sandbox.' : ''}alexishr.com/v1`,
  // AlexisHR publishes no number.
  rateLimit: { requests: 10, perSeconds: 1, concurrency: 4 },
  refusals: [
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'AlexisHR refuses the access token.',
      hint: `It may be mistyped, or whoever made it is no Owner any more: make a new one in ${accessTokens}.`,
    },
    {
      status: 403,
      code: 'missing_permission',
      message:
        'The access token may not read people: it needs those of an Owner, for the Public API.',
      hint: `As an Owner, make a new one with Public API ticked: ${accessTokens}.`,
    },
  ],
  async check(http) {
    await http({ url: '/employee', query: { limit: 1, ...wanted } }, answer);
    // https://docs.alexishr.com/#tag/company
    const [first] = await list(http, '/company', company);
    return first ? { company: companyName(first) } : {};
  },
  prepare: readNames,
  employees: {
    // https://docs.alexishr.com/#tag/employee (without `select`, which cannot name `custom`)
    request: ({ page, since }) => ({
      url: '/employee',
      query: {
        limit: pageSize,
        offset: page,
        'sort[id]': 'asc',
        ...wanted,
        'filters[updated][$gte]': since,
      },
    }),
    answer,
    records: ({ people }) => people,
    paging: offsets(pageSize, (page: z.infer<typeof answer>) => page.total),
    toEmployee: ({ person: e, names, teams }, { lookup, today }) => {
      const teamNames = teams.map(({ teamId }) => lookup.teams.get(teamId));
      return {
        id: e.id,
        workEmail: e.workEmail || (String(e.userName).includes('@') ? e.userName : undefined),
        personalEmail: e.privateEmail,
        firstName: e.firstName,
        lastName: e.lastName,
        displayName: `${e.firstName ?? ''} ${e.lastName ?? ''}`,
        employeeNumber: e.employeeNumber,
        jobTitle: e.title,
        department: names.get(e.departmentId),
        team: teamNames[0],
        division: e.division,
        costCenter: names.get(e.costCenterId),
        legalEntity: e.organization || lookup.companies.get(e.companyId),
        location: names.get(e.officeId),
        country: e.employmentCountry,
        managerId: e.managerEmployeeId,
        employmentType: names.get(e.employmentTypeId),
        employmentStatus:
          (day(e.hireDate) ?? today) > today
            ? 'pending'
            : !e.active || (day(e.endDate) ?? today) < today
              ? 'inactive'
              : 'active',
        startDate: e.hireDate,
        terminationDate: e.endDate,
        phone: e.workPhoneSanitized || e.workPhone,
        gender: e.gender,
        groups: teamNames,
        customFields: Object.fromEntries(lookup.custom.map(({ key }) => [key, at(e.custom, key)])),
      };
    },
  },
  incremental: true,
  find: {
    // https://docs.alexishr.com/#tag/employee
    request: (context) => ({ url: `/employee/${encodeURIComponent(context.id)}`, query: wanted }),
    answer: one,
  },
  customFields: ({ custom }) => custom,
  defaultMapping: standardMapping({ without: ['language'] }),
});
