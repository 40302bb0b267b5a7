import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { customFields, kenjoId, sections, unitsOf } from './kenjo/sections.ts';
import { bearerOf } from './world/authorization.ts';
import { door } from './world/door.ts';
import { answerList, refusal, wholeNumber } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals } from './world/refusals.ts';
import { jsonSent } from './world/sent.ts';
import { defineSimulator, type Env } from './world/simulator.ts';

const credentials = {
  apiKey: 'fa4e8555b4e0b62b223d27593bcdfa4e8555b4e0b62b223d27593bcd',
  environment: 'production',
};

const fail = (c: Context, code: ContentfulStatusCode, message: string): Response =>
  c.json({ code, message }, code);

/** Only 400 is documented with a body; all others are assumed to look alike. */
const refuse = refusals(
  fail,
  {
    unauthorized: [401, 'UNAUTHORIZED'],
    forbidden: [403, 'FORBIDDEN'],
    notFound: [404, 'Not found.'],
    wrongMethod: [405, 'Method not allowed.'],
    throttled: [429, 'Too many requests.'],
    unavailable: [503, 'Service unavailable.'],
    broken: [500, 'Internal server error.'],
  },
  ['throttled', 'unavailable'],
);

const authenticates = door((c, world) => {
  if (!world.tokens.accepts(bearerOf(c))) return 'unauthorized';
  return world.permits('people') ? undefined : 'forbidden';
});

/** `offset` is the number of a page from 1; pages hold 25, 50 or 100. */
function placeOf(c: Context): { offset: number; limit: number } {
  const offset = wholeNumber(c.req.query('offset') ?? '1', 1);
  const limit = Number(c.req.query('limit') ?? '50');
  if (offset === undefined) throw refusal(fail(c, 400, "The param 'offset' is not valid."));
  if (![25, 50, 100].includes(limit))
    throw refusal(fail(c, 400, "The param 'limit' is not valid."));
  return { offset, limit };
}

/** A section of everybody, in pages as Kenjo's newer lists are. */
function paged(c: Context<Env>, section: 'account' | 'work'): Response {
  const { world } = c.get('simulation');
  const { offset, limit } = placeOf(c);
  const page = pageOf(c, world.people, (offset - 1) * limit, limit);
  const texts = recordsOf(c, page, section, (person) => sections[section](person, world));
  const metadata = { count: page.people.length, offset, limit, total: page.total };
  return answerList(c, { metadata }, 'data', texts);
}

/**
 * Whether the sections come in pages or whole is not documented for certain: here the accounts and works
 * come in pages, the personals whole.
 */
export default defineSimulator({
  id: 'kenjo',
  credentials,
  emailKeys: ['email'],
  idOf: kenjoId,
  refuse,
  app(world) {
    const api = new Hono<Env>()
      .post('/auth/login', async (c) => {
        const body = await jsonSent(c);
        if (!body) return fail(c, 400, "The param 'apiKey' is not valid.");
        if (body['apiKey'] !== credentials.apiKey) return refuse(c, 'unauthorized');
        const end = new Date(world.now.getTime() + 48 * 3600_000).toISOString();
        return c.json({ token: `Bearer ${world.tokens.issue()}`, 'X-Expires-After': end });
      })
      .use(authenticates)
      .get('/employees/accounts', readsPeople, (c) => paged(c, 'account'))
      .get('/employees/works', (c) => paged(c, 'work'))
      .get('/employees/personals', (c) =>
        c.json({ data: world.people.map((person) => sections.personal(person)) }),
      )
      .get('/employees/:id', (c) => {
        const id = c.req.param('id');
        if (!/^[0-9a-f]{24}$/.test(id)) return fail(c, 400, "The param 'id' is not valid.");
        const person = world.withId(id);
        if (!person) return refuse(c, 'notFound');
        return c.json({
          account: sections.account(person, world),
          personal: sections.personal(person),
          work: sections.work(person, world),
          financial: { iban: 'DE02120300000000202051' },
        });
      })
      .get('/companies', (c) => c.json(unitsOf(world, 'company')))
      .get('/offices', (c) => c.json(unitsOf(world, 'office')))
      .get('/departments', (c) => c.json(unitsOf(world, 'department')))
      .get('/teams', (c) => c.json([]))
      .get('/custom-fields', (c) => c.json({ data: customFields }));
    return new Hono<Env>().route('/api/v1', api);
  },
});
