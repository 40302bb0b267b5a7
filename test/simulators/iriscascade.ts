import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { cascadeId, employeeOf, jobsOf, nodesOf } from './iriscascade/rows.ts';
import { bearerOf, isBasic } from './world/authorization.ts';
import { door } from './world/door.ts';
import { answerList, refusal, wholeNumber } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals } from './world/refusals.ts';
import { formSent } from './world/sent.ts';
import { defineSimulator, type Env } from './world/simulator.ts';

const credentials = { clientKey: '12340000FakeOfBrennholt99', clientSecret: 'abcdFakeSecret98' };
/** The most that a page of each list may hold, which is also what it holds when nothing is asked for. */
const most = { employees: 1000, jobs: 250, hierarchy: 250 };
const options = new Set(['$top', '$skip', '$count', '$orderby', '$select']);

const says = (
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  description: string,
): Response =>
  c.json(
    { Code: `${status}-${code}`, Description: `${description}, log_trace: rrt-0f-c-eu-1` },
    status,
  );

/** None says how long to wait. */
const refuse = refusals(says, {
  unauthorized: [401, '000-0001', 'The access token has expired'],
  forbidden: [403, '000-0001', 'The access token lacks the scope of this resource'],
  notFound: [404, '004-0001', 'The specified resource was not found'],
  wrongMethod: [405, '000-0001', 'Method not allowed'],
  throttled: [429, '000-0001', 'Too many requests'],
  unavailable: [503, '000-0001', 'The server returned a status 503 error'],
  broken: [500, '000-0001', 'The server returned a status 502 error'],
});

const authenticates = door((c, world) => {
  if (!world.tokens.accepts(bearerOf(c))) return 'unauthorized';
  return world.permits('people') ? undefined : 'forbidden';
});

/** The OData options of a list, as far as this simulator knows them. */
function rangeOf(c: Context, max: number): { skip: number; top: number } {
  const unknown = Object.keys(c.req.query()).find((name) => !options.has(name));
  if (unknown) throw refusal(says(c, 400, '004-0002', `'${unknown}' is not supported`));
  const top = wholeNumber(c.req.query('$top') ?? String(max), 1, max);
  const skip = wholeNumber(c.req.query('$skip') ?? '0', 0);
  if (top === undefined || skip === undefined) {
    const description = `Top value did not fall within acceptable range [1 - ${max}]`;
    throw refusal(says(c, 400, '004-0001', description));
  }
  return { skip, top };
}

function listed(c: Context, total: number, texts: readonly string[]): Response {
  const count = c.req.query('$count') === 'true' && { '@odata.count': total };
  const envelope = { '@odata.context': `https://api.iris.co.uk${c.req.path}/$metadata`, ...count };
  return answerList(c, envelope, 'value', texts);
}

export default defineSimulator({
  id: 'iriscascade',
  credentials,
  // The older of two pages that disagree.
  limits: [
    { calls: 100, perSeconds: 60 },
    { calls: 144_000, perSeconds: 86_400 },
  ],
  emailKeys: ['Emails'],
  idOf: cascadeId,
  refuse,
  app(world) {
    const api = new Hono<Env>()
      .use(authenticates)
      .get('/employees', readsPeople, (c) => {
        const { skip, top } = rangeOf(c, most.employees);
        const page = pageOf(c, world.people, skip, top);
        const texts = recordsOf(c, page, '', (person) => employeeOf(person, world));
        return listed(c, page.total, texts);
      })
      .get('/employees/:id', (c) => {
        const person = world.withId(c.req.param('id'));
        return person ? c.json(employeeOf(person, world)) : refuse(c, 'notFound');
      })
      .get('/jobs', (c) => {
        const { skip, top } = rangeOf(c, most.jobs);
        const jobs = jobsOf(world);
        const page = jobs.slice(skip, skip + top).map((make) => JSON.stringify(make()));
        return listed(c, jobs.length, page);
      })
      .get('/hierarchy', (c) => {
        const { skip, top } = rangeOf(c, most.hierarchy);
        const nodes = nodesOf(world);
        const page = nodes.slice(skip, skip + top).map((node) => JSON.stringify(node));
        return listed(c, nodes.length, page);
      });
    return new Hono<Env>()
      .post('/oauth2/v1/token', async (c) => {
        if (!isBasic(c, credentials.clientKey, credentials.clientSecret))
          return says(c, 401, '001-0001', 'The client key or secret is not valid');
        const form = await formSent(c);
        if (form?.get('grant_type') !== 'client_credentials')
          return says(c, 400, '001-0001', 'The grant type is not supported');
        return c.json({
          access_token: world.tokens.issue(),
          expires_in: '3599',
          scope: 'iris.hr.read',
          token_type: 'Bearer',
        });
      })
      .route('/hr/v2', api);
  },
});
