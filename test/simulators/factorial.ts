import { Hono, type Context } from 'hono';
import { employeeOf, factorialId, lists } from './factorial/records.ts';
import { credentials, oauth } from './factorial/oauth.ts';
import { bearerOf } from './world/authorization.ts';
import { AuthorizationServer } from './world/authorization-server.ts';
import { cursorAt, offsetOf } from './world/cursor.ts';
import { door } from './world/door.ts';
import { answerList, refusal, wholeNumber } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals, wordsOfHttp } from './world/refusals.ts';
import { defineSimulator, type Env } from './world/simulator.ts';
import { sliceOf, type Place } from './world/slice.ts';

const mostRows = 100;

/** The bodies of errors are not documented. */
const refuse = refusals(
  (c, status, title: string) => c.json({ errors: [{ title }] }, status),
  wordsOfHttp,
  ['throttled'],
);

const invalid = (c: Context, title: string) => refusal(c.json({ errors: [{ title }] }, 422));

/** The key of the company, or the token of somebody who agreed; where both are sent, the key counts. */
const authenticates = (server: AuthorizationServer) =>
  door((c, world) => {
    const key = c.req.header('x-api-key');
    const known =
      key === undefined ? server.scopeOf(bearerOf(c)) !== undefined : key === credentials.apiKey;
    if (!known) return 'unauthorized';
    return world.permits('people') ? undefined : 'forbidden';
  });

/** `limit`, cut to 100, and either `after_id` or `page`. */
function windowOf(c: Context): { offset: number; limit: number } {
  const { limit = '100', after_id: after, page } = c.req.query();
  const size = wholeNumber(limit, 1);
  const number = wholeNumber(page ?? '1', 1);
  const offset = after === undefined ? 0 : offsetOf(after);
  if (size === undefined || number === undefined || offset === undefined)
    throw invalid(c, 'Bad paging');
  const rows = Math.min(size, mostRows);
  return { offset: page === undefined ? offset : (number - 1) * rows, limit: rows };
}

const metaOf = ({ offset, limit, total, next }: Place) => ({
  has_next_page: next !== undefined,
  has_previous_page: offset > 0,
  start_cursor: cursorAt(offset),
  end_cursor: next === undefined ? cursorAt(total) : cursorAt(next),
  total,
  limit,
});

const flag = (c: Context, name: string): boolean => {
  const value = c.req.query(name);
  if (value !== 'true' && value !== 'false') throw invalid(c, `${name} is missing`);
  return value === 'true';
};

export default defineSimulator({
  id: 'factorial',
  credentials,
  emailKeys: ['email', 'login_email'],
  idOf: factorialId,
  refuse,
  app(world) {
    const server = new AuthorizationServer(world, {
      clientId: credentials.clientId,
      refreshToken: credentials.refreshToken,
      scope: 'read',
      singleUse: true,
    });
    const resources = new Hono<Env>()
      .use(authenticates(server))
      .get('/employees/employees', readsPeople, (c) => {
        const onlyActive = flag(c, 'only_active');
        const onlyManagers = flag(c, 'only_managers');
        const { offset, limit } = windowOf(c);
        const ids = c.req.queries('ids[]');
        const found = world.people.filter(
          (person) =>
            !(onlyActive && world.statusOf(person) === 'inactive') &&
            !(onlyManagers && !world.isManager(person)) &&
            (ids?.includes(factorialId(person)) ?? true),
        );
        const page = pageOf(c, found, offset, limit);
        const texts = recordsOf(c, page, '', (person) => employeeOf(person, world));
        return answerList(c, { meta: metaOf(page) }, 'data', texts);
      });
    for (const [path, list] of Object.entries(lists))
      resources.get(`/${path}`, (c) => {
        const { offset, limit } = windowOf(c);
        const { field_id = '' } = c.req.query();
        const all = world.derived(`${path} ${field_id}`, () => list(world, field_id));
        const { rows: data, ...place } = sliceOf(all, offset, limit);
        return c.json({ data, meta: metaOf(place) });
      });
    return new Hono<Env>()
      .route('/oauth', oauth(server))
      .route('/api/2026-07-01/resources', resources);
  },
});
