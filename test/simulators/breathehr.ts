import { Hono, type Context } from 'hono';
import { countries } from './world/brennholt.ts';
import { door } from './world/door.ts';
import { jsonList, wholeNumber } from './world/json.ts';
import type { Person } from './world/person.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals, wordsOfHttp } from './world/refusals.ts';
import { defineSimulator, type Env } from './world/simulator.ts';
import { numericId } from './world/vendor-ids.ts';
import type { World } from './world/world.ts';

const credentials = { apiKey: 'prod-FakeKeyOfBrennholt0123456789_-abcdefg' };
const roles = new Set(['hr', 'line_manager', 'either', 'neither']);

const authenticates = door((c, world) => {
  if (c.req.header('X-API-KEY') !== credentials.apiKey) return 'unauthorized';
  return world.permits('people') ? undefined : 'forbidden';
});

const says = (type: string) => ({ error: { type } });

/** Only the body of the 429 is documented; no answer says how long to wait. */
const refuse = refusals((c, status, type: string) => c.json(says(type), status), {
  ...wordsOfHttp,
  throttled: [429, 'Rate Limit Reached'],
  unavailable: (c) => c.text('Service Unavailable', 503),
  broken: (c) => c.html('<h1>We’re sorry, but something went wrong.</h1>', 500),
});

const idOf = ({ number }: Person): string => String(1790 + number);
const named = (name: string | undefined) =>
  name === undefined ? null : { id: numericId(name), name };

const statuses = (person: Person, world: World): string => {
  if (world.statusOf(person) === 'inactive') return 'Ex-employee';
  return person.terminationDate === undefined ? 'Current employee' : 'Pending leaver';
};

const reference = (person: Person | undefined) =>
  person
    ? {
        id: Number(idOf(person)),
        first_name: person.firstName,
        last_name: person.lastName,
        email: person.email ?? '',
      }
    : null;

const employeeOf = (person: Person, world: World) => ({
  full_or_part_time: person.fullTime ? 'Full time' : 'Part time',
  photo_url: '',
  working_pattern: { id: 1, name: 'Default working week', total_hours: '40.0', default: true },
  line_manager: reference(world.managerOf(person)),
  holiday_approver: null,
  department: named(person.department),
  division: named(person.division),
  location: named(person.site),
  gender: person.gender ?? null,
  statutory_holiday_country: null,
  salary: '41000.0',
  status: statuses(person, world),
  job_start_date: person.startDate,
  job_title: person.jobTitle ?? '',
  hr: person.department === 'People',
  custom_fields: null,
  id: Number(idOf(person)),
  account_id: 798,
  first_name: person.firstName,
  middle_name: null,
  last_name: person.lastName,
  email: person.email ?? '',
  join_date: person.startDate,
  dob: '1990-04-01',
  known_as: person.preferredName ?? null,
  national_insurance_no: 'QQ123456C',
  ddi: person.phone ?? null,
  work_mobile: person.mobile ?? '',
  personal_email: person.privateEmail ?? null,
  country: person.country ? countries[person.country]!.name : null,
  leaving_date: person.terminationDate ?? null,
  employee_ref: person.employeeNumber ?? '',
  created_at: person.createdAt,
  updated_at: person.updatedAt,
});

/** `Link` as in RFC 5988; the last page names no next one. */
function linksOf(c: Context, page: number, last: number, hasNext: boolean): string {
  const links = {
    first: 1,
    last,
    ...(page > 1 && { prev: page - 1 }),
    ...(hasNext && { next: page + 1 }),
  };
  const at = (to: number): string => {
    const url = new URL(c.req.url);
    url.searchParams.set('page', String(to));
    return url.href;
  };
  return Object.entries(links)
    .map(([rel, to]) => `<${at(to)}>; rel="${rel}"`)
    .join(', ');
}

export default defineSimulator({
  id: 'breathehr',
  credentials,
  // For each customer account.
  limits: [{ calls: 60, perSeconds: 60 }],
  emailKeys: ['email'],
  idOf,
  refuse,
  app: (world) =>
    new Hono<Env>()
      .use(authenticates)
      .get('/v1/account', (c) =>
        c.json({ account: { uuid: 'b7e4', id: 798, name: 'Brennholt Instruments' } }),
      )
      .get('/v1/employees', readsPeople, (c) => {
        const { page: number = '1', per_page: size = '25', filter } = c.req.query();
        const page = wholeNumber(number, 1);
        const perPage = wholeNumber(size, 1, 100);
        const isRole = filter === undefined || roles.has(filter);
        if (!page || !perPage || !isRole) return c.json(says('Bad Request'), 400);
        const found = pageOf(c, world.people, (page - 1) * perPage, perPage);
        const texts = recordsOf(c, found, 'list', (person) => employeeOf(person, world));
        const last = Math.max(1, Math.ceil(found.total / perPage));
        return c.body(jsonList({}, 'employees', texts), 200, {
          'Content-Type': 'application/json',
          Link: linksOf(c, page, last, found.next !== undefined),
          Total: String(found.total),
          'Per-Page': String(perPage),
        });
      })
      .get('/v1/employees/:id', (c) => {
        const person = world.withId(c.req.param('id'));
        return person ? c.json({ employees: [employeeOf(person, world)] }) : refuse(c, 'notFound');
      }),
});
