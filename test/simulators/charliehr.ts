import { Hono, type Context } from 'hono';
import {
  memberId,
  memberOf,
  noteTypes,
  notesOf,
  officeIdOf,
  teamIdOf,
} from './charliehr/records.ts';
import { door } from './world/door.ts';
import { answerList, refusal, wholeNumber } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals } from './world/refusals.ts';
import { defineSimulator, type Env } from './world/simulator.ts';
import { sliceOf, type Place } from './world/slice.ts';
import type { World } from './world/world.ts';

const credentials = {
  clientId: '5d0cfake7a1be2f84c39',
  clientSecret: 'e1f2fakea3b4c5d6978877665544332211',
};
const proof = `Token token=${credentials.clientId}:${credentials.clientSecret}`;

const authenticates = door((c, world) => {
  if (c.req.header('Authorization') !== proof) return 'unauthorized';
  return world.permits('people') ? undefined : 'forbidden';
});

/** No body is documented beyond `success`, and no answer says how long to wait. */
const refuse = refusals(
  (c, status, message: string) => c.json({ success: false, message }, status),
  {
    unauthorized: [401, 'Access denied'],
    forbidden: [403, 'Forbidden'],
    notFound: [404, 'Not found'],
    wrongMethod: [405, 'Method not allowed'],
    throttled: [429, 'Too many requests'],
    unavailable: [503, 'Service unavailable'],
    broken: [500, 'Something went wrong'],
  },
);

/** Which page is asked for; Charlie gives at most 25 records. */
function pagingOf(c: Context): { page: number; size: number } {
  const page = wholeNumber(c.req.query('page') ?? '1', 1);
  const size = wholeNumber(c.req.query('per_page') ?? '25', 1, 25);
  if (page && size) return { page, size };
  throw refusal(c.json({ success: false, message: 'Bad request' }, 400));
}

const at = (offset: number | undefined, size: number) =>
  offset === undefined || offset < 0 ? null : `?page=${offset / size + 1}&per_page=${size}`;

/** What comes with a list: where one is in it, and the query of the next page. */
const metaOf = (list: Place) => ({
  total_results: list.total,
  results_per_page: list.limit,
  current_page: list.offset / list.limit + 1,
  total_pages: Math.ceil(list.total / list.limit),
  next_url: at(list.next, list.limit),
  prev_url: at(list.offset - list.limit, list.limit),
});

function listed(c: Context, all: readonly object[]): Response {
  const { page, size } = pagingOf(c);
  const { rows: data, ...place } = sliceOf(all, (page - 1) * size, size);
  return c.json({ success: true, data, meta: metaOf(place) });
}

/** Teams are departments and the teams in them; Charlie has no other unit. */
const teamsOf = ({ people }: World) =>
  [...new Set(people.flatMap(({ department, team }) => [department, team]))].flatMap((name) =>
    name === undefined
      ? []
      : {
          id: teamIdOf(name),
          name,
          team_members: people
            .filter((one) => one.department === name || one.team === name)
            .map(memberId),
        },
  );

const officesOf = ({ people }: World) =>
  [...new Set(people.map(({ site }) => site))].flatMap((name) =>
    name === undefined
      ? []
      : { id: officeIdOf(name), name, head: name === 'Hamburg', timezone: 'Europe/London' },
  );

export default defineSimulator({
  id: 'charliehr',
  credentials,
  emailKeys: ['work_email'],
  idOf: memberId,
  refuse,
  app(world) {
    const api = new Hono<Env>()
      .use(authenticates)
      .get('/company', (c) =>
        c.json({
          success: true,
          data: { id: 'company_B7', name: 'Brennholt Instruments', subdomain: 'brennholt' },
        }),
      )
      .get('/teams', (c) => listed(c, teamsOf(world)))
      .get('/offices', (c) => listed(c, officesOf(world)))
      .get('/team_member_note_types', (c) => listed(c, noteTypes))
      .get('/team_members', readsPeople, (c) => {
        const { page, size } = pagingOf(c);
        const found = pageOf(c, world.people, (page - 1) * size, size);
        const texts = recordsOf(c, found, 'list', (person) => memberOf(person, world));
        const head = { success: true, meta: metaOf(found) };
        return answerList(c, head, 'data', texts);
      })
      .get('/team_members/:id', (c) => {
        const person = world.withId(c.req.param('id'));
        if (!person) return refuse(c, 'notFound');
        return c.json({
          success: true,
          data: { ...memberOf(person, world), notes: notesOf(person) },
        });
      });
    return new Hono<Env>().route('/api/v1', api);
  },
});
