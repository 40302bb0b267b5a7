import { Hono, type Context } from 'hono';
import { bearerOf } from '../world/authorization.ts';
import { door } from '../world/door.ts';
import { answerList, refusal } from '../world/json.ts';
import type { Person } from '../world/person.ts';
import { pageOf, readsPeople, recordsOf } from '../world/reads-people.ts';
import { formSent } from '../world/sent.ts';
import type { Env } from '../world/simulator.ts';
import type { World } from '../world/world.ts';
import { areOurs } from './credentials.ts';
import { errorV2, refuse } from './errors.ts';
import { foundBy } from './filter-v2.ts';
import { employmentOf, personOf } from './person-v2.ts';
import { linksOf, pagingOf, units } from './units-v2.ts';

/** Persons & Employments v2: fifty persons a page, and one call more for each one's employment. */
export const v2 = (world: World): Hono<Env> =>
  new Hono<Env>()
    .post('/v2/auth/token', async (c) => {
      const form = await formSent(c);
      if (form?.get('grant_type') !== 'client_credentials') {
        return errorV2(c, 400, 'common.bad_request', 'grant_type must be client_credentials');
      }
      if (!areOurs(form.get('client_id'), form.get('client_secret'))) {
        return refuse(c, 'unauthorized');
      }
      return c.json({
        access_token: world.tokens.issue('v2'),
        token_type: 'Bearer',
        expires_in: 86_400,
        scope: form.get('scope') ?? 'personio:persons:read personio:legal-entities:read',
      });
    })
    .use('/v2/*', authenticates)
    .get('/v2/persons', needsPersons, readsPeople, (c) => {
      const { limit, offset } = pagingOf(c, 50, '10');
      const page = pageOf(c, foundBy(c, world), offset, limit);
      const { origin } = new URL(c.req.url);
      const texts = recordsOf(c, page, 'v2', (person) => personOf(person, world, origin));
      return envelope(c, texts, page.next);
    })
    .get('/v2/persons/:id', needsPersons, (c) =>
      c.json(personOf(named(c, world), world, new URL(c.req.url).origin)),
    )
    .get('/v2/persons/:id/employments', needsPersons, (c) => {
      const { offset } = pagingOf(c, 50, '10');
      const { origin } = new URL(c.req.url);
      const person = named(c, world);
      const text = world.texts.of('employment', person, () => employmentOf(person, world, origin));
      return envelope(c, offset > 0 ? [] : [text], undefined);
    })
    .route('/', units(world));

const authenticates = door((c, world) => {
  if (!world.tokens.accepts(bearerOf(c), 'v2')) return 'unauthorized';
  c.header('x-ratelimit-remaining', '14');
  c.header('x-ratelimit-burst-capacity', '15');
  return undefined;
});

const needsPersons = door((_, world) => (world.permits('people') ? undefined : 'forbidden'));

function named(c: Context, world: World): Person {
  const found = world.withId(c.req.param('id'));
  if (!found) throw refusal(refuse(c, 'notFound'));
  return found;
}

const envelope = (c: Context, texts: readonly string[], next: number | undefined): Response =>
  answerList(c, { _meta: { links: linksOf(c, next) } }, '_data', texts);
