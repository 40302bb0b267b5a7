import { Hono, type Context } from 'hono';
import { peopleId, recordOf, rowOf } from './peoplehr/record.ts';
import { door } from './world/door.ts';
import { answerList, refusal } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals, wordsOfHttp } from './world/refusals.ts';
import { jsonSent } from './world/sent.ts';
import { defineSimulator, type Env } from './world/simulator.ts';
import type { World } from './world/world.ts';

const credentials = {
  apiKey: '0f1e2d3c-4b5a-4968-8777-66FakeOfBren',
  queryName: 'User sync',
};

/** PeopleHR reports errors with status 200. */
const says = (c: Context, status: number, message: string): Response =>
  c.json({ isError: true, Status: status, Message: message, Result: null });

const success = { isError: false, Status: 0, Message: 'The request processed successfully.' };

/** No limit is documented, so neither is how long to wait. */
const refuse = refusals((c, status, text: string) => c.text(text, status), {
  ...wordsOfHttp,
  unauthorized: (c) => says(c, 2, 'Invalid API Key.'),
  forbidden: (c) => says(c, 5, 'No access on Employee schema.'),
  broken: (c) => says(c, 6, 'Oops! Something went wrong.'),
});

/** What was asked for, by a key that is right. */
async function askedOf(c: Context): Promise<Record<string, unknown>> {
  const body = await jsonSent(c);
  if (!body) throw refusal(says(c, 7, 'No json data found.'));
  if (body['APIKey'] === undefined) throw refusal(says(c, 1, 'API key is missing.'));
  if (body['APIKey'] !== credentials.apiKey) throw refusal(refuse(c, 'unauthorized'));
  if (body['Action'] === undefined) throw refusal(says(c, 3, 'Action is missing.'));
  return body;
}

const seesPeople = door(async (c, world) => {
  if (!world.permits('people')) {
    await askedOf(c);
    return 'forbidden';
  }
  return undefined;
});

const listed = (c: Context, texts: readonly string[]): Response =>
  answerList(c, success, 'Result', texts);

function oneOf(c: Context, world: World, wanted: unknown): Response {
  const person = world.withId(String(wanted));
  if (!person) return says(c, 5, 'EmployeeId does not exists.');
  return c.json({ ...success, Result: recordOf(person, world) });
}

export default defineSimulator({
  id: 'peoplehr',
  credentials,
  emailKeys: ['EmailId'],
  idOf: peopleId,
  refuse,
  app(world) {
    const everybody = new Hono<Env>().post('/Employee', readsPeople, async (c) => {
      const { IncludeLeavers: leavers } = await askedOf(c);
      const people = world.people.filter(
        (person) => leavers === true || world.statusOf(person) !== 'inactive',
      );
      const page = pageOf(c, people, 0, Number.POSITIVE_INFINITY);
      return listed(
        c,
        recordsOf(c, page, '', (person) => recordOf(person, world)),
      );
    });
    return new Hono<Env>()
      .use(seesPeople)
      .post('/Employee', async (c, next) => {
        const { Action: action, EmployeeId: wanted } = await askedOf(c);
        if (action === 'GetEmployeeDetailById') return oneOf(c, world, wanted);
        if (action !== 'GetAllEmployeeDetail') return says(c, 4, 'Invalid Action.');
        await next();
        return undefined;
      })
      .route('/', everybody)
      .post('/Query', async (c) => {
        const { Action: action, QueryName: query } = await askedOf(c);
        if (action !== 'GetQueryResultByQueryName') return says(c, 4, 'Invalid Action.');
        if (query !== credentials.queryName) return says(c, 5, 'Query does not exists.');
        return listed(
          c,
          world.people.map((person) => JSON.stringify(rowOf(person))),
        );
      });
  },
});
