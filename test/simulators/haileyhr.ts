import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { companyOf } from './haileyhr/company.ts';
import { detailOf, employeeIdOf, listItemOf } from './haileyhr/employee.ts';
import { bearerOf } from './world/authorization.ts';
import { door } from './world/door.ts';
import { refusals, wordsOfHttp } from './world/refusals.ts';
import { hexId } from './world/vendor-ids.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { defineSimulator, type Env } from './world/simulator.ts';

const credentials = { accessToken: 'hly_3f9cFakeTokenOfBrennholt', environment: 'production' };
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const authenticates = door((c) =>
  bearerOf(c) === credentials.accessToken ? undefined : 'unauthorized',
);

/** ProblemDetails, as the framework behind Hailey HR writes them. */
function problem(c: Context, status: ContentfulStatusCode, title: string): Response {
  const traceId = `00-${hexId(c.req.path)}-00`;
  const body = { type: 'about:blank', title, status, detail: null, instance: null, traceId };
  return c.json(body, status, { 'Content-Type': 'application/problem+json' });
}

/** No limit of calls is documented; its answer follows RFC 9110. */
const refuse = refusals(
  problem,
  {
    ...wordsOfHttp,
    unauthorized: (c) => c.body(null, 401, { 'WWW-Authenticate': 'Bearer' }),
    wrongMethod: (c) => c.body(null, 405, { Allow: 'GET' }),
    unavailable: (c) => c.text('Service Unavailable', 503),
    broken: [500, 'An error occurred while processing your request.'],
  },
  ['throttled'],
);

export default defineSimulator({
  id: 'haileyhr',
  credentials,
  emailKeys: ['companyEmail'],
  idOf: employeeIdOf,
  refuse,
  app: (world) =>
    new Hono<Env>()
      .use(authenticates)
      .get('/Company', (c) => c.json(companyOf(world)))
      .get('/Employees', readsPeople, (c) => {
        const page = pageOf(c, world.people, 0, Number.POSITIVE_INFINITY);
        // The documented answer where there is nobody.
        if (page.people.length === 0) return refuse(c, 'notFound');
        const texts = recordsOf(c, page, 'list', (person) => listItemOf(person, world));
        return c.body(`[${texts.join(',')}]`, 200, { 'Content-Type': 'application/json' });
      })
      .get('/Employees/:employeeId', (c) => {
        const id = c.req.param('employeeId');
        if (!uuid.test(id)) return problem(c, 400, 'One or more validation errors occurred.');
        const person = world.withId(id);
        return person ? c.json(detailOf(person, world)) : refuse(c, 'notFound');
      }),
});
