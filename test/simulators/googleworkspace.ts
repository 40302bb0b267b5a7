import { Hono } from 'hono';
import { fail, refuse } from './googleworkspace/errors.ts';
import { checkWhose, isCustomer, partsOf, placeOf, tokenAt } from './googleworkspace/query.ts';
import { credentials, tokenEndpoint } from './googleworkspace/token.ts';
import { googleId, schemas, userOf } from './googleworkspace/user.ts';
import { bearerOf } from './world/authorization.ts';
import { door } from './world/door.ts';
import { jsonList } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { defineSimulator, type Env } from './world/simulator.ts';

const authenticates = door((c, world) => {
  if (!world.tokens.accepts(bearerOf(c))) return 'unauthorized';
  return world.permits('people') ? undefined : 'forbidden';
});

export default defineSimulator({
  id: 'googleworkspace',
  credentials,
  // For each user of a Cloud project.
  limits: [{ calls: 2400, perSeconds: 60 }],
  emailKeys: ['primaryEmail'],
  idOf: googleId,
  refuse,
  app(world) {
    const directory = new Hono<Env>()
      .use(authenticates)
      .get('/users', readsPeople, (c) => {
        checkWhose(c);
        const { offset, limit } = placeOf(c);
        const page = pageOf(c, world.people, offset, limit);
        const parts = partsOf(c, true);
        const shape = `${c.req.query('projection')} ${c.req.query('fields')}`;
        const texts = recordsOf(c, page, shape, (person) => parts(userOf(person, world)));
        const envelope = {
          kind: 'admin#directory#users',
          etag: '"fake"',
          ...(page.next !== undefined && { nextPageToken: tokenAt(c, page.next) }),
        };
        // A page without users has no list of them either.
        const body = texts.length ? jsonList(envelope, 'users', texts) : JSON.stringify(envelope);
        return c.body(body, 200, { 'Content-Type': 'application/json; charset=UTF-8' });
      })
      .get('/users/:key', (c) => {
        const person = world.withId(c.req.param('key'));
        if (!person) return fail(c, 404, 'notFound', 'Resource Not Found: userKey');
        return c.json(partsOf(c, false)(userOf(person, world)));
      })
      .get('/customer/:customer/schemas', (c) => {
        if (!isCustomer(c.req.param('customer'))) return refuse(c, 'notFound');
        if (!world.permits('schemas')) return refuse(c, 'forbidden');
        return c.json({ kind: 'admin#directory#schemas', etag: '"fake"', schemas });
      });
    return new Hono<Env>().route('/', tokenEndpoint(world)).route('/admin/directory/v1', directory);
  },
});
