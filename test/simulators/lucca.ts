import { Hono } from 'hono';
import { foundBy, luccaError, pagingOf, selectionOf, userOf } from './lucca/query.ts';
import { luccaId } from './lucca/user.ts';
import { door } from './world/door.ts';
import { jsonList } from './world/json.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals } from './world/refusals.ts';
import { defineSimulator, type Env } from './world/simulator.ts';

const credentials = {
  host: 'brennholt.ilucca.net',
  apiKey: '1a2b3c4d-0000-4e5f-8a9b-00b2e44017f1',
};

const authenticates = door((c, world) => {
  const key = /^lucca application=(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  if (key !== credentials.apiKey) return 'unauthorized';
  return world.permits('people') ? undefined : 'forbidden';
});

const refuse = refusals(
  luccaError,
  {
    unauthorized: [401, 'Unauthorized'],
    forbidden: [403, 'Forbidden'],
    notFound: [404, 'Resource not found'],
    wrongMethod: [405, 'Method not allowed'],
    throttled: [429, 'Too many requests'],
    unavailable: [503, 'Service unavailable'],
    broken: [500, 'An error occurred'],
  },
  ['throttled'],
);

/** Lucca's directory, version 3. Rate limits are not documented, nor what `Retry-After` says. */
export default defineSimulator({
  id: 'lucca',
  credentials,
  emailKeys: ['mail'],
  idOf: (person) => String(luccaId(person)),
  refuse,
  app: (world) =>
    new Hono<Env>()
      .use(authenticates)
      .get('/api/v3/users', readsPeople, (c) => {
        const selection = selectionOf(c);
        const { offset, limit } = pagingOf(c);
        const page = pageOf(c, foundBy(c, world), offset, limit);
        const texts = recordsOf(c, page, c.req.query('fields') ?? '', (person) =>
          userOf(person, selection, world),
        );
        const data = jsonList(selection.count ? { count: page.total } : {}, 'items', texts);
        return c.body(`{"header":{},"data":${data}}`, 200, { 'Content-Type': 'application/json' });
      })
      .get('/api/v3/users/:id', (c) => {
        const person = world.withId(c.req.param('id'));
        if (!person) return refuse(c, 'notFound');
        return c.json({ data: userOf(person, selectionOf(c), world) });
      }),
});
