import { Hono } from 'hono';
import { bearerOf, isBasic } from './world/authorization.ts';
import { door } from './world/door.ts';
import { answerList, wholeNumber } from './world/json.ts';
import type { Person } from './world/person.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals, wordsOfHttp } from './world/refusals.ts';
import { defineSimulator, type Env } from './world/simulator.ts';
import { hexId } from './world/vendor-ids.ts';
import type { World } from './world/world.ts';

const credentials = {
  clientId: 'brennholt_api',
  clientSecret: '8c1d9e0f-2a3b-4c5d-8e6f-FakeOfBrenno',
};
/** Neither the names of the paging parameters nor this size are documented. */
const pageSize = 50;

/** Opaque, between underscores. */
const idOf = ({ key }: Person): string =>
  `_${Buffer.from(hexId(`heavenhr ${key}`), 'hex').toString('base64url')}_`;

/** No body of a refusal is documented, and none says how long to wait. */
const refuse = refusals((c, status, message: string) => c.json({ message }, status), wordsOfHttp);

/** The few fields of a list. */
const listed = (person: Person, world: World) => ({
  id: idOf(person),
  firstName: person.firstName,
  lastName: person.lastName,
  employeeNumber: person.employeeNumber ? Number(person.employeeNumber) : null,
  jobStatus: world.statusOf(person) === 'inactive' ? 'INACTIVE' : 'ACTIVE',
  updatedTime: person.updatedAt,
  departmentName: person.department ?? null,
  departmentId: person.department ? `_${hexId(person.department).slice(0, 22)}_` : null,
  email: person.email ?? null,
});

/** Everything about somebody; the address has another name there. */
function detailed(person: Person, world: World) {
  const { email, ...rest } = listed(person, world);
  return {
    ...rest,
    professionalEmail: email,
    gender: person.gender?.toUpperCase() ?? null,
    nationality: person.country ?? null,
    jobTitle: person.jobTitle ?? null,
    startDate: person.startDate,
    endOfContract: person.terminationDate ?? null,
    permanentOrTemporary: person.employmentType === 'fixed-term' ? 'TEMPORARY' : 'PERMANENT',
    streetPersonal: 'Hauptstrasse',
    streetNumberPersonal: 12,
  };
}

const authenticates = door((c, world) => {
  if (!world.tokens.accepts(bearerOf(c))) return 'unauthorized';
  return world.permits('people') ? undefined : 'forbidden';
});

export default defineSimulator({
  id: 'heavenhr',
  credentials,
  emailKeys: ['email'],
  idOf,
  refuse,
  app(world) {
    const api = new Hono<Env>()
      .use(authenticates)
      .get('/employees', readsPeople, (c) => {
        const number = wholeNumber(c.req.query('page') ?? '1', 1);
        if (number === undefined) return c.json({ message: 'Bad Request' }, 400);
        const page = pageOf(c, world.people, (number - 1) * pageSize, pageSize);
        // A page without anybody is not found.
        if (page.people.length === 0) return refuse(c, 'notFound');
        const envelope = {
          page: number,
          pageSize,
          totalItems: page.total,
          totalPages: Math.ceil(page.total / pageSize),
        };
        const records = recordsOf(c, page, '', (person) => listed(person, world));
        return answerList(c, envelope, 'data', records);
      })
      .get('/employees/:id', (c) => {
        const person = world.withId(c.req.param('id'));
        return person ? c.json(detailed(person, world)) : refuse(c, 'notFound');
      });
    return new Hono<Env>()
      .use(async (c, next) => {
        c.header('X-B3-SpanId', '5f3c0d9a7b21e684');
        await next();
      })
      .get('/api/v2/oauth2/token', (c) => {
        const { grant_type: grant, scope } = c.req.query();
        if (!isBasic(c, credentials.clientId, credentials.clientSecret))
          return refuse(c, 'unauthorized');
        if (grant !== 'client_credentials' || scope !== 'all')
          return c.json({ message: 'Bad Request' }, 400);
        return c.json({
          access_token: world.tokens.issue(),
          token_type: 'bearer',
          expires_in: 3600,
        });
      })
      .get('/api/v2/health/check', (c) => c.json({ message: 'OK' }))
      .route('/api/v2', api);
  },
});
