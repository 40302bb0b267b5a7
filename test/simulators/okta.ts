import { Hono, type Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { refuse } from './okta/errors.ts';
import { foundBy, placeOf } from './okta/query.ts';
import { loginOf, oktaId, schema, userOf } from './okta/user.ts';
import { cursorAt } from './world/cursor.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { defineSimulator, type Env } from './world/simulator.ts';

const credentials = {
  domain: 'brennholt.okta.com',
  apiToken: '00FakeTokenOfBrennholtFakeTokenFakeTokenFa1',
};

const authenticates = createMiddleware<Env>(async (c, next) => {
  const { world } = c.get('simulation');
  if (c.req.header('Authorization') !== `SSWS ${credentials.apiToken}`)
    return refuse(c, 'unauthorized', 1);
  if (!world.permits('people')) return refuse(c, 'forbidden', 1);
  await next();
  return undefined;
});

/** The addresses of this page and, where there is one, of the next, in a `Link` header each. */
function addLinks(c: Context, next: number | undefined): void {
  const to = (query: Record<string, string>, rel: string) => {
    const url = new URL(c.req.path, `https://${credentials.domain}`);
    url.search = String(new URLSearchParams(query));
    c.header('Link', `<${url}>; rel="${rel}"`, { append: true });
  };
  const query = c.req.query();
  to(query, 'self');
  if (next !== undefined) to({ ...query, after: cursorAt(next) }, 'next');
}

export default defineSimulator({
  id: 'okta',
  credentials,
  // Half of what most organizations have, as one token may use.
  limits: [{ calls: 300, perSeconds: 60 }],
  emailKeys: ['email'],
  idOf: oktaId,
  refuse,
  app: (world) =>
    new Hono<Env>()
      .use(authenticates)
      .get('/api/v1/users', readsPeople, (c) => {
        const { offset, limit } = placeOf(c);
        const page = pageOf(c, foundBy(c, world), offset, limit);
        const texts = recordsOf(c, page, 'user', (person) => userOf(person, world));
        addLinks(c, page.next);
        c.header('Content-Type', 'application/json');
        return c.body(`[${texts.join(',')}]`);
      })
      .get('/api/v1/users/:id', (c) => {
        const id = c.req.param('id');
        const person = world.withId(id) ?? world.people.find((one) => loginOf(one) === id);
        return person ? c.json(userOf(person, world)) : refuse(c, 'notFound', 1);
      })
      .get('/api/v1/meta/schemas/user/default', (c) => c.json(schema)),
});
