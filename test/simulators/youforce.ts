import { Hono, type Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { fail, refuse } from './youforce/errors.ts';
import { Gate, quota, tokensAMonth } from './youforce/limits.ts';
import { extensions, personOf } from './youforce/person.ts';
import { lists, personCodeOf, type Row } from './youforce/rows.ts';
import { bearerOf } from './world/authorization.ts';
import { cursorAt, offsetOf } from './world/cursor.ts';
import { answerList, refusal, wholeNumber } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { formSent } from './world/sent.ts';
import { defineSimulator, type Env } from './world/simulator.ts';
import { sliceOf } from './world/slice.ts';
import type { World } from './world/world.ts';

const credentials = {
  clientId: 'brennholt-provisioning',
  clientSecret: '9fKfakeOfBrennholt2mQ7xTz',
  tenantId: '1234567',
};

/** The login of Visma Connect, for service applications. Its errors are those of OAuth 2. */
const login = (world: World) => {
  const withinMonth = quota(tokensAMonth);
  return new Hono<Env>().post('/connect/token', async (c) => {
    if (!withinMonth(world.now.toISOString().slice(0, 7))) return refuse(c, 'throttled');
    const form = await formSent(c);
    if (!form) return c.json({ error: 'invalid_request' }, 400);
    if (form.get('grant_type') !== 'client_credentials')
      return c.json({ error: 'unsupported_grant_type' }, 400);
    const known =
      form.get('client_id') === credentials.clientId &&
      form.get('client_secret') === credentials.clientSecret;
    if (!known) return c.json({ error: 'invalid_client' }, 401);
    if (form.get('tenant_id') !== credentials.tenantId)
      return c.json({ error: 'invalid_request' }, 400);
    return c.json({
      access_token: world.tokens.issue(),
      expires_in: 3600,
      token_type: 'Bearer',
      scope: 'Youforce-IAM:Get_Basic',
    });
  });
};

/** The gateway of the API: who asks, how often, and what they may. */
const gateway = (world: World) => {
  const gate = new Gate();
  return createMiddleware<Env>(async (c, next) => {
    if (!world.tokens.accepts(bearerOf(c))) return refuse(c, 'unauthorized');
    const day = world.now.toISOString().slice(0, 10);
    if (!gate.enter(c.get('simulation').clock.now(), day)) return refuse(c, 'throttled');
    try {
      const scope = c.req.path.startsWith('/extensions')
        ? 'Youforce-Extensions:files:Get_Basic'
        : 'people';
      if (!world.permits(scope)) return refuse(c, 'forbidden');
      await next();
      return undefined;
    } finally {
      gate.leave();
    }
  });
};

/** Which part of a list is asked for; the most that may be taken is not documented. */
function rangeOf(c: Context): { offset: number; take: number } {
  const take = wholeNumber(c.req.query('take') ?? '500', 1, 1000);
  const token = c.req.query('nextPageToken');
  const offset = token === undefined ? 0 : offsetOf(token);
  if (take !== undefined && offset !== undefined) return { offset, take };
  throw refusal(fail(c, 400, 'Invalid query'));
}

/** A list and, unless it is the last page, where it goes on: on a host that is not the one that was asked. */
function listed(c: Context, key: string, texts: readonly string[], next: number | undefined) {
  const link = new URL(c.req.path, 'https://api.raet.com');
  const { take = '500' } = c.req.query();
  if (next !== undefined)
    link.search = String(new URLSearchParams({ take, nextPageToken: cursorAt(next) }));
  const envelope = next === undefined ? {} : { nextLink: link.href };
  return answerList(c, envelope, key, texts);
}

function rowsListed(c: Context, key: string, all: readonly Row[]): Response {
  const { offset, take } = rangeOf(c);
  const { rows, next } = sliceOf(all, offset, take);
  const texts = rows.map((make) => JSON.stringify(make()));
  return listed(c, key, texts, next);
}

/** HR Core Beaufort through the IAM API. */
export default defineSimulator({
  id: 'youforce',
  credentials,
  emailKeys: ['emailAddresses'],
  idOf: personCodeOf,
  refuse,
  app(world) {
    const iam = new Hono<Env>()
      .get('/persons', readsPeople, (c) => {
        const { offset, take } = rangeOf(c);
        const page = pageOf(c, world.people, offset, take);
        const texts = recordsOf(c, page, 'person', (person) => personOf(person, world));
        return listed(c, 'value', texts, page.next);
      })
      .get('/persons/:id', (c) => {
        const person = world.withId(c.req.param('id'));
        return person ? c.json(personOf(person, world)) : refuse(c, 'notFound');
      });
    for (const [name, rowsOf] of Object.entries(lists))
      iam.get(`/${name}`, (c) => rowsListed(c, 'value', rowsOf(world)));
    const own = new Hono<Env>();
    for (const [name, rowsOf] of Object.entries(extensions))
      own.get(`/${name}`, (c) => rowsListed(c, 'values', rowsOf(world)));
    return new Hono<Env>()
      .route('/', login(world))
      .use(gateway(world))
      .route('/iam/v1.0', iam)
      .route('/extensions/v1.0/iam', own);
  },
});
