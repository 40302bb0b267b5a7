import { Hono, type Context } from 'hono';
import { refuse } from './okta/errors.ts';
import { foundBy, placeOf } from './okta/query.ts';
import { schemas, userTypes } from './okta/schemas.ts';
import { app, tokenEndpoint } from './okta/token.ts';
import { loginOf, oktaId, userOf } from './okta/user.ts';
import { bearerOf } from './world/authorization.ts';
import { cursorAt } from './world/cursor.ts';
import { door } from './world/door.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { defineSimulator, type Env } from './world/simulator.ts';

const credentials = {
  domain: 'brennholt.okta.com',
  apiToken: '00FakeTokenOfBrennholtFakeTokenFakeTokenFa1',
  ...app,
};

/** The scope that a token of the app needs for a path. */
const scopeFor = (path: string) =>
  path.includes('/meta/types') ? 'userTypes' : path.includes('/meta/') ? 'schemas' : 'users';

/** Lets in the API token, and tokens of the app with the scope of the path. */
const authenticates = (scopesOf: (token: string | undefined) => readonly string[] | undefined) =>
  door((c, world) => {
    if (c.req.header('Authorization') !== `SSWS ${credentials.apiToken}`) {
      const scopes = scopesOf(bearerOf(c));
      if (!scopes) return 'unauthorized';
      if (!scopes.includes(`okta.${scopeFor(c.req.path)}.read`)) {
        c.header('WWW-Authenticate', 'Bearer error="insufficient_scope"');
        return 'forbidden';
      }
    }
    return world.permits('people') ? undefined : 'forbidden';
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
  app(world) {
    const { endpoint, scopes } = tokenEndpoint(world, credentials.domain);
    const api = new Hono<Env>()
      .use(authenticates(scopes))
      .get('/users', readsPeople, (c) => {
        const { offset, limit } = placeOf(c);
        const page = pageOf(c, foundBy(c, world), offset, limit);
        const texts = recordsOf(c, page, 'user', (person) => userOf(person, world));
        addLinks(c, page.next);
        c.header('Content-Type', 'application/json');
        return c.body(`[${texts.join(',')}]`);
      })
      .get('/users/:id', (c) => {
        const id = c.req.param('id');
        const person = world.withId(id) ?? world.people.find((one) => loginOf(one) === id);
        return person ? c.json(userOf(person, world)) : refuse(c, 'notFound');
      })
      .get('/meta/types/user', (c) => c.json(userTypes(credentials.domain)))
      .get('/meta/schemas/user/:name', (c) => {
        const found = schemas[c.req.param('name')];
        return found ? c.json(found) : refuse(c, 'notFound');
      });
    return new Hono<Env>().route('/', endpoint).route('/api/v1', api);
  },
});
