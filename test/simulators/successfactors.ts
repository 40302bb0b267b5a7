import { Hono, type Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { allEmployments, personOn } from './successfactors/person.ts';
import { odataError } from './successfactors/errors.ts';
import { metadataOf } from './successfactors/metadata.ts';
import { isEntity } from './successfactors/model.ts';
import { nextLink, queryOf, written } from './successfactors/query.ts';
import { personIdOf } from './successfactors/employment.ts';
import { credentials, doorOf, tokenEndpoint } from './successfactors/token.ts';
import { door } from './world/door.ts';
import { jsonList } from './world/json.ts';
import type { Person } from './world/person.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals } from './world/refusals.ts';
import { defineSimulator, type Env } from './world/simulator.ts';

const authenticates = door((c, world) => {
  const closed = doorOf(c, world);
  if (closed) return odataError(c, ...closed);
  return world.permits('people') ? undefined : 'forbidden';
});

/** What is not asked for as JSON comes as Atom. */
const asJson = createMiddleware<Env>(async (c, next) => {
  await next();
  const isList = c.res.headers.get('Content-Type')?.startsWith('application/json') && c.res.ok;
  if (isList && c.req.query('$format')?.toLowerCase() !== 'json')
    c.res = c.body('<feed xmlns="http://www.w3.org/2005/Atom"/>', 200, {
      'Content-Type': 'application/atom+xml;charset=utf-8',
    });
});

const refuse = refusals(
  odataError,
  {
    unauthorized: [403, 'LGN0006', '[LGN0006]The token has expired.'],
    forbidden: [403, 'LGN0002', '[LGN0002]No permission to access the OData API.'],
    notFound: [404, 'LGN0001', '[LGN0001]Invalid endpoint.'],
    wrongMethod: [405, 'COE_METHOD_NOT_ALLOWED', 'Method not allowed.'],
    throttled: [429, 'TOO_MANY_REQUESTS', 'Too many requests.'],
    unavailable: (c) => c.html('<html><title>Maintenance</title></html>', 503),
    broken: [500, 'COE_GENERAL_SERVER_ERROR', '[COE0001]Internal server error.'],
  },
  ['throttled'],
);

const jsonType = { 'Content-Type': 'application/json;charset=utf-8' };

/** Looks at single days are beside the list of people; faults strike the list. */
const listsPeople = createMiddleware<Env>((c, next) =>
  c.req.query('asOfDate') === undefined ? readsPeople(c, next) : next(),
);

/** Employee Central through OData version 2, as far as people, employments and their metadata go. */
export default defineSimulator({
  id: 'successfactors',
  credentials,
  emailKeys: ['emailAddress'],
  idOf: personIdOf,
  refuse,
  app(world) {
    const api = new Hono<Env>()
      .use(authenticates)
      .get('/:set/$metadata', (c) => {
        const set = c.req.param('set');
        if (!isEntity(set)) return noSuchEntity(c, set);
        if (c.req.query('$format')) return odataError(c, 406, 'COE_NOT_ACCEPTABLE', 'XML only.');
        return c.body(metadataOf(set, world), 200, { 'Content-Type': 'application/xml' });
      })
      .use(asJson)
      .get('/PerPerson', listsPeople, (c) => {
        const query = queryOf(c, 'PerPerson', world);
        const nodeOf = (person: Person) => personOn(person, world, query.day);
        const { filter } = query;
        const found = filter ? world.people.filter((one) => filter(nodeOf(one))) : world.people;
        const page = pageOf(c, found, query.offset, query.limit);
        const shape = JSON.stringify([query.day, [...query.expand], [...(query.select ?? [])]]);
        const texts = recordsOf(c, page, shape, (one) => written(nodeOf(one), query, world));
        const more = query.leading && page.next !== undefined;
        const next = more ? { __next: nextLink(c, 'PerPerson', page.next!) } : {};
        return c.body(`{"d":${jsonList(next, 'results', texts)}}`, 200, jsonType);
      })
      .get('/EmpEmployment', (c) => {
        const query = queryOf(c, 'EmpEmployment', world);
        const found = allEmployments(world, query.day).filter((one) => query.filter?.(one) ?? true);
        const end = query.offset + query.limit;
        const texts = found
          .slice(query.offset, end)
          .map((one) => JSON.stringify(written(one, query, world)));
        const more = query.leading && end < found.length;
        const next = more ? { __next: nextLink(c, 'EmpEmployment', end) } : {};
        return c.body(`{"d":${jsonList(next, 'results', texts)}}`, 200, jsonType);
      })
      .get('/:set', (c) => noSuchEntity(c, c.req.param('set')));
    return new Hono<Env>().route('/', tokenEndpoint(world)).route('/odata/v2', api);
  },
});

const noSuchEntity = (c: Context, set: string): Response =>
  odataError(c, 400, 'COE_ENTITY_NOT_FOUND', `[COE0018]Entity ${set} is not found.`);
