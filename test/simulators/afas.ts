import { Hono, type Context } from 'hono';
import { afasId, employmentsOf, userOf } from './afas/rows.ts';
import { bearerOf } from './world/authorization.ts';
import { door } from './world/door.ts';
import { answerList, refusal } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals, wordsOfHttp } from './world/refusals.ts';
import { formSent } from './world/sent.ts';
import { defineSimulator, type Env } from './world/simulator.ts';
import type { World } from './world/world.ts';

const token = `<token><version>1</version><data>${'0F1E2D3C'.repeat(8)}</data></token>`;
const client = {
  clientId: '3f2a91c05d7e4b1a9c328e1f40d6a7b5',
  clientSecret: 's3cr3tOfBrennholt98',
};
const credentials = { environmentId: '12345', token, ...client };
const users = 'T4E_HelloID_Users_v2';
const employments = 'T4E_HelloID_Employments_v2';

/** What is wrong with a request is told with status 500. */
const profitError = (c: Context, externalMessage: string): Response =>
  c.json({ externalMessage, errorNumber: -2_147_180_999, profitLogReference: '3A4CFA4E' }, 500);

/** No limit is documented, so neither is how long to wait. */
const refuse = refusals((c, status, text: string) => c.text(text, status), {
  ...wordsOfHttp,
  unavailable: (c) =>
    c.json({ error: { code: '503', message: 'Maintenance' }, retry_after: 7200 }, 503),
  broken: (c) => profitError(c, 'An error has occurred.'),
});

const authenticates = door((c, world) => {
  const sent = `AfasToken ${Buffer.from(token).toString('base64')}`;
  const isKnown = world.tokens.accepts(bearerOf(c));
  if (c.req.header('Authorization') !== sent && !isKnown) return 'unauthorized';
  return new URL(c.req.url).search.length > 2049 ? 'notFound' : undefined;
});

/** A token for an hour, and no refresh token. */
async function issueToken(c: Context, world: World): Promise<Response> {
  const refused = (error: string) => c.json({ error }, 400);
  const form = await formSent(c);
  if (!form) return refused('invalid_request');
  if (!form.has('grant_type')) return refused('invalid_request');
  if (form.get('grant_type') !== 'client_credentials') return refused('unsupported_grant_type');
  const { clientId, clientSecret } = client;
  if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret)
    return refused('invalid_client');
  return c.json({ access_token: world.tokens.issue(), token_type: 'Bearer', expires_in: 3600 });
}

const mayRead = door((c, world) =>
  world.permits('people')
    ? undefined
    : profitError(
        c,
        'GetConnector not supported for this app or the user is not authorized to it.',
      ),
);

/** Which rows are asked for, in an order that is known. */
function rangeOf(c: Context, columns: readonly string[]): { skip: number; take: number } {
  const order = c.req.query('orderbyfieldids')?.split(',') ?? [];
  const unknown = order.find((name) => !columns.includes(name.replace(/^-/, '')));
  if (unknown) throw refusal(profitError(c, `The field ${unknown} is not in the GetConnector.`));
  const [skip, take] = [c.req.query('skip') ?? '0', c.req.query('take') ?? '100'];
  if (!/^\d+$/.test(skip) || !/^\d+$/.test(take))
    throw refusal(profitError(c, 'Skip or take is not valid.'));
  return { skip: Number(skip), take: Number(take) };
}

/** Everybody, or those whose number is the one filtered by: the one filter that is simulated. */
function filtered(c: Context, world: World) {
  const { filterfieldids: field, filtervalues: value, operatortypes: operator } = c.req.query();
  if (field === undefined) return world.people;
  if (field !== 'Medewerker' || operator !== '1')
    throw refusal(profitError(c, `The field ${field} cannot be filtered by.`));
  const person = world.withId(value);
  return person ? [person] : [];
}

const metaOf = (name: string, columns: readonly string[]) => ({
  name,
  description: name,
  fields: columns.map((id) => ({ id, fieldId: id, dataType: 'string', label: id })),
});

/** AFAS Profit with the published GetConnectors of Tools4ever, without a filter on dates. */
export default defineSimulator({
  id: 'afas',
  credentials,
  emailKeys: ['Email_werk'],
  idOf: afasId,
  refuse,
  app(world) {
    const userColumns = world.people.slice(0, 1).flatMap((person) => Object.keys(userOf(person)));
    const employmentColumns = employmentsOf(world)
      .slice(0, 1)
      .flatMap((make) => Object.keys(make()));
    return new Hono<Env>()
      .basePath('/ProfitRestServices')
      .post('/oauth/token', (c) => issueToken(c, world))
      .use(authenticates)
      .get('/metainfo', (c) => {
        const readable = world.permits('people') ? [users, employments] : [];
        const getConnectors = readable.map((id) => ({ id, description: id }));
        return c.json({ updateConnectors: [], getConnectors, info: { envid: 'O12345AA' } });
      })
      .get(`/metainfo/get/${users}`, mayRead, (c) => c.json(metaOf(users, userColumns)))
      .get(`/metainfo/get/${employments}`, mayRead, (c) =>
        c.json(metaOf(employments, employmentColumns)),
      )
      .get(`/connectors/${users}`, mayRead, readsPeople, (c) => {
        const range = rangeOf(c, userColumns);
        const page = pageOf(c, filtered(c, world), range.skip, range.take);
        return answerList(c, range, 'rows', recordsOf(c, page, '', userOf));
      })
      .get(`/connectors/${employments}`, mayRead, (c) => {
        const range = rangeOf(c, employmentColumns);
        const rows = employmentsOf(world).slice(range.skip, range.skip + range.take);
        const texts = rows.map((make) => JSON.stringify(make()));
        return answerList(c, range, 'rows', texts);
      });
  },
});
