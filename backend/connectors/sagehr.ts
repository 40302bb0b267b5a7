import { z } from 'zod';
import { header } from '../connector-kit/auth/header.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { listsInTurn } from '../connector-kit/lists-in-turn.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pageNumbers } from '../connector-kit/paging.ts';
import { readList } from '../connector-kit/read-list.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';

const employee = z.looseObject({
  id,
  email: given,
  first_name: given,
  last_name: given,
  employment_start_date: given,
  ...optionals('employee_number', 'position', 'team', 'team_id', 'reports_to_employee_id'),
  ...optionals('employment_status', 'work_phone', 'mobile_phone', 'gender', 'country'),
  /** Only those who have left have one. */
  ...optionals('termination_date'),
  lookedUp: z.literal(true).optional(),
});
type Employee = z.infer<typeof employee>;

const meta = z.looseObject({
  total_pages: z.number(),
  per_page: z.number(),
  total_entries: z.number(),
});
const answer = z.looseObject({ data: z.array(employee), meta });
const one = z.looseObject({ data: employee }).transform(({ data }) => ({
  data: [{ ...data, lookedUp: true as const }],
  meta: { total_pages: 1, per_page: 1, total_entries: 1 },
}));
const ids = z.array(id);
const team = z.looseObject({ id, name: z.string(), manager_ids: ids, employee_ids: ids });
const teams = z.looseObject({ data: z.array(team), meta });

type Lookup = {
  managersOfTeam: Map<string, string[]>;
  teamsOfPerson: Map<string, string[]>;
  /** Who came in the list of those who work here: somebody hired again is in both lists. */
  working: Set<string>;
};

/** Who leads a team and who is in it. */
async function readTeams(http: Http): Promise<Lookup> {
  const found = await readList(http, {
    // https://developer.sage.com/hr/apis/sagehr/v1.0.0/sage-hr-v1-0-swagger (Teams)
    request: (page: number) => ({ url: '/teams', query: { page } }),
    answer: teams,
    records: ({ data }) => data,
    paging: pageNumbers({
      totalPages: (page: { meta: z.infer<typeof meta> }) => page.meta.total_pages,
      total: (page) => page.meta.total_entries,
    }),
  });
  const teamsOfPerson = new Map<string, string[]>();
  for (const { name, employee_ids } of found)
    for (const person of employee_ids.map(String))
      teamsOfPerson.set(person, [...(teamsOfPerson.get(person) ?? []), name]);
  return {
    managersOfTeam: new Map(found.map((one) => [String(one.id), one.manager_ids.map(String)])),
    teamsOfPerson,
    working: new Set(),
  };
}

/** Whoever somebody reports to, or else leads their team. */
const managerOf = (person: Employee, { managersOfTeam }: Lookup) =>
  person.reports_to_employee_id ??
  managersOfTeam.get(String(person.team_id))?.find((manager) => manager !== String(person.id));

const hasLeft = (person: Employee): boolean => 'termination_date' in person;

/** Sage HR knows leave only as time off, not as a status. */
function statusOf(person: Employee, today: string) {
  if (hasLeft(person) && (day(person.termination_date) ?? '') < today) return 'inactive';
  return (day(person.employment_start_date) ?? today) > today ? 'pending' : 'active';
}

const api = 'your name > Settings > Integrations > API';

/**
 * Sage HR keeps those who work at the company and those who have left in two lists, 50 a page; of the second
 * kind little is known. It has teams and no departments, so a team stands for both.
 */
export default defineConnector({
  id: 'sagehr',
  name: 'Sage HR',
  monogram: 'Sa',
  aliases: ['CakeHR', 'Cake HR', 'SageHR'],
  docsUrl: 'https://developer.sage.com/hr/docs/v1.0.0/guides/get-started/quick-start',
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
      help: 'In Sage HR, as an admin: your name (top right) > Settings > Integrations > API > Enable API access.',
      example: '2b7f0c9d51e84a6f9e0d',
    }),
  ],
  rights: [
    needs('API access, enabled by an admin', {
      why: 'The key opens all data of Sage HR; Rollcall only reads employees, terminated employees and teams. It stops working when that admin loses the admin rights.',
    }),
  ],
  guide: [
    'In Sage HR, log in as an admin who will stay one.',
    'Click your name (top right) > Settings > Integrations > API.',
    'If API access is enabled already, copy the key that is there: switching it off and on makes a new one for everybody.',
    'Otherwise choose Enable API access and copy the key into the form.',
    'The subdomain is the first part of the address: https://acme.sage.hr gives acme.',
  ],
  auth: header('x-auth-token', ({ apiKey = '' }) => apiKey),
  baseUrl: ({ subdomain }) => `https://${subdomain}.sage.hr/api`,
  // Sage publishes no number; one call after the other, about one a second, is what it bears.
  rateLimit: { requests: 1, perSeconds: 1, concurrency: 1 },
  refusals: [
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'Sage HR refuses the API key.',
      hint: `Compare it with the one in ${api}; a new one is made when API access is switched off and on.`,
    },
    {
      status: 403,
      code: 'missing_permission',
      message: 'The API key may not read employees: API access needs a person with admin rights.',
      hint: `Let an admin look at ${api}; whoever enabled it may no longer be an admin.`,
    },
    {
      status: 404,
      code: 'invalid_credentials',
      message: 'Sage HR knows no such subdomain.',
      hint: 'It is the first part of the address in your browser: https://acme.sage.hr gives acme.',
    },
  ],
  async check(http, { subdomain }) {
    await http({ url: '/employees', query: { page: 1 } }, answer);
    return { company: `${subdomain}`.toLowerCase() };
  },
  prepare: readTeams,
  employees: {
    // https://developer.sage.com/hr/apis/sagehr/v1.0.0/sage-hr-v1-0-swagger (Employees)
    request: ({ page }) => ({ url: `/${page.list}`, query: { page: page.number } }),
    answer,
    records: ({ data }) => data,
    paging: listsInTurn(['employees', 'terminated-employees'], (page: z.infer<typeof answer>) => ({
      pages: page.meta.total_pages,
      size: page.meta.per_page,
      total: page.meta.total_entries,
    })),
    toEmployee(person, { lookup, today }) {
      const key = String(person.id);
      if (hasLeft(person)) {
        if (lookup.working.has(key) && !person.lookedUp) return undefined;
      } else lookup.working.add(key);
      return {
        id: person.id,
        workEmail: person.email,
        firstName: person.first_name,
        lastName: person.last_name,
        displayName: `${person.first_name ?? ''} ${person.last_name ?? ''}`,
        employeeNumber: person.employee_number,
        jobTitle: person.position,
        department: person.team,
        team: person.team,
        country: person.country,
        managerId: managerOf(person, lookup),
        employmentType: person.employment_status,
        employmentStatus: statusOf(person, today),
        startDate: person.employment_start_date,
        terminationDate: person.termination_date,
        phone: person.work_phone || person.mobile_phone,
        gender: person.gender,
        groups: lookup.teamsOfPerson.get(key) ?? [],
      };
    },
  },
  find: {
    // https://developer.sage.com/hr/apis/sagehr/v1.0.0/sage-hr-v1-0-swagger (Employees)
    request: ({ id }) =>
      ['employees', 'terminated-employees'].map((list) => ({
        url: `/${list}/${encodeURIComponent(id)}`,
      })),
    answer: one,
  },
  defaultMapping: standardMapping({ without: ['language', 'location'] }),
});
