import { Hono } from 'hono';
import { guidOf, profileOf } from './kallidus/profile.ts';
import { bearerOf } from './world/authorization.ts';
import { door } from './world/door.ts';
import { answerList, wholeNumber } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals, wordsOfHttp } from './world/refusals.ts';
import { defineSimulator, type Env } from './world/simulator.ts';

const credentials = {
  subdomain: 'brennholt',
  region: 'uk',
  apiKey: 'f3e1FakeOfBrennholt7c0b8d24a9',
};
/** How many a page holds is not documented. */
const pageSize = 50;

/** Kallidus' refusals; none says how long to wait. */
const refuse = refusals(
  (c, status, message: string) => c.json({ message, status }, status),
  wordsOfHttp,
);

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
