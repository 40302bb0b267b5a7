import { Hono, type Context } from 'hono';
import { bearerOf } from '../world/authorization.ts';
import { door } from '../world/door.ts';
import { jsonList, refusal, wholeNumber } from '../world/json.ts';
import type { Person } from '../world/person.ts';
import { pageOf, readsPeople, recordsOf } from '../world/reads-people.ts';
import { jsonSent } from '../world/sent.ts';
import type { Env } from '../world/simulator.ts';
import type { World } from '../world/world.ts';
import { attributes, attributesOf, universalId, type Attribute } from './attributes.ts';
import { areOurs } from './credentials.ts';
import { errorV1, refuse } from './errors.ts';

/** Personnel Data v1: employees with everything resolved, a hundred a page. */
export const v1 = (world: World): Hono<Env> =>
  new Hono<Env>()
    .post('/v1/auth', async (c) => {
      // Since December 2025 the query string is refused, and so is anything but JSON.
      const body = await jsonSent(c);
      const inQuery = c.req.query('client_id') ?? c.req.query('client_secret');
      if (inQuery !== undefined || !areOurs(body?.['client_id'], body?.['client_secret'])) {
        return errorV1(c, 403, 'Wrong credentials');
      }
      const data = { token: world.tokens.issue('v1'), expires_in: 86_400, scope: 'employees:read' };
      return c.json({ success: true, data });
    })
    .use('/v1/company/*', authenticates)
    .get('/v1/company/employees', readsPeople, (c) => {
      const limit = wholeNumber(c.req.query('limit') ?? '50', 1, 100);
      const offset = wholeNumber(c.req.query('offset') ?? '0', 0);
      if (limit === undefined) throw refusal(errorV1(c, 400, 'limit must be from 1 to 100'));
      if (offset === undefined) throw refusal(errorV1(c, 400, 'offset must be 0 or more'));
      const page = pageOf(c, foundBy(c, world), offset, limit);
      const wanted = readable(world, c.req.queries('attributes[]'));
      const texts = recordsOf(c, page, `v1 ${wanted.map(({ key }) => key).join()}`, (person) => ({
        type: 'Employee',
        attributes: attributesOf(person, wanted, world),
      }));
      const envelope = {
        success: true,
        metadata: {
          total_elements: page.total,
          current_page: Math.floor(offset / limit),
          total_pages: Math.ceil(page.total / limit),
        },
        offset,
        limit,
      };
      return c.body(jsonList(envelope, 'data', texts), 200, {
        'Content-Type': 'application/json',
        // The older rotation: a fresh token with each page. The one before goes on working.
        Authorization: `Bearer ${world.tokens.issue('v1')}`,
      });
    })
    .get('/v1/company/employees/attributes', (c) => c.json(catalogue(world)))
    .get('/v1/company/employees/custom-attributes', (c) => c.json(catalogue(world)))
    .get('/v1/company/employees/:id{\\d+}', (c) => {
      const person = world.withId(c.req.param('id'));
      if (!person) return refuse(c, 'notFound');
      const data = {
        type: 'Employee',
        attributes: attributesOf(person, readable(world, undefined), world),
      };
      return c.json({ success: true, data });
    });

const authenticates = door((c, world) => {
  if (!world.tokens.accepts(bearerOf(c), 'v1')) return 'unauthorized';
  return world.permits('people') ? undefined : 'forbidden';
});

/** Whitelisted attributes only; those that nobody whitelisted are missing, not null. */
const readable = (world: World, names: readonly string[] | undefined): Attribute[] =>
  attributes.filter(
    ({ key, of }) => world.permits(of) && (!names || key === 'id' || names.includes(key)),
  );

function foundBy(c: Context, world: World): readonly Person[] {
  const { email, updated_since: updatedSince } = c.req.query();
  if (email === undefined && updatedSince === undefined) return world.people;
  const since = updatedSince === undefined ? undefined : Date.parse(`${updatedSince}`);
  if (Number.isNaN(since)) throw refusal(errorV1(c, 400, 'updated_since is no date'));
  return world.people.filter(
    (person) =>
      (email === undefined || person.email?.toLowerCase() === email.toLowerCase()) &&
      (since === undefined || Date.parse(person.updatedAt) >= since),
  );
}

function catalogue(world: World) {
  const data = readable(world, undefined).map((attribute) => {
    const values =
      attribute.type === 'list' ? world.people.map((one) => attribute.value(one, world)) : [];
    return {
      key: attribute.key,
      label: attribute.label,
      type: attribute.type,
      universal_id: universalId(attribute),
      options: [...new Set(values)].filter((value) => value !== undefined),
    };
  });
  return { success: true, data };
}
