import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { guidOf, profileOf } from './kallidus/profile.ts';
import { bearerOf } from './world/authorization.ts';
import { door } from './world/door.ts';
import { answerList, wholeNumber } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { defineSimulator, type Env, type Refusal } from './world/simulator.ts';

const credentials = {
  subdomain: 'brennholt',
  region: 'uk',
  apiKey: 'f3e1FakeOfBrennholt7c0b8d24a9',
};
/** How many a page holds is not documented. */
const pageSize = 50;

const texts = {
  unauthorized: [401, 'Unauthorized'],
  forbidden: [403, 'Forbidden'],
  notFound: [404, 'Not Found'],
  wrongMethod: [405, 'Method Not Allowed'],
  throttled: [429, 'Too Many Requests'],
  unavailable: [503, 'Service Unavailable'],
  broken: [500, 'Internal Server Error'],
} as const satisfies Record<Refusal, readonly [ContentfulStatusCode, string]>;

/** Kallidus' refusals; none says how long to wait. */
function refuse(c: Context, refusal: Refusal): Response {
  const [status, message] = texts[refusal];
  return c.json({ message, status }, status);
}

const authenticates = door((c, world) => {
  if (bearerOf(c) !== credentials.apiKey) return 'unauthorized';
  return world.permits('people') ? undefined : 'forbidden';
});

export default defineSimulator({
  id: 'kallidus',
  credentials,
  emailKeys: ['company_email'],
  idOf: guidOf,
  refuse,
  app(world) {
    const api = new Hono<Env>()
      .use(authenticates)
      .get('/profiles', readsPeople, (c) => {
        const status = c.req.query('status');
        const everybody = world.people.filter(
          (person) => status === undefined || profileOf(person, world)['status'] === status,
        );
        const number = wholeNumber(c.req.query('page'), 1) ?? 1;
        const page = pageOf(c, everybody, (number - 1) * pageSize, pageSize);
        const envelope = {
          current_page: number,
          total_pages: Math.ceil(page.total / pageSize),
          total_users: page.total,
          status: 200,
        };
        const records = recordsOf(c, page, 'profile', (person) => profileOf(person, world));
        return answerList(c, envelope, 'users', records);
      })
      .get('/profiles/:guid', (c) => {
        const person = world.withId(c.req.param('guid'));
        if (!person) return refuse(c, 'notFound');
        const compensation = [{ pay_rate: { currency_type: 'EUR', currency_value: 50_000 } }];
        return c.json({ user: { ...profileOf(person, world), compensation } });
      });
    // American and British customers, who are served below different paths.
    return new Hono<Env>().route('/api/v1/beta', api).route('/hr/api/v1/beta', api);
  },
});
