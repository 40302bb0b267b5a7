// Longer than 90 lines: beside each page of people stand five lists that they point to, and two more are read for names.
import { z } from 'zod';
import { bearer } from '../connector-kit/auth/header.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { choice, secret } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { offsets } from '../connector-kit/paging.ts';
import { at } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { readList } from '../connector-kit/read-list.ts';
import { needs } from '../connector-kit/rights.ts';
import { id, optional, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';

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
const named = z.array(z.object({ id, name: optional, code: optional })).default([]);
const relations = z
  .object({
    department: named,
    office: named,
    costCenter: named,
    employmentType: named,
    teamReference: z.array(z.object({ teamId: id, employeeId: id })).default([]),
  })
  .prefault({});
const listOf = <Row>(row: z.ZodType<Row>) => z.object({ total: z.number(), data: z.array(row) });

/** Everybody of a page, with the names and teams that stand beside them. */
const joined = (people: z.infer<typeof employee>[], beside: z.infer<typeof relations>) => {
  const { department, office, costCenter, employmentType, teamReference } = beside;
  const records = [...department, ...office, ...costCenter, ...employmentType];
  const names = new Map(records.map(({ id, code, name }) => [id, code || name]));
  const nameOf = (key: string | number | null | undefined) => names.get(key ?? '');
  const teams = Map.groupBy(teamReference, ({ employeeId }) => employeeId);
  return people.map((one) => ({ ...one, nameOf, teams: teams.get(one.id) ?? [] }));
};
const answer = z
  .object({ total: z.number(), data: z.array(employee), relations })
  .transform(({ total, data, relations }) => ({ total, data: joined(data, relations) }));
const one = z
  .object({ data: employee, relations })
  .transform(({ data, relations }) => ({ total: 1, data: joined([data], relations) }));
const company = z
  .object({ id, name: optional, legalName: optional })
  .transform(({ id, name, legalName }) => ({ id, name: legalName || name }));

const pageSize = 100;
const beside = { relations: 'office,department,costCenter,employmentType,teamReference' };
const paging = offsets(pageSize, ({ total }: { total: number }) => total);
const listed = (url: string, offset: number, more = {}) => ({
  url,
  query: { limit: pageSize, offset, 'sort[id]': 'asc', ...more },
});
const readAll = <Row>(http: Http, url: string, row: z.ZodType<Row>) => {
  const records = ({ data }: { data: Row[] }) => data;
  const request = (offset: number) => listed(url, offset);
  return readList(http, { request, answer: listOf(row), records, paging });
};

// https://docs.alexishr.com/#tag/company
const readCompanies = (http: Http) => readAll(http, '/company', company);

/** The company's own fields, as people on the first page have them: there is no list of them. */
async function readOwnFields(http: Http) {
  const { data } = await http(listed('/employee', 0), listOf(z.object({ custom: z.unknown() })));
  return [...new Set(data.flatMap(({ custom }) => Object.keys(Object(custom))))]
    .filter((key) => !isPrivateField(key))
    .map((key) => ({ key, label: key }));
}

const accessTokens = 'Settings > Access tokens';

/** AlexisHR: people with the records they point to beside them. Leave is an absence there, apart from people. */
export default defineConnector({
  id: 'alexishr',
  name: 'AlexisHR',
  monogram: 'Al',
  aliases: ['Simployer One'],
  docsUrl: 'https://docs.alexishr.com',
  unconfirmed: [
    'Whether people who have left are in the list when nothing is asked for: it is read without a filter.',
    'How many people a page may have: a hundred are asked for, and fewer are followed.',
    'How many calls AlexisHR allows: ten a second are made at most.',
    'Whether a token ends by itself, beside when whoever made it is no Owner any more.',
    'The address of the sandbox, which only the OpenAPI document names.',
  ],
  hosts: ['api.alexishr.com', 'api.sandbox.alexishr.com'],
  credentials: [
    secret('accessToken', {
      label: 'Access token (Public API)',
      help: `In AlexisHR, as an Owner: ${accessTokens}. Tick Public API; it is shown once, and ends when whoever made it is no Owner any more.`,
      example: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI1MDdmIn0.c2ln',
    }),
    choice('environment', {
      label: 'Environment',
      help: 'Sandbox only if AlexisHR gave you a sandbox.',
      options: { production: 'Production', sandbox: 'Sandbox' },
    }),
  ],
  rights: [
    needs('A token with Public API, made by an Owner', {
      why: 'A token has the rights of an Owner on the whole account. Rollcall only reads people, teams and companies, and keeps neither pay, tax nor bank data.',
      where: `${accessTokens}, with Public API ticked`,
    }),
  ],
  guide: [
    'Log in to AlexisHR as an Owner who will stay one.',
    `Open ${accessTokens} and make a token called Rollcall with Public API ticked; the Provisioning API is not needed.`,
    'Copy it into the form; AlexisHR shows it once.',
  ],
  auth: bearer(({ accessToken }) => `${accessToken}`),
  baseUrl: ({ environment }) =>
    `https://api.${environment === 'sandbox' ? 'sandbox.' : ''}alexishr.com/v1`,
  rateLimit: { requests: 10, perSeconds: 1, concurrency: 4 },
  company: async (http) => (await readCompanies(http))[0]?.name?.toString(),
  async prepare(http) {
    const [teams, companies, own] = await Promise.all([
      // https://docs.alexishr.com/#tag/team
      readAll(http, '/team', z.object({ id, name: z.string() })),
      readCompanies(http),
      readOwnFields(http),
    ]);
    return { names: new Map([...companies, ...teams].map(({ id, name }) => [id, name])), own };
  },
  employees: {
    // https://docs.alexishr.com/#tag/employee (without `select`, which cannot name `custom`)
    request: ({ page, since }) =>
      listed('/employee', page, { ...beside, 'filters[updated][$gte]': since }),
    answer,
    records: ({ data }) => data,
    paging,
    toEmployee(e, { lookup: { names, own }, today }) {
      const teams = e.teams.map(({ teamId }) => names.get(teamId)?.toString());
      return {
        id: e.id,
        workEmail: e.workEmail || (String(e.userName).includes('@') ? e.userName : undefined),
        personalEmail: e.privateEmail,
        firstName: e.firstName,
        lastName: e.lastName,
        employeeNumber: e.employeeNumber,
        jobTitle: e.title,
        department: e.nameOf(e.departmentId),
        team: teams[0],
        division: e.division,
        costCenter: e.nameOf(e.costCenterId),
        legalEntity: e.organization || names.get(e.companyId),
        location: e.nameOf(e.officeId),
        country: e.employmentCountry,
        managerId: e.managerEmployeeId,
        employmentType: e.nameOf(e.employmentTypeId),
        employmentStatus: statusOn(today, {
          starts: e.hireDate,
          ends: e.endDate,
          left: !e.active && (day(e.hireDate) ?? today) <= today,
        }),
        startDate: e.hireDate,
        terminationDate: e.endDate,
        phone: e.workPhoneSanitized || e.workPhone,
        gender: e.gender,
        groups: teams,
        customFields: Object.fromEntries(own.map(({ key }) => [key, at(e.custom, key)])),
      };
    },
  },
  incremental: true,
  find: {
    // https://docs.alexishr.com/#tag/employee
    request: (context) => ({ url: `/employee/${encodeURIComponent(context.id)}`, query: beside }),
    answer: one,
  },
  customFields: ({ own }) => own,
  defaultMapping: standardMapping({ without: ['language'] }),
});
