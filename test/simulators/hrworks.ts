import { Hono, type Context } from 'hono';
import { fail, refuse } from './hrworks/errors.ts';
import { masterDataOf, uuidOf } from './hrworks/person.ts';
import { bearerOf } from './world/authorization.ts';
import { door } from './world/door.ts';
import { jsonList, refusal, wholeNumber } from './world/json.ts';
import type { Person } from './world/person.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { jsonSent } from './world/sent.ts';
import { defineSimulator, type Env } from './world/simulator.ts';
import type { World } from './world/world.ts';

const credentials = {
  accessKey: 'kD81vWfakeOfBrennholt0Q2m',
  secretAccessKey: 'Hq7ZfakeOfBrennholt9n3TtLr',
  environment: 'production',
};
const pageSize = 50;

const authenticates = door((c, world) => {
  const sent = c.req.header('Authorization');
  if (!sent) return fail(c, 401, 'MissingAuthorizationHeaderError', 'There is no token.');
  const token = bearerOf(c);
  if (!token) return fail(c, 401, 'MalformedAuthorizationHeaderError', 'Send a bearer token.');
  if (!world.tokens.accepts(token)) return 'unauthorized';
  return world.permits('people') ? undefined : 'forbidden';
});

/** What identifies a person, by `personIdentifierType`. */
const identifiers: Record<string, (person: Person) => string | undefined> = {
  uuid: uuidOf,
  personId: ({ login }) => login,
  personnelNumber: ({ employeeNumber }) => employeeNumber,
  personLicenseNumber: ({ number }) => String(number),
};

function identifierOf(c: Context, byDefault: string) {
  const identifier = identifiers[c.req.query('personIdentifierType') ?? byDefault];
  if (identifier) return identifier;
  throw refusal(fail(c, 400, 'InvalidParameterError', 'personIdentifierType is not known.'));
}

/** Those asked for by name, or everybody; without `onlyActive=false` only the active ones. */
function selected(c: Context, world: World): readonly Person[] {
  const onlyActive = c.req.query('onlyActive') ?? 'true';
  if (!/^(true|false)$/.test(onlyActive))
    throw refusal(fail(c, 400, 'InvalidParameterTypeError', 'onlyActive must be true or false.'));
  const named = c.req.queries('persons');
  if (named) {
    const identifier = identifierOf(c, 'personId');
    return world.people.filter((person) => named.includes(identifier(person) ?? ''));
  }
  if (onlyActive === 'false') return world.people;
  return world.people.filter((person) => world.statusOf(person) !== 'inactive');
}

/** Absolute addresses of the next and the last page; an only page has none. */
function linkHeader(c: Context, total: number, next: number | undefined): Record<string, string> {
  const last = Math.ceil(total / pageSize);
  const to = (page: number, rel: string) => {
    const url = new URL(c.req.path, 'https://api.hrworks.de');
    url.search = String(new URLSearchParams({ ...c.req.query(), page: String(page) }));
    return `<${url}>; rel="${rel}"`;
  };
  if (last <= 1) return {};
  const following = next === undefined ? [] : [to(next / pageSize + 1, 'next')];
  return { Link: [...following, to(last, 'last')].join(', ') };
}

export default defineSimulator({
  id: 'hrworks',
  credentials,
  emailKeys: ['email'],
  idOf: uuidOf,
  refuse,
  app: (world) =>
    new Hono<Env>()
      .post('/v2/authentication', async (c) => {
        const body = await jsonSent(c);
        if (!body) return fail(c, 400, 'InvalidPayloadError', 'The body must be JSON.');
        const { accessKey, secretAccessKey } = body;
        if (accessKey !== credentials.accessKey || secretAccessKey !== credentials.secretAccessKey)
          return fail(c, 403, 'InvalidCredentialsError', 'The credentials are invalid.');
        return c.json({ token: world.tokens.issue() });
      })
      .use('/v2/*', authenticates)
      .get('/v2/health-check', (c) => c.body(null, 200))
      .get('/v2/persons/master-data', readsPeople, (c) => {
        const number = wholeNumber(c.req.query('page') ?? '1', 1);
        if (number === undefined)
          throw refusal(fail(c, 400, 'InvalidParameterError', 'page starts at 1.'));
        const page = pageOf(c, selected(c, world), (number - 1) * pageSize, pageSize);
        const texts = recordsOf(c, page, 'master data', (person) => masterDataOf(person, world));
        return c.body(jsonList({}, 'persons', texts), 200, {
          'Content-Type': 'application/json',
          ...linkHeader(c, page.total, page.next),
        });
      })
      .get('/v2/persons/:identifier/master-data', (c) => {
        const identifier = identifierOf(c, 'personnelNumber');
        const wanted = c.req.param('identifier');
        const person = world.people.find((one) => identifier(one) === wanted);
        return person ? c.json(masterDataOf(person, world)) : refuse(c, 'notFound');
      }),
});
