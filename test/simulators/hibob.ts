import { Hono } from 'hono';
import { employeeOf, fieldsOf } from './hibob/employee.ts';
import { bobId } from './hibob/fields.ts';
import { metadata } from './hibob/metadata.ts';
import { foundBy, searchOf } from './hibob/search.ts';
import { isBasic } from './world/authorization.ts';
import { door } from './world/door.ts';
import { answerList } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals } from './world/refusals.ts';
import { defineSimulator, type Env } from './world/simulator.ts';

const credentials = {
  serviceUserId: 'SERVICE-10432',
  serviceUserToken: 'kQ1ZpFakeTokenOfBrennholtA8f0',
  environment: 'production',
};

const authenticates = door((c) => {
  if (!isBasic(c, credentials.serviceUserId, credentials.serviceUserToken)) return 'unauthorized';
  const accept = c.req.header('Accept') ?? '';
  if (!/application\/json|\*\/\*/.test(accept)) {
    return c.json({ key: 'not_acceptable', error: 'Accept must allow application/json' }, 406);
  }
  return undefined;
});

const refuse = refusals((c, status, key: string, error: string) => c.json({ key, error }, status), {
  // The front door answers this one, and not in JSON.
  unauthorized: (c) => c.text('Unauthorized', 401),
  forbidden: [403, 'forbidden', 'The service user lacks a permission.'],
  notFound: [404, 'not_found', 'Not found'],
  wrongMethod: [405, 'method_not_allowed', 'Method not allowed'],
  // No Retry-After is documented: the reset is a moment in Unix seconds.
  throttled: (c, retryAfter) =>
    c.json({ key: 'too_many_requests', error: 'Too many requests' }, 429, {
      'X-RateLimit-Limit': '50',
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': String(Math.ceil(Date.now() / 1000) + retryAfter),
    }),
  unavailable: (c) => c.text('Service Unavailable', 503),
  broken: [500, 'internal_error', 'Something went wrong'],
});

export default defineSimulator({
  id: 'hibob',
  credentials,
  limits: [{ calls: 50, perSeconds: 60 }],
  emailKeys: ['email'],
  idOf: bobId,
  refuse,
  app: (world) =>
    new Hono<Env>()
      .use(authenticates)
      .post('/v1/people/search', readsPeople, async (c) => {
        const search = await searchOf(c);
        const fields = fieldsOf(world, search.names);
        const page = pageOf(c, foundBy(search, world), 0, Number.POSITIVE_INFINITY);
        const shape = `${search.readable} ${fields.map(({ id }) => id).join()}`;
        const texts = recordsOf(c, page, shape, (person) =>
          employeeOf(person, fields, search.readable, world),
        );
        return answerList(c, {}, 'employees', texts);
      })
      .route('/', metadata(world)),
});
