import { Hono, type Context } from 'hono';
import { employeeOf, fieldsOf } from './hibob/employee.ts';
import { bobId } from './hibob/fields.ts';
import { metadata } from './hibob/metadata.ts';
import { foundBy, searchOf } from './hibob/search.ts';
import { basicOf } from './world/authorization.ts';
import { door } from './world/door.ts';
import { answerList } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { defineSimulator, type Env, type Refusal } from './world/simulator.ts';

const credentials = {
  serviceUserId: 'SERVICE-10432',
  serviceUserToken: 'kQ1ZpFakeTokenOfBrennholtA8f0',
  environment: 'production',
};

const authenticates = door((c) => {
  const sent = basicOf(c);
  const known =
    sent?.user === credentials.serviceUserId && sent.password === credentials.serviceUserToken;
  if (!known) return 'unauthorized';
  const accept = c.req.header('Accept') ?? '';
  if (!/application\/json|\*\/\*/.test(accept)) {
    return c.json({ key: 'not_acceptable', error: 'Accept must allow application/json' }, 406);
  }
  return undefined;
});

function refuse(c: Context, refusal: Refusal, retryAfter: number): Response {
  switch (refusal) {
    case 'unauthorized':
      // The front door answers this one, and not in JSON.
      return c.text('Unauthorized', 401);
    case 'forbidden':
      return c.json({ key: 'forbidden', error: 'The service user lacks a permission.' }, 403);
    case 'notFound':
      return c.json({ key: 'not_found', error: 'Not found' }, 404);
    case 'wrongMethod':
      return c.json({ key: 'method_not_allowed', error: 'Method not allowed' }, 405);
    case 'throttled':
      // No Retry-After is documented: the reset is a moment in Unix seconds.
      return c.json({ key: 'too_many_requests', error: 'Too many requests' }, 429, {
        'X-RateLimit-Limit': '50',
        'X-RateLimit-Remaining': '0',
        'X-RateLimit-Reset': String(Math.ceil(Date.now() / 1000) + retryAfter),
      });
    case 'unavailable':
      return c.text('Service Unavailable', 503);
    case 'broken':
      return c.json({ key: 'internal_error', error: 'Something went wrong' }, 500);
  }
}

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
