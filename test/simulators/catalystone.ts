import { Hono, type Context } from 'hono';
import {
  employeeOf,
  hasTwoProfiles,
  organisationsOf,
  personGuid,
  secondProfileOf,
} from './catalystone/records.ts';
import { door } from './world/door.ts';
import { jsonList } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals } from './world/refusals.ts';
import { defineSimulator, type Env } from './world/simulator.ts';

const credentials = {
  domain: 'brennholt',
  clientId: '3f2afakeClientOfBrennholt',
  clientSecret: 's3cr3tFakeOfBrennholt98',
  fieldMap: '{"costCenter":"1082"}',
};

/** No status is documented but what people have seen: an object with a message. */
const refuse = refusals(
  (c, status, message: string) => c.json({ message }, status),
  {
    unauthorized: [401, 'Invalid access token'],
    forbidden: [403, 'Access denied'],
    notFound: [404, 'Not found'],
    wrongMethod: [405, 'Method not allowed'],
    throttled: [429, 'Too many requests'],
    unavailable: [503, 'Service unavailable'],
    broken: [500, 'Internal server error'],
  },
  ['throttled'],
);

const speaksVersion3 = door((c) =>
  c.req.header('Api-Version') === 'v3'
    ? undefined
    : c.json({ message: 'Unsupported Api-Version' }, 400),
);

const authenticates = door((c, world) =>
  world.tokens.accepts(c.req.header('Access-Token')) ? undefined : 'unauthorized',
);

/** A list that is not in the setup, or has nothing to show, is a message with status 200. */
const message = (c: Context, text: string): Response => c.json({ message: text });

export default defineSimulator({
  id: 'catalystone',
  credentials,
  emailKeys: ['7'],
  idOf: personGuid,
  refuse,
  app(world) {
    const api = new Hono<Env>()
      .use(speaksVersion3)
      .get('/accesstoken', (c) => {
        if (c.req.header('Grant-Type') !== 'client_credentials')
          return c.json({ message: 'Unsupported Grant-Type' }, 400);
        if (c.req.header('Client-Id') !== credentials.clientId)
          return c.json({ message: 'Unknown client' }, 401);
        // Said with status 200, as other refusals of this vendor are.
        if (c.req.header('Client-Secret') !== credentials.clientSecret)
          return message(c, 'Invalid client credentials');
        return c.json({
          access_token: world.tokens.issue(),
          refresh_token: world.tokens.issue('refresh'),
          expires_in: 3600,
          refresh_token_expires_in: 7200,
        });
      })
      .use(authenticates)
      .get('/employees', readsPeople, (c) => {
        if (!world.permits('people')) return message(c, 'Resource is not enabled');
        const { fullObject, includeInactive, modifiedSince = '' } = c.req.query();
        if (modifiedSince && Number.isNaN(Date.parse(modifiedSince)))
          return c.json({ message: 'Invalid modifiedSince' }, 400);
        const everybody = world.people.filter(
          (person) =>
            person.updatedAt > modifiedSince &&
            (includeInactive === 'true' || world.statusOf(person) !== 'inactive'),
        );
        const page = pageOf(c, everybody, 0, Number.POSITIVE_INFINITY);
        if (page.people.length === 0) return message(c, 'No employees found');
        const full = fullObject === 'true';
        const second = { ...page, people: page.people.filter(hasTwoProfiles) };
        const texts = [
          ...recordsOf(c, second, `second ${full}`, (one) => secondProfileOf(one, world, full)),
          ...recordsOf(c, page, `main ${full}`, (one) => employeeOf(one, world, full)),
        ];
        return c.body(jsonList({}, 'employees', texts), 200, {
          'Content-Type': 'application/json;charset=UTF-8',
        });
      })
      .get('/employees/:number', (c) => {
        const number = c.req.param('number');
        const found = world.people.filter(({ employeeNumber }) => employeeNumber === number);
        if (found.length === 0) return message(c, 'No employees found');
        return c.json({ employees: found.map((person) => employeeOf(person, world, true)) });
      })
      .get('/organizations', (c) => {
        if (!world.permits('organizations')) return message(c, 'Resource is not enabled');
        const below = c.req.header('includeSubOrg') === 'true';
        return c.json({ organizations: organisationsOf(world, below) });
      });
    return new Hono<Env>().route('/mono/api', api).route('/brennholt/api', api);
  },
});
