import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { credentials, scopes } from './nmbrs/credentials.ts';
import { companiesOf, histories, infoOf, nmbrsId, peopleOf } from './nmbrs/records.ts';
import { identityService } from './nmbrs/token.ts';
import { bearerOf } from './world/authorization.ts';
import { AuthorizationServer } from './world/authorization-server.ts';
import { door } from './world/door.ts';
import { answerList, refusal, wholeNumber } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals, wordsOfHttp } from './world/refusals.ts';
import { defineSimulator, type Env } from './world/simulator.ts';
import { sliceOf, type Place } from './world/slice.ts';

const mostRows = 100;
const docs = 'https://developer.nmbrs.com/docs';

function problem(c: Context, status: ContentfulStatusCode, title: string): Response {
  return c.json({ type: docs, title, status, code: String(status), detail: title }, status);
}

const refuse = refusals(problem, wordsOfHttp, ['throttled']);

/** The key of the subscription is looked at by the gateway, before the token. */
const hasSubscription = door((c) => {
  if (c.req.header('X-Subscription-Key') !== credentials.subscriptionKey) {
    const message =
      'Access denied due to invalid subscription key. Make sure to provide a valid key.';
    return c.json({ statusCode: 401, message }, 401);
  }
  return undefined;
});

const allows = (server: AuthorizationServer, scope: string) =>
  door((c, world) => {
    const granted = server.scopeOf(bearerOf(c));
    if (granted === undefined) return 'unauthorized';
    const seesPeople = scope === scopes.companies || world.permits('people');
    if (!granted.split(' ').includes(scope) || !seesPeople) return 'forbidden';
    return undefined;
  });

/** Neither the default nor the largest page is documented. */
function windowOf(c: Context): { offset: number; limit: number } {
  const page = wholeNumber(c.req.query('pageNumber') ?? '1', 1);
  const limit = wholeNumber(c.req.query('pageSize') ?? '20', 1, mostRows);
  if (page === undefined || limit === undefined)
    throw refusal(problem(c, 400, 'pageNumber or pageSize is out of range'));
  return { offset: (page - 1) * limit, limit };
}

function answer(c: Context, page: Place, texts: readonly string[]): Response {
  const nextPage = new URL(c.req.url);
  if (page.next !== undefined)
    nextPage.searchParams.set('pageNumber', String(page.next / page.limit + 1));
  const pagination = {
    pageNumber: page.offset / page.limit + 1,
    pageSize: page.limit,
    totalPages: Math.ceil(page.total / page.limit),
    totalRecords: page.total,
    nextPage: page.next === undefined ? null : nextPage.href,
  };
  return answerList(c, { pagination }, 'data', texts);
}

function listed<Row>(c: Context, all: readonly Row[], textOf: (row: Row) => string): Response {
  const { offset, limit } = windowOf(c);
  const { rows, ...place } = sliceOf(all, offset, limit);
  return answer(c, place, rows.map(textOf));
}

/** Nmbrs, REST: everything about people is a history, listed by company. */
export default defineSimulator({
  id: 'nmbrs',
  credentials,
  emailKeys: ['businessEmail'],
  idOf: nmbrsId,
  refuse,
  app(world) {
    const server = new AuthorizationServer(world, {
      clientId: credentials.clientId,
      refreshToken: credentials.refreshToken,
      scope: Object.values(scopes).join(' '),
      singleUse: true,
      hasRefreshToken: (scope) => scope.split(' ').includes(scopes.offline),
    });
    /** Those of a company, or the one who is asked for. */
    const found = (c: Context) => {
      const { employeeId } = c.req.query();
      const people = peopleOf(world, c.req.param('company') ?? '');
      return employeeId ? people.filter((one) => nmbrsId(one) === employeeId) : people;
    };
    const ofCompany = new Hono<Env>().get(
      '/personalinfo',
      allows(server, scopes.people),
      readsPeople,
      (c) => {
        const { offset, limit } = windowOf(c);
        const page = pageOf(c, found(c), offset, limit);
        const texts = recordsOf(c, page, 'info', (person) => infoOf(person, world));
        return answer(c, page, texts);
      },
    );
    for (const [resource, make] of Object.entries(histories))
      ofCompany.get(`/${resource}`, allows(server, scopes.employment), (c) =>
        listed(c, found(c), (person) =>
          world.texts.of(resource, person, (one) => make(one, world)),
        ),
      );
    const api = new Hono<Env>()
      .use(hasSubscription)
      .get('/companies', allows(server, scopes.companies), (c) =>
        listed(c, companiesOf(world), (company) => JSON.stringify(company)),
      )
      .route('/companies/:company/employees', ofCompany);
    return new Hono<Env>().route('/', identityService(server)).route('/api', api);
  },
});
