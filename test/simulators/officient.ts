import { Hono, type Context } from 'hono';
import { customFields, detailOf, isArchived, officientId, rowOf } from './officient/person.ts';
import { bearerOf } from './world/authorization.ts';
import { AuthorizationServer } from './world/authorization-server.ts';
import { consentPage } from './world/consent-page.ts';
import { door } from './world/door.ts';
import { answerList, wholeNumber } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { mediaTypeOf, objectOf } from './world/sent.ts';
import { defineSimulator, type Env, type Refusal } from './world/simulator.ts';

const credentials = {
  clientId: '505000',
  clientSecret: 'QGfakefakefakefakefakefakefakefakefakefake',
  refreshToken: 'fedfake45d2aacf5ef438b91a319c73190c14fake',
};
const rows = 30;

const error = (c: Context, status: 400 | 401 | 403, reason: string): Response =>
  c.json({ status_code: status, reason_phrase: reason }, status);

/** Only the body of 400 is documented, that 429 has none, and that unknown paths are a page of the app. */
function refuse(c: Context, refused: Refusal): Response {
  switch (refused) {
    case 'unauthorized':
      return error(c, 401, 'The access token is not valid.');
    case 'forbidden':
      return error(c, 403, 'The app has no access to this.');
    case 'notFound':
    case 'wrongMethod':
      return c.html('<!doctype html><title>Officient</title><div id="app"></div>');
    case 'throttled':
      return c.body(null, 429);
    case 'unavailable':
      return c.body(null, 503);
    case 'broken':
      return c.json({ status_code: 500, reason_phrase: 'Internal error' }, 500);
  }
}

const needsToken = (server: AuthorizationServer) =>
  door((c) => (server.scopeOf(bearerOf(c)) === undefined ? 'unauthorized' : undefined));

/** Officient, API 1.0. The list says little, and the rest is one call for each person. */
export default defineSimulator({
  id: 'officient',
  credentials,
  limits: [{ calls: 30, perSeconds: 5 }],
  emailKeys: ['email'],
  idOf: (person) => String(officientId(person)),
  refuse,
  app(world) {
    const server = new AuthorizationServer(world, {
      clientId: credentials.clientId,
      refreshToken: credentials.refreshToken,
      scope: 'admin',
      singleUse: false,
    });
    const page = { vendor: 'Officient', path: '/authorize', clientId: credentials.clientId };
    const api = new Hono<Env>()
      .post('/token', async (c) => {
        if (mediaTypeOf(c) !== 'application/json') return error(c, 400, 'Invalid body.');
        const { client_id: id, client_secret: secret, ...values } = (await objectOf(c)) ?? {};
        if (id !== credentials.clientId || secret !== credentials.clientSecret)
          return error(c, 400, 'Invalid client.');
        const answer = server.answer(id, values);
        return 'error' in answer ? error(c, 400, answer.error) : c.json(answer);
      })
      .use(needsToken(server))
      .get('/account', (c) =>
        c.json({
          data: {
            company_id: 60002,
            company_name: 'Brennholt Instruments',
            subdomain: 'brennholt',
          },
        }),
      )
      .get('/custom_fields/list', (c) => c.json({ data: customFields }))
      .get('/people/list', readsPeople, (c) => {
        if (!world.permits('people')) return refuse(c, 'forbidden');
        const { page: number = '0', include_archived: archived = '0' } = c.req.query();
        const index = wholeNumber(number, 0);
        if (index === undefined || !/^[01]$/.test(archived)) return error(c, 400, 'Invalid input.');
        const found = world.people.filter((one) => archived === '1' || !isArchived(one, world));
        const answer = pageOf(c, found, index * rows, rows);
        const texts = recordsOf(c, answer, 'row', (person) => rowOf(person, world));
        return answerList(c, { total_record_count: answer.total }, 'data', texts);
      })
      .get('/people/:id/detail', (c) => {
        const person = world.withId(c.req.param('id'));
        // Somebody who is not there and somebody who may not be seen look alike.
        if (!person || !world.permits('people') || !world.permits('details'))
          return error(c, 400, 'Employee not found or you have no access.');
        return c.body(
          `{"data":${world.texts.of('detail', person, (one) => detailOf(one, world))}}`,
          200,
          {
            'Content-Type': 'application/json',
          },
        );
      });
    return new Hono<Env>().route('/', consentPage({ ...page, server })).route('/1.0', api);
  },
});
