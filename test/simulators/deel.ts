import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { customFields, personOf, profileId, valuesOf } from './deel/person.ts';
import { bearerOf } from './world/authorization.ts';
import { door } from './world/door.ts';
import { answerList, refusal, wholeNumber } from './world/json.ts';
import type { Person } from './world/person.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals } from './world/refusals.ts';
import { defineSimulator, type Env } from './world/simulator.ts';
import { hexId } from './world/vendor-ids.ts';

const credentials = {
  apiToken: 'deel_org_FakeTokenOfBrennholt9d1e4a56',
  environment: 'production',
};
const version = '2026-01-01';

function errorOf(c: Context, status: ContentfulStatusCode, message: string, path = ''): Response {
  const request = {
    method: c.req.method,
    url: c.req.path,
    status,
    api_req_id: hexId(message),
    docs: 'https://developer.deel.com/',
    source: 'api',
    code: status,
  };
  return c.json({ request, errors: [{ message, path }] }, status);
}

/** Failures have a body of their own. */
const failure = (c: Context, status: ContentfulStatusCode, message: string): Response =>
  c.json({ error: { code: 'internal', message, details: null } }, status);

/** No answer says how long to wait. */
const refuse = refusals(errorOf, {
  unauthorized: [401, 'Unauthorized'],
  forbidden: [403, 'Your token does not have access to this resource: people:read'],
  notFound: [404, 'Not found'],
  wrongMethod: [405, 'Method not allowed'],
  throttled: [429, 'Too many requests'],
  unavailable: (c) => failure(c, 503, 'Service unavailable'),
  broken: (c) => failure(c, 500, 'Something went wrong'),
});

const authenticates = door((c, world) => {
  if (bearerOf(c) !== credentials.apiToken) return 'unauthorized';
  if (!world.permits('people')) return 'forbidden';
  if ((c.req.header('X-Version') ?? version) !== version)
    return errorOf(c, 400, 'The version is not supported', 'X-Version');
  return undefined;
});

/** Which people are asked for, and in which order; throws Deel's 400. */
function listOf(c: Context): { offset: number; limit: number; order: number } {
  const { offset: from = '0', limit: most = '50', sort_by: by, sort_order: order } = c.req.query();
  const offset = wholeNumber(from, 0, 999_999_999);
  const limit = wholeNumber(most, 1, 200);
  const invalid = (path: string) => refusal(errorOf(c, 400, `${path} is not valid`, path));
  if (offset === undefined) throw invalid('offset');
  if (limit === undefined) throw invalid('limit');
  if (by !== undefined && by !== 'id') throw invalid('sort_by');
  if (order !== undefined && order !== 'asc' && order !== 'desc') throw invalid('sort_order');
  return { offset, limit, order: by === undefined ? 0 : order === 'desc' ? -1 : 1 };
}

const sorted = (people: readonly Person[], order: number): readonly Person[] =>
  order === 0 ? people : people.toSorted((a, b) => (profileId(a) < profileId(b) ? -order : order));

export default defineSimulator({
  id: 'deel',
  credentials,
  // For each organization, in a rolling second.
  limits: [{ calls: 5, perSeconds: 1 }],
  emailKeys: ['emails', 'work_email'],
  idOf: profileId,
  refuse,
  app(world) {
    const api = new Hono<Env>()
      .use(authenticates)
      .get('/people', readsPeople, (c) => {
        const { offset, limit, order } = listOf(c);
        const page = pageOf(c, sorted(world.people, order), offset, limit);
        const records = recordsOf(c, page, 'list', (person) => personOf(person, world));
        const head = { page: { offset, items_per_page: limit, total_rows: page.total } };
        return answerList(c, head, 'data', records);
      })
      .get('/people/custom_fields', (c) => c.json({ data: customFields }))
      .get('/people/:id', (c) => {
        const person = world.withId(c.req.param('id'));
        if (!person) return refuse(c, 'notFound');
        const custom = c.req.query('include_custom_fields') === 'true' && {
          custom_fields: valuesOf(person),
        };
        return c.json({ data: { ...personOf(person, world), ...custom } });
      });
    return new Hono<Env>().route('/rest/v2', api);
  },
});
