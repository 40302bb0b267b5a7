import { Hono, type Context } from 'hono';
import { customFields, customValuesOf } from './humaans/custom.ts';
import { errorOf, refuse } from './humaans/errors.ts';
import { companyId, idOf, locations, personOf, rolesOf } from './humaans/records.ts';
import { bearerOf } from './world/authorization.ts';
import { door } from './world/door.ts';
import { answerList, refusal, wholeNumber } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { defineSimulator, type Env } from './world/simulator.ts';
import type { World } from './world/world.ts';

const credentials = { apiToken: 'P9IAs9Jq0fake3kTzWb1Lx59oVRaa0Zq' };

const authenticates = door((c) =>
  bearerOf(c) === credentials.apiToken ? undefined : 'unauthorized',
);

function pagingOf(c: Context): { limit: number; skip: number } {
  const limit = wholeNumber(c.req.query('$limit') ?? '100', 1, 250);
  const skip = wholeNumber(c.req.query('$skip') ?? '0', 0);
  if (limit !== undefined && skip !== undefined) return { limit, skip };
  throw refusal(errorOf(c, 400, 'BadRequest', '$limit must be from 1 to 250, $skip from 0'));
}

function listed(c: Context, all: readonly object[]): Response {
  const { limit, skip } = pagingOf(c);
  return c.json({ total: all.length, limit, skip, data: all.slice(skip, skip + limit) });
}

/** A token without `private:read` sees neither those who have left nor those who are still to come. */
const visible = (world: World) =>
  world.permits('people')
    ? world.people
    : world.people.filter((one) => ['active', 'leave'].includes(world.statusOf(one)));

export default defineSimulator({
  id: 'humaans',
  credentials,
  emailKeys: ['email'],
  idOf,
  refuse,
  app(world) {
    const api = new Hono<Env>()
      .use(authenticates)
      .get('/token-info', (c) => {
        const scopes = world.permits('people') ? ['public:read', 'private:read'] : ['public:read'];
        return c.json({ id: 'tok1', personId: 'per1', label: 'Rollcall', scopes });
      })
      .get('/companies', (c) => listed(c, [{ id: companyId, name: 'Brennholt Instruments' }]))
      .get('/people', readsPeople, (c) => {
        const { limit, skip } = pagingOf(c);
        const page = pageOf(c, visible(world), skip, limit);
        const texts = recordsOf(c, page, `${world.permits('people')}`, (one) =>
          personOf(one, world),
        );
        const head = { total: page.total, limit, skip };
        return answerList(c, head, 'data', texts);
      })
      .get('/people/:id', (c) => {
        const person = visible(world).find((one) => idOf(one) === c.req.param('id'));
        return person ? c.json(personOf(person, world)) : refuse(c, 'notFound');
      })
      .get('/job-roles', (c) => {
        const wanted = c.req.query('personId');
        const roles = world.derived('roles', () =>
          visible(world).flatMap((person) => rolesOf(person, world)),
        );
        return listed(
          c,
          roles.filter(({ personId }) => wanted === undefined || personId === wanted),
        );
      })
      .get('/locations', (c) => listed(c, locations))
      .get('/custom-fields', (c) => listed(c, customFields))
      .get('/custom-values', (c) => {
        const values = world.derived('values', () => visible(world).flatMap(customValuesOf));
        return listed(c, values);
      });
    return new Hono<Env>().route('/api', api);
  },
});
