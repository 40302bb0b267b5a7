import { Hono, type Context } from 'hono';
import {
  deactivated,
  departmentId,
  employeeId,
  employeeTypes,
  fieldDefinitions,
  groupId,
  inDetail,
  isDeactivated,
  listed,
  supervisorId,
} from './planday/employee.ts';
import { fail, refuse } from './planday/errors.ts';
import { credentials, login, rotation } from './planday/login.ts';
import { bearerOf } from './world/authorization.ts';
import { door } from './world/door.ts';
import { answerList, refusal, wholeNumber } from './world/json.ts';
import type { Person } from './world/person.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { defineSimulator, type Env } from './world/simulator.ts';
import type { World } from './world/world.ts';

const mostAPage = 50;

const authenticates = door((c, world) => {
  const known = c.req.header('X-ClientId') === credentials.clientId;
  if (!known || !world.tokens.accepts(bearerOf(c))) return 'unauthorized';
  return undefined;
});

/** Lets through those whose app has a scope. */
const needs = (scope: string) =>
  door((_, world) => (world.permits(scope) ? undefined : 'forbidden'));

function rangeOf(c: Context): { offset: number; limit: number } {
  const limit = wholeNumber(c.req.query('limit') ?? String(mostAPage), 1, mostAPage);
  const offset = wholeNumber(c.req.query('offset') ?? '0', 0);
  if (limit !== undefined && offset !== undefined) return { offset, limit };
  throw refusal(fail(c, 400, 'limit is from 1 to 50, offset from 0'));
}

/** Those who changed after `modifiedFrom`, a moment to the second. */
function changed(c: Context, people: readonly Person[]): readonly Person[] {
  const since = c.req.query('modifiedFrom');
  if (since === undefined) return people;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(since))
    throw refusal(fail(c, 400, 'modifiedFrom is not valid'));
  return people.filter(({ updatedAt }) => Date.parse(updatedAt) >= Date.parse(since));
}

const answer = (c: Context, paging: object, texts: readonly string[]): Response =>
  answerList(c, { paging }, 'data', texts);

function peopleListed(
  c: Context<Env>,
  people: readonly Person[],
  shape: string,
  make: (person: Person) => object,
): Response {
  const { offset, limit } = rangeOf(c);
  const page = pageOf(c, changed(c, people), offset, limit);
  return answer(c, { offset, limit, total: page.total }, recordsOf(c, page, shape, make));
}

function rowsListed(c: Context, rows: readonly object[]): Response {
  const { offset, limit } = rangeOf(c);
  const texts = rows.slice(offset, offset + limit).map((row) => JSON.stringify(row));
  return answer(c, { offset, limit, total: rows.length }, texts);
}

/** Each name that somebody has, once. */
const distinct = ({ people }: World, nameOf: (person: Person) => string | undefined): string[] => [
  ...new Set(people.flatMap((person) => nameOf(person) ?? [])),
];

const departments = (world: World) =>
  distinct(world, ({ department }) => department).map((name, index) => ({
    id: departmentId(name),
    name,
    number: index % 2 ? '' : String(100 + index),
  }));

const groups = (world: World) =>
  distinct(world, ({ team }) => team).map((name) => ({ id: groupId(name), name }));

/** The portal, which no scope is said to be needed for. */
const portal = {
  id: 1_022_990,
  name: 'brennholt',
  companyName: 'Brennholt Instruments',
  country: 'DE',
  timeZone: 'Europe/Berlin',
  maxDepartments: null,
  aliases: [],
  portals: [],
};

const people = (world: World): Hono<Env> =>
  new Hono<Env>()
    .use(needs('people'))
    .get('/', readsPeople, (c) => {
      const here = world.people.filter((person) => !isDeactivated(person, world));
      return peopleListed(c, here, 'listed', (person) => listed(person, world));
    })
    .get('/deactivated', readsPeople, (c) => {
      const gone = world.people.filter((person) => isDeactivated(person, world));
      return peopleListed(c, gone, 'deactivated', deactivated);
    })
    .get('/supervisors', (c) => {
      const here = world.people.filter((one) => world.isManager(one) && !isDeactivated(one, world));
      const rows = here.map((one) => ({
        id: supervisorId(one),
        employeeId: employeeId(one),
        name: `${one.firstName} ${one.lastName}`,
      }));
      return rowsListed(c, rows);
    })
    .get('/fielddefinitions', (c) => c.json({ data: fieldDefinitions }))
    .get('/:id', (c) => {
      const person = world.withId(c.req.param('id'));
      if (!person) return refuse(c, 'notFound');
      // The guide on errors says so of users who are no longer active.
      if (isDeactivated(person, world)) return fail(c, 400, 'Employee id is invalid');
      return c.json({ data: inDetail(person, world) });
    });

export default defineSimulator({
  id: 'planday',
  credentials,
  withheld: [rotation],
  // For each portal.
  limits: [
    { calls: 20, perSeconds: 1 },
    { calls: 750, perSeconds: 60 },
  ],
  emailKeys: ['email'],
  idOf: (person) => String(employeeId(person)),
  refuse,
  app: (world) =>
    new Hono<Env>()
      .route('/', login(world))
      .use(authenticates)
      .route('/hr/v1.0/employees', people(world))
      .get('/hr/v1.0/departments', needs('department:read'), (c) =>
        rowsListed(c, departments(world)),
      )
      .get('/hr/v1.0/employeegroups', needs('employeegroup:read'), (c) =>
        rowsListed(c, groups(world)),
      )
      .get('/hr/v1.0/employeetypes', needs('employeetype:read'), (c) =>
        rowsListed(c, Object.values(employeeTypes)),
      )
      .get('/portal/v1.0/info', (c) => c.json({ data: portal })),
});
