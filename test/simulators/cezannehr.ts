import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isEntitySet, metadataOf, propertiesOf, type EntitySet } from './cezannehr/metadata.ts';
import {
  communicationRows,
  employmentRows,
  personCode,
  personRow,
  searchRow,
  type Row,
} from './cezannehr/rows.ts';
import { basicOf, bearerOf, isBasic } from './world/authorization.ts';
import { cursorAt, offsetOf } from './world/cursor.ts';
import { door } from './world/door.ts';
import { jsonList, refusal } from './world/json.ts';
import { parseFilter, type Filter } from './world/odata.ts';
import type { Person } from './world/person.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals } from './world/refusals.ts';
import { formSent } from './world/sent.ts';
import { defineSimulator, type Env } from './world/simulator.ts';
import { sliceOf } from './world/slice.ts';
import type { World } from './world/world.ts';

const credentials = {
  subdomain: 'w3',
  method: 'oauth',
  clientId: 'a1b2fakeClientOfBrennholt',
  clientSecret: 'Zm9vFakeSecretOfBrennholt8',
  username: 'odata.sync@brennholt.example',
  password: 'FakePassword!98',
};
/** How many rows a page has is the service's choice. */
const pageSize = 500;
const service = '/cezanneondemand/v7/dataservice.svc';

const says = (c: Context, status: ContentfulStatusCode, value: string): Response =>
  c.json({ 'odata.error': { code: '', message: { lang: 'en-GB', value } } }, status);

const refuse = refusals(
  says,
  {
    unauthorized: (c) => c.body(null, 401, { 'WWW-Authenticate': 'Bearer realm="Cezanne"' }),
    forbidden: [403, 'The application does not have the scope for this resource.'],
    notFound: (c) =>
      says(c, 404, `Resource not found for the segment '${c.req.path.split('/').at(-1)}'.`),
    wrongMethod: [405, 'Method not allowed.'],
    throttled: [429, 'Too many requests.'],
    unavailable: (c) => c.html('<!doctype html><title>Service Unavailable</title>', 503),
    broken: [500, 'An error occurred while processing this request.'],
  },
  ['throttled'],
);

const authenticates = door((c, world) => {
  const known =
    isBasic(c, credentials.username, credentials.password) || world.tokens.accepts(bearerOf(c));
  if (!known) return 'unauthorized';
  return world.permits('people') ? undefined : 'forbidden';
});

const options = new Set(['$format', '$orderby', '$select', '$filter', '$top', '$skiptoken']);

function filterOf(text: string, bad: (why: string) => Error): Filter {
  try {
    return parseFilter(text);
  } catch {
    throw bad('Syntax error in $filter.');
  }
}

/** The parts of a query, checked against the properties of the set; names are case-sensitive. */
function queryOf(c: Context, properties: readonly string[]) {
  const query = c.req.query();
  const bad = (text: string): Error => refusal(says(c, 400, text));
  const unknown = Object.keys(query).find((name) => name.startsWith('$') && !options.has(name));
  if (unknown) throw bad(`The query parameter '${unknown}' is not supported.`);
  const accept = c.req.header('Accept') ?? '';
  if (query['$format'] !== 'json' && !accept.includes('application/json'))
    throw refusal(c.body('<feed/>', 200, { 'Content-Type': 'application/atom+xml' }));
  const select = query['$select']?.split(',') ?? properties;
  const order = query['$orderby']?.split(',').map((part) => part.trim().split(' ')[0]!) ?? [];
  const filter = query['$filter'] === undefined ? undefined : filterOf(query['$filter'], bad);
  const named = [...select, ...order, ...(filter?.fields ?? [])];
  const strange = named.find((name) => !properties.includes(name));
  if (strange) throw bad(`Could not find a property named '${strange}'.`);
  const token = query['$skiptoken'];
  const offset = token === undefined ? 0 : offsetOf(token);
  if (offset === undefined) throw bad('The skip token is not valid.');
  return { select, filter, offset };
}

const pick = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(names.map((name) => [name, row[name]]));

/** Where the list goes on, relative to the service, with the query as it was sent. */
function nextLink(c: Context, next: number | undefined): object {
  if (next === undefined) return {};
  const query = new URLSearchParams({ ...c.req.query(), $skiptoken: cursorAt(next) });
  return { 'odata.nextLink': `${c.req.path.split('/').at(-1)}?${query}` };
}

function listed(c: Context, set: string, next: number | undefined, texts: readonly string[]) {
  const { origin } = new URL(c.req.url);
  const metadata = { 'odata.metadata': `${origin}${service}/$metadata#${set}` };
  return c.body(jsonList({ ...metadata, ...nextLink(c, next) }, 'value', texts), 200, {
    'Content-Type': 'application/json;odata=minimalmetadata;charset=utf-8',
  });
}

const rowsOf: Record<Exclude<EntitySet, 'People'>, (person: Person, world: World) => Row[]> = {
  Employments: employmentRows,
  Communications: communicationRows,
  AllPeopleSearch: (person, world) => [searchRow(person, world)],
};

export default defineSimulator({
  id: 'cezannehr',
  credentials,
  emailKeys: ['InternalEmailAddress'],
  idOf: personCode,
  refuse,
  app(world) {
    const api = new Hono<Env>()
      .use(authenticates)
      .get('/$metadata', (c) =>
        c.body(metadataOf(world), 200, { 'Content-Type': 'application/xml;charset=utf-8' }),
      )
      .get('/People', readsPeople, (c) => {
        const { select, filter, offset } = queryOf(c, propertiesOf(world).People);
        const everybody = filter
          ? world.people.filter((person) => {
              const row = personRow(person, world);
              return filter.passes((name) => row[name]);
            })
          : world.people;
        const page = pageOf(c, everybody, offset, pageSize);
        const texts = recordsOf(c, page, select.join(), (person) =>
          pick(personRow(person, world), select),
        );
        return listed(c, 'People', page.next, texts);
      })
      .get('/:set', (c) => {
        const set = c.req.param('set');
        if (!isEntitySet(set) || set === 'People') return refuse(c, 'notFound');
        const { select, offset } = queryOf(c, propertiesOf(world)[set]);
        const all = world.people.flatMap((person) => rowsOf[set](person, world));
        const { rows, next } = sliceOf(all, offset, pageSize);
        return listed(
          c,
          set,
          next,
          rows.map((row) => JSON.stringify(pick(row, select))),
        );
      });
    return new Hono<Env>()
      .post('/oauth/token', async (c) => {
        const form = await formSent(c);
        if (!form) return c.json({ error: 'invalid_request' }, 400);
        const sent = basicOf(c) ?? {
          user: form.get('client_id'),
          password: form.get('client_secret'),
        };
        if (sent.user !== credentials.clientId || sent.password !== credentials.clientSecret)
          return c.json({ error: 'invalid_client' }, 401);
        if (form.get('grant_type') !== 'client_credentials')
          return c.json({ error: 'unsupported_grant_type' }, 400);
        if (!['read', null].includes(form.get('scope')))
          return c.json({ error: 'invalid_scope' }, 400);
        return c.json({
          access_token: world.tokens.issue(),
          token_type: 'bearer',
          expires_in: 1199,
        });
      })
      .route(service, api);
  },
});
