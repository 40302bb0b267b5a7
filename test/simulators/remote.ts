import { Hono, type Context } from 'hono';
import { companyId, employmentId, employmentOf, legalEntities } from './remote/employment.ts';
import { bearerOf } from './world/authorization.ts';
import { cursorAt, offsetOf } from './world/cursor.ts';
import { door } from './world/door.ts';
import { answerList, wholeNumber } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals } from './world/refusals.ts';
import { defineSimulator, type Env } from './world/simulator.ts';

const credentials = { apiToken: 'ra_live_5f0cFakeTokenOfBrennholt' };

/** How long to wait is told in milliseconds, and not in `Retry-After`. */
const refuse = refusals((c, status, message: string) => c.json({ message }, status), {
  unauthorized: [401, 'Unauthorized'],
  forbidden: [403, 'Forbidden'],
  notFound: [404, 'Employment not found'],
  wrongMethod: [405, 'Method not allowed'],
  throttled: (c, retryAfter) =>
    c.json({ message: 'Too many requests' }, 429, {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(retryAfter * 1000),
    }),
  unavailable: [503, 'Service unavailable'],
  broken: [500, 'Something went wrong'],
});

const invalid = (c: Context, field: string): Response =>
  c.json({ errors: { [field]: ['is invalid'] } }, 422);

const authenticates = door((c, world) => {
  // A token of the sandbox is unknown here, and the other way round.
  if (bearerOf(c) !== credentials.apiToken) return 'unauthorized';
  return world.permits('people') ? undefined : 'forbidden';
});

export default defineSimulator({
  id: 'remote',
  credentials,
  // For each company, all of its own tokens together.
  limits: [{ calls: 20, perSeconds: 60 }],
  emailKeys: ['work_email'],
  idOf: employmentId,
  refuse,
  app: (world) =>
    new Hono<Env>()
      .use(authenticates)
      .get('/v1/identity/current', (c) =>
        c.json({ data: { company: { id: companyId, name: 'Brennholt Instruments' } } }),
      )
      .get('/v1/companies/:companyId/legal-entities', (c) => {
        if (c.req.param('companyId') !== companyId) return refuse(c, 'notFound');
        const page = wholeNumber(c.req.query('page') ?? '1', 1);
        const size = wholeNumber(c.req.query('page_size') ?? '20', 1, 100);
        if (!page || !size) return invalid(c, 'page_size');
        return c.json({
          data: {
            current_page: page,
            total_pages: Math.ceil(legalEntities.length / size),
            total_count: legalEntities.length,
            legal_entities: legalEntities.slice((page - 1) * size, page * size),
          },
        });
      })
      .get('/v1/employments/bulk', readsPeople, (c) => {
        const { company_id: company, cursor, limit: asked = '20' } = c.req.query();
        if (company !== companyId) return invalid(c, 'company_id');
        const limit = wholeNumber(asked, 1, 100);
        if (!limit) return invalid(c, 'limit');
        const offset = cursor === undefined ? 0 : offsetOf(cursor);
        if (offset === undefined) return invalid(c, 'cursor');
        const page = pageOf(c, world.people, offset, limit);
        const records = recordsOf(c, page, 'bulk', (person) => employmentOf(person, world));
        const next = page.next === undefined ? null : cursorAt(page.next);
        return answerList(c, { next_cursor: next }, 'data', records);
      })
      .get('/v1/employments/:id', (c) => {
        const person = world.withId(c.req.param('id'));
        if (!person) return refuse(c, 'notFound');
        const files = c.req.query('exclude_files') === 'true' ? [] : [{ name: 'contract.pdf' }];
        return c.json({ data: { employment: { ...employmentOf(person, world), files } } });
      }),
});
