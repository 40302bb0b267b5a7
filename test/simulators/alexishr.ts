import { Hono, type Context } from 'hono';
import { alexisId, company, employeeOf, teamOf } from './alexishr/employee.ts';
import {
  alexisError,
  filterOf,
  relationsOf,
  relationsTo,
  selectOf,
  windowOf,
} from './alexishr/query.ts';
import { bearerOf } from './world/authorization.ts';
import { door } from './world/door.ts';
import { answerList } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals, wordsOfHttp } from './world/refusals.ts';
import { defineSimulator, type Env } from './world/simulator.ts';

const credentials = {
  accessToken: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI1MDdmMWY3N2JjZiJ9.c2ltdWxhdGVk',
  environment: 'production',
};

/** Rate limits are not documented, nor what they are answered with. */
const refuse = refusals(alexisError, wordsOfHttp, ['throttled']);

const authenticates = door((c, world) => {
  if (bearerOf(c) !== credentials.accessToken) return 'unauthorized';
  return world.permits('people') ? undefined : 'forbidden';
});

function listed(c: Context, rows: readonly object[]): Response {
  const { offset, limit } = windowOf(c);
  const data = rows.slice(offset, offset + limit);
  return c.json({ status: 'ok', total: rows.length, count: data.length, offset, data });
}

export default defineSimulator({
  id: 'alexishr',
  credentials,
  emailKeys: ['workEmail', 'userName'],
  idOf: alexisId,
  refuse,
  app: (world) =>
    new Hono<Env>()
      .use(authenticates)
      .get('/v1/employee', readsPeople, (c) => {
        const { offset, limit } = windowOf(c);
        const relations = relationsOf(c);
        const select = selectOf(c);
        const passes = filterOf(c);
        const found = world.people.filter((person) => passes(employeeOf(person, world)));
        const page = pageOf(c, found, offset, limit);
        const texts = recordsOf(c, page, select?.join() ?? '', (person) => {
          const entries = Object.entries(employeeOf(person, world));
          return Object.fromEntries(entries.filter(([key]) => select?.includes(key) ?? true));
        });
        const envelope = {
          status: 'ok',
          total: page.total,
          count: texts.length,
          offset,
          ...(relations.length > 0 && { relations: relationsTo(page.people, relations) }),
        };
        return answerList(c, envelope, 'data', texts);
      })
      .get('/v1/employee/:id', (c) => {
        const person = world.withId(c.req.param('id'));
        if (!person) return refuse(c, 'notFound');
        const relations = relationsTo([person], relationsOf(c));
        return c.json({ status: 'ok', data: employeeOf(person, world), relations });
      })
      .get('/v1/team', (c) => {
        const names = new Set(world.people.flatMap(({ team }) => team ?? []));
        return listed(c, [...names].sort().map(teamOf));
      })
      .get('/v1/company', (c) => listed(c, [company])),
});
