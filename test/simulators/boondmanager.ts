import { Hono, type Context } from 'hono';
import { jwtVerify } from 'jose';
import { fail, meta, refuse } from './boondmanager/errors.ts';
import {
  agenciesOf,
  dictionary,
  includedOf,
  polesOf,
  profileOf,
  resourceId,
  resourceOf,
} from './boondmanager/resource.ts';
import { door } from './world/door.ts';
import { answerList, refusal, wholeNumber } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { defineSimulator, type Env } from './world/simulator.ts';

const credentials = {
  userToken: '332e6272656e6e686f6c74',
  clientToken: '6272656e6e686f6c74',
  clientKey: 'fake0123456789abcdef',
  inactiveStates: '0',
};
const key = new TextEncoder().encode(credentials.clientKey);

/** Whether the JWT is signed with the client's key and names both tokens. */
async function isOurs(jwt: string): Promise<boolean> {
  const { payload } = await jwtVerify(jwt, key, { algorithms: ['HS256'], typ: 'JWT' });
  return (
    payload['userToken'] === credentials.userToken &&
    payload['clientToken'] === credentials.clientToken &&
    payload['mode'] === 'normal'
  );
}

const authenticates = door(async (c) => {
  const jwt = c.req.header('X-Jwt-Client-BoondManager');
  if (jwt === undefined) return 'unauthorized';
  if (!(await isOurs(jwt).catch(() => false)))
    return fail(c, 422, { detail: '422 - Signature verification failed' }, 'xJwtClient');
  return undefined;
});

/** The page asked for; throws BoondManager's 422, which names the parameter. */
function pageIn(c: Context): { offset: number; limit: number } {
  const { page = '1', maxResults = '30', sort = 'updateDate', order = 'asc' } = c.req.query();
  const invalid = (parameter: string) =>
    refusal(fail(c, 422, { code: '1017', detail: 'Wrong parameter' }, parameter));
  const number = wholeNumber(page, 1, 999_999);
  const limit = wholeNumber(maxResults, 1, 500);
  if (number === undefined) throw invalid('page');
  if (limit === undefined) throw invalid('maxResults');
  if (!/^(updateDate|lastName)$/.test(sort)) throw invalid('sort');
  if (!/^(asc|desc)$/.test(order)) throw invalid('order');
  return { offset: (number - 1) * limit, limit };
}

function listed(c: Context, things: readonly object[]): Response {
  const { offset, limit } = pageIn(c);
  const data = things.slice(offset, offset + limit);
  return c.json({ meta: { ...meta(true), totals: { rows: things.length } }, data });
}

export default defineSimulator({
  id: 'boondmanager',
  credentials,
  emailKeys: ['email1'],
  idOf: resourceId,
  refuse,
  app(world) {
    const api = new Hono<Env>()
      .use(authenticates)
      .get('/application/current-user', (c) =>
        c.json({ meta: meta(true), data: { id: '1', type: 'currentuser', attributes: {} } }),
      )
      .get('/application/dictionary', (c) =>
        c.json({ meta: meta(true), data: { setting: dictionary } }),
      )
      .use('/resources/*', async (c, next) => {
        if (!world.permits('people')) return refuse(c, 'forbidden');
        await next();
        return undefined;
      })
      .get('/resources', readsPeople, (c) => {
        const { offset, limit } = pageIn(c);
        const page = pageOf(c, world.people, offset, limit);
        const records = recordsOf(c, page, 'list', (person) => resourceOf(person, world));
        const rest = {
          meta: { ...meta(true), totals: { rows: page.total } },
          ...includedOf(page.people, world),
        };
        return answerList(c, rest, 'data', records);
      })
      .get('/resources/:id', (c) => {
        const person = world.withId(c.req.param('id'));
        if (!person) return refuse(c, 'notFound');
        return c.json({ meta: meta(true), ...profileOf(person, world) });
      })
      .get('/agencies', (c) => listed(c, agenciesOf(world)))
      .get('/poles', (c) => listed(c, polesOf(world)));
    return new Hono<Env>().route('/api', api);
  },
});
