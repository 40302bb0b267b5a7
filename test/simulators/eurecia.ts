import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { eureciaId, fullOf, summaryOf, treeOf } from './eurecia/records.ts';
import { door } from './world/door.ts';
import { answerList, refusal, wholeNumber } from './world/json.ts';
import type { Person } from './world/person.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals, wordsOfHttp } from './world/refusals.ts';
import { defineSimulator, type Env } from './world/simulator.ts';

const credentials = { apiToken: '0a1b2c3d4e5fakeOfBrennholt00e5f6', host: 'api.eurecia.com' };
const pageSize = 50;

/** Bodies of errors are not documented; these are what Spring sends. */
const fail = (c: Context, status: ContentfulStatusCode, error: string): Response =>
  c.json({ timestamp: 1_767_600_000_000, status, error, path: c.req.path }, status);

const refuse = refusals(fail, wordsOfHttp, ['throttled']);

const authenticates = door((c, world) => {
  if (!world.tokens.accepts(c.req.header('token'))) return 'unauthorized';
  return world.permits('people') ? undefined : 'forbidden';
});

/** A page of Spring, counted from 0. */
function paged(c: Context<Env>, people: readonly Person[]): Response {
  const number = wholeNumber(c.req.query('page') ?? '0', 0, 1_000_000);
  if (number === undefined) throw refusal(fail(c, 400, 'Bad Request'));
  const page = pageOf(c, people, number * pageSize, pageSize);
  const texts = recordsOf(c, page, 'summary', summaryOf);
  const sort = { empty: true, sorted: false, unsorted: true };
  const spring = {
    totalElements: page.total,
    totalPages: Math.ceil(page.total / pageSize),
    last: page.next === undefined,
    first: number === 0,
    number,
    size: pageSize,
    numberOfElements: texts.length,
    empty: texts.length === 0,
    sort,
  };
  return answerList(c, spring, 'content', texts);
}

/** Version 1 for the token, in XML unless asked otherwise; version 4 for people and organisation. */
export default defineSimulator({
  id: 'eurecia',
  credentials,
  emailKeys: ['email'],
  idOf: eureciaId,
  refuse,
  app(world) {
    const api = new Hono<Env>()
      .get('/v1/Auth', (c) => {
        if (c.req.header('authToken') !== credentials.apiToken) return refuse(c, 'unauthorized');
        const token = world.tokens.issue();
        if (c.req.header('Accept')?.includes('application/json'))
          return c.json({ eureciaResponse: { temporaryToken: { token: { $: token } } } });
        const xml = `<eureciaResponse><temporaryToken><token>${token}</token></temporaryToken></eureciaResponse>`;
        return c.body(xml, 200, { 'Content-Type': 'application/xml' });
      })
      .use('/v4/*', authenticates)
      .get('/v4/users', readsPeople, (c) => paged(c, world.people))
      .get('/v4/users/active', (c) => {
        c.set('due', []);
        return paged(
          c,
          world.people.filter((person) => world.statusOf(person) !== 'inactive'),
        );
      })
      .get('/v4/users/:id', (c) => {
        const person = world.withId(c.req.param('id'));
        return person ? c.json(fullOf(person, world)) : refuse(c, 'notFound');
      })
      .get('/v4/departments', (c) => c.json(treeOf(world, 'department')))
      .get('/v4/structures', (c) => c.json(treeOf(world, 'structure')));
    return new Hono<Env>().route('/eurecia/rest', api);
  },
});
