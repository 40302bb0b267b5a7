import { Hono, type Context } from 'hono';
import {
  employeeOf,
  hasEnded,
  idOf,
  oneTerminatedOf,
  teamIdOf,
  terminatedOf,
} from './sagehr/records.ts';
import { door } from './world/door.ts';
import { answerList, refusal, wholeNumber } from './world/json.ts';
import type { Person } from './world/person.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals } from './world/refusals.ts';
import { defineSimulator, type Env } from './world/simulator.ts';
import { sliceOf, type Place } from './world/slice.ts';
import type { World } from './world/world.ts';

const credentials = { subdomain: 'brennholt', apiKey: '2b7ffake0c9d51e84a6f' };
const pageSize = 50;

const authenticates = door((c, world) => {
  if (c.req.header('X-Auth-Token') !== credentials.apiKey) return 'unauthorized';
  return world.permits('people') ? undefined : 'forbidden';
});

/** Documented for 404 and 422 only; nothing says how long to wait. */
const refuse = refusals(
  (c, status, code: string) => c.json({ error_code: code, errors: [] }, status),
  {
    unauthorized: [401, 'unauthorized'],
    forbidden: [403, 'forbidden'],
    notFound: [404, 'not_found'],
    wrongMethod: [405, 'method_not_allowed'],
    throttled: [429, 'too_many_requests'],
    unavailable: [503, 'service_unavailable'],
    broken: [500, 'internal_error'],
  },
);

/** The place in a list; there is no parameter for the size of a page. */
function offsetOf(c: Context): number {
  const page = wholeNumber(c.req.query('page') ?? '1', 1);
  if (page) return (page - 1) * pageSize;
  const errors = ['page is invalid'];
  throw refusal(c.json({ error_code: 'validation_failed', errors }, 422));
}

function metaOf({ offset, total, next }: Place) {
  const current = offset / pageSize + 1;
  return {
    meta: {
      current_page: current,
      next_page: next === undefined ? null : next / pageSize + 1,
      previous_page: offset > 0 ? current - 1 : null,
      total_pages: Math.ceil(total / pageSize),
      per_page: pageSize,
      total_entries: total,
    },
  };
}

function listed(
  c: Context<Env>,
  people: readonly Person[],
  shape: string,
  make: (person: Person) => object,
): Response {
  const page = pageOf(c, people, offsetOf(c), pageSize);
  return answerList(c, metaOf(page), 'data', recordsOf(c, page, shape, make));
}

const ended = ({ people, today }: World) => people.filter((one) => hasEnded(one, today));
const here = ({ people, today }: World) => people.filter((one) => !hasEnded(one, today));

function teamsOf(world: World) {
  const teams = new Map<string, Person[]>();
  for (const one of here(world))
    if (one.department) teams.set(one.department, [...(teams.get(one.department) ?? []), one]);
  return [...teams].map(([name, people]) => ({
    id: teamIdOf(name),
    name,
    manager_ids: people.slice(0, 1).map(idOf),
    employee_ids: people.map(idOf),
  }));
}

/** One person of a list, by id. */
function oneOf(c: Context, people: readonly Person[], make: (person: Person) => object): Response {
  const person = people.find((one) => String(idOf(one)) === c.req.param('id'));
  return person ? c.json({ data: make(person) }) : refuse(c, 'notFound');
}

export default defineSimulator({
  id: 'sagehr',
  credentials,
  emailKeys: ['email'],
  idOf: (person) => String(idOf(person)),
  refuse,
  app(world) {
    const employee = (person: Person) => employeeOf(person, world);
    const api = new Hono<Env>()
      .use(authenticates)
      .get('/employees', readsPeople, (c) => listed(c, here(world), 'employee', employee))
      .get('/employees/:id', (c) => oneOf(c, here(world), employee))
      .get('/terminated-employees', readsPeople, (c) =>
        listed(c, ended(world), 'terminated', terminatedOf),
      )
      .get('/terminated-employees/:id', (c) => oneOf(c, ended(world), oneTerminatedOf))
      .get('/teams', (c) => {
        const { rows: data, ...place } = sliceOf(teamsOf(world), offsetOf(c), pageSize);
        return c.json({ data, ...metaOf(place) });
      });
    return new Hono<Env>().route('/api', api);
  },
});
