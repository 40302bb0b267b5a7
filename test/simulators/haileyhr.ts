import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { companyOf } from './haileyhr/company.ts';
import { detailOf, employeeIdOf, listItemOf } from './haileyhr/employee.ts';
import { bearerOf } from './world/authorization.ts';
import { door } from './world/door.ts';
import { hexId } from './world/vendor-ids.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { defineSimulator, type Env, type Refusal } from './world/simulator.ts';

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
function refuse(c: Context, refusal: Refusal, retryAfter: number): Response {
  switch (refusal) {
    case 'unauthorized':
      return c.body(null, 401, { 'WWW-Authenticate': 'Bearer' });
    case 'forbidden':
      return problem(c, 403, 'Forbidden');
    case 'notFound':
      return problem(c, 404, 'Not Found');
    case 'wrongMethod':
      return c.body(null, 405, { Allow: 'GET' });
    case 'throttled':
      c.header('Retry-After', String(retryAfter));
      return problem(c, 429, 'Too Many Requests');
    case 'unavailable':
      return c.text('Service Unavailable', 503);
    case 'broken':
      return problem(c, 500, 'An error occurred while processing your request.');
  }
}

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
        if (page.people.length === 0) return refuse(c, 'notFound', 1);
        const texts = recordsOf(c, page, 'list', (person) => listItemOf(person, world));
        return c.body(`[${texts.join(',')}]`, 200, { 'Content-Type': 'application/json' });
      })
      .get('/Employees/:employeeId', (c) => {
        const id = c.req.param('employeeId');
        if (!uuid.test(id)) return problem(c, 400, 'One or more validation errors occurred.');
        const person = world.withId(id);
        return person ? c.json(detailOf(person, world)) : refuse(c, 'notFound', 1);
      }),
});
