// Longer than 90 lines: those who work there and those who have left are two lists, and teams are joined to both.
import { z } from 'zod';
import { header } from '../connector-kit/auth/header.ts';
import { manyBy, oneBy } from '../connector-kit/by-key.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { listsInTurn } from '../connector-kit/lists-in-turn.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pageNumbers } from '../connector-kit/paging.ts';
import { readList } from '../connector-kit/read-list.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';

const employee = z.looseObject({
  id,
  email: given,
  first_name: given,
  last_name: given,
  employment_start_date: given,
  ...optionals('employee_number', 'position', 'team', 'team_id', 'reports_to_employee_id'),
  ...optionals('employment_status', 'work_phone', 'mobile_phone', 'gender', 'country'),
  // Only those who have left have one.
  ...optionals('termination_date'),
});
const ids = z.array(id);
const team = z.looseObject({ id, name: z.string(), manager_ids: ids, employee_ids: ids });
const meta = z.looseObject({
  total_pages: z.number(),
  per_page: z.number(),
  total_entries: z.number(),
});
const listOf = <Row>(row: z.ZodType<Row>) => z.looseObject({ data: z.array(row), meta });
type Page = { meta: z.infer<typeof meta> };

const api = 'your name (top right) > Settings > Integrations > API';

/** Sage HR has teams and no departments, so a team stands for both; of those who have left little is known. */
export default defineConnector({
  id: 'sagehr',
  name: 'Sage HR',
  monogram: 'Sa',
  aliases: ['CakeHR', 'Cake HR', 'SageHR'],
  docsUrl: 'https://developer.sage.com/hr/docs/v1.0.0/guides/get-started/quick-start',
  unconfirmed: [
    'Whether people who are still to start are in the list of employees.',
    'What Sage HR answers to a wrong key or one whose admin is no admin any more.',
    'How many calls Sage HR allows: one a second is made at most.',
  ],
  hosts: ['*.sage.hr'],
  credentials: [
    text('subdomain', {
      label: 'Sage HR subdomain',
      help: 'The first part of your Sage HR address: for https://acme.sage.hr it is acme.',
      example: 'acme',
      pattern: '[A-Za-z0-9\\-]+',
    }),
    secret('apiKey', {
      label: 'API key',
      help: `In Sage HR, as an admin: ${api} > Enable API access. A new one is made for everybody when it is switched off and on.`,
      example: '2b7f0c9d51e84a6f9e0d',
    }),
  ],
  rights: [
    needs('API access, enabled by an admin', {
      why: 'The key opens all data of Sage HR; Rollcall only reads employees, terminated employees and teams. It stops working when that admin loses the admin rights.',
      where: api,
    }),
  ],
  guide: [
    'In Sage HR, log in as an admin who will stay one.',
    `Click ${api}.`,
    'If API access is enabled already, copy the key that is there: switching it off and on makes a new one for everybody.',
    'Otherwise choose Enable API access and copy the key into the form.',
    'The subdomain is the first part of the address: https://acme.sage.hr gives acme.',
  ],
  auth: header('x-auth-token', ({ apiKey = '' }) => apiKey),
  baseUrl: ({ subdomain }) => `https://${subdomain}.sage.hr/api`,
  rateLimit: { requests: 1, perSeconds: 1, concurrency: 1 },
  refusals: [
    {
      status: 404,
      code: 'invalid_credentials',
      message: 'Sage HR knows no such subdomain.',
      hint: 'It is the first part of the address in your browser: https://acme.sage.hr gives acme.',
    },
  ],
  company: async (_, { subdomain = '' }) => subdomain.toLowerCase(),
  async prepare(http) {
    const teams = await readList(http, {
      // https://developer.sage.com/hr/apis/sagehr/v1.0.0/sage-hr-v1-0-swagger (Teams)
      request: (page: number) => ({ url: '/teams', query: { page } }),
      answer: listOf(team),
      records: ({ data }) => data,
      paging: pageNumbers({
        totalPages: (page: Page) => page.meta.total_pages,
        total: (page) => page.meta.total_entries,
      }),
    });
    const members = teams.flatMap(({ name, employee_ids }) =>
      employee_ids.map((member) => ({ member: String(member), name })),
    );
    return {
      teams: oneBy(teams, (one) => String(one.id)),
      members: manyBy(members, ({ member }) => member),
      /** In which read people came as working there: those hired again are in the second list too. */
      working: new Map<string, string>(),
    };
  },
  employees: {
    // https://developer.sage.com/hr/apis/sagehr/v1.0.0/sage-hr-v1-0-swagger (Employees)
    request: ({ page }) => ({ url: `/${page.list}`, query: { page: page.number } }),
    answer: listOf(employee),
    records: ({ data }) => data,
    paging: listsInTurn(['employees', 'terminated-employees'], (page: Page) => ({
      pages: page.meta.total_pages,
      size: page.meta.per_page,
      total: page.meta.total_entries,
    })),
    toEmployee(person, { lookup, today, readAt }) {
      const key = String(person.id);
      const left = 'termination_date' in person;
      if (left && lookup.working.get(key) === readAt) return undefined;
      if (!left) lookup.working.set(key, readAt);
      const leaders = lookup.teams.get(String(person.team_id))?.manager_ids;
      return {
        id: person.id,
        workEmail: person.email,
        firstName: person.first_name,
        lastName: person.last_name,
        employeeNumber: person.employee_number,
        jobTitle: person.position,
        department: person.team,
        team: person.team,
        country: person.country,
        managerId:
          person.reports_to_employee_id ?? leaders?.find((leader) => String(leader) !== key),
        employmentType: person.employment_status,
        // Leave is known as time off only.
        employmentStatus: statusOn(today, {
          starts: person.employment_start_date,
          ends: person.termination_date,
          left: left && !day(person.termination_date),
        }),
        startDate: person.employment_start_date,
        terminationDate: person.termination_date,
        phone: person.work_phone || person.mobile_phone,
        gender: person.gender,
        groups: lookup.members.get(key)?.map(({ name }) => name) ?? [],
      };
    },
  },
  find: {
    // https://developer.sage.com/hr/apis/sagehr/v1.0.0/sage-hr-v1-0-swagger (Employees)
    request: ({ id: wanted }) =>
      ['employees', 'terminated-employees'].map((list) => ({
        url: `/${list}/${encodeURIComponent(wanted)}`,
      })),
    answer: z.looseObject({ data: employee }).transform(({ data }) => ({
      data: [data],
      meta: { total_pages: 1, per_page: 1, total_entries: 1 },
    })),
  },
  defaultMapping: standardMapping({ without: ['language', 'location'] }),
});
