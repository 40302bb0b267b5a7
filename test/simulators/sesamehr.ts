import { Hono, type Context } from 'hono';
import {
  assignations,
  company,
  contractsOf,
  customFields,
  employeeOf,
  managers,
  sesameId,
  type Row,
} from './sesamehr/rows.ts';
import { bearerOf } from './world/authorization.ts';
import { door } from './world/door.ts';
import { answerList, refusal, wholeNumber } from './world/json.ts';
import type { Person } from './world/person.ts';
import { pageOf, readsPeople, recordsOf } from './world/reads-people.ts';
import { refusals } from './world/refusals.ts';
import { defineSimulator, type Env } from './world/simulator.ts';
import type { Place } from './world/slice.ts';
import type { World } from './world/world.ts';

const credentials = { apiToken: 'a1b2c3d4e5f60718293a4b5c6d7e8f90', region: 'eu1' };
/** The largest page is not documented; Sesame says in `perPage` how many there are in one. */
const mostRows = 100;

const authenticates = door((c) =>
  bearerOf(c) === credentials.apiToken ? undefined : 'unauthorized',
);

const seesPeople = door((_, world) => (world.permits('people') ? undefined : 'forbidden'));

/** Neither the body of errors nor the header for waiting is documented. */
const refuse = refusals(
  (c, status, message: string) => c.json({ error: { message } }, status),
  {
    unauthorized: [401, 'Unauthorized'],
    forbidden: [403, 'Forbidden'],
    notFound: [404, 'Not found'],
    wrongMethod: [405, 'Method not allowed'],
    throttled: [429, 'Too many requests'],
    unavailable: [503, 'Service unavailable'],
    broken: [500, 'Internal error'],
  },
  ['throttled'],
);

const invalid = (c: Context, message: string) => refusal(c.json({ error: { message } }, 422));

function pagingOf(c: Context): { offset: number; limit: number } {
  const page = wholeNumber(c.req.query('page') ?? '1', 1);
  const limit = wholeNumber(c.req.query('limit') ?? '20', 1);
  if (page === undefined || limit === undefined) throw invalid(c, 'page and limit are numbers.');
  const size = Math.min(limit, mostRows);
  return { offset: (page - 1) * size, limit: size };
}

const metaOf = ({ offset, limit, total }: Omit<Place, 'next'>) => ({
  currentPage: offset / limit + 1,
  lastPage: Math.max(1, Math.ceil(total / limit)),
  total,
  perPage: limit,
});

function listed(c: Context, rows: readonly Row[]): Response {
  const { offset, limit } = pagingOf(c);
  const texts = rows.slice(offset, offset + limit).map((row) => row());
  return json(c, { offset, limit, total: rows.length }, texts);
}

const json = (c: Context, page: Parameters<typeof metaOf>[0], texts: readonly string[]) =>
  answerList(c, { meta: metaOf(page) }, 'data', texts);

/** By status; without one only those who are active. */
function foundBy(c: Context, world: World): readonly Person[] {
  const wanted = (c.req.query('status[in]') ?? c.req.query('status') ?? 'active').split(',');
  if (wanted.some((status) => status !== 'active' && status !== 'inactive'))
    throw invalid(c, 'status is active or inactive.');
  return world.people.filter((person) =>
    wanted.includes(world.statusOf(person) === 'inactive' ? 'inactive' : 'active'),
  );
}

export default defineSimulator({
  id: 'sesamehr',
  credentials,
  // For each company, all of its tokens together.
  limits: [{ calls: 1000, perSeconds: 60 }],
  emailKeys: ['email'],
  idOf: sesameId,
  refuse,
  app: (world) =>
    new Hono<Env>()
      .use(authenticates)
      .get('/core/v3/info', (c) => c.json({ data: { company } }))
      .use(seesPeople)
      .get('/core/v3/employees', readsPeople, (c) => {
        const { offset, limit } = pagingOf(c);
        const page = pageOf(c, foundBy(c, world), offset, limit);
        const texts = recordsOf(c, page, '', (person) => employeeOf(person, world));
        return json(c, page, texts);
      })
      .get('/core/v3/employees/:id', (c) => {
        const person = world.withId(c.req.param('id'));
        if (!person) return refuse(c, 'notFound');
        const meta = metaOf({ offset: 0, limit: 1, total: 1 });
        return c.json({ data: employeeOf(person, world), meta });
      })
      .get('/contract/v1/contracts/:employeeId', (c) => {
        const person = world.withId(c.req.param('employeeId'));
        return person ? listed(c, contractsOf(person)) : refuse(c, 'notFound');
      })
      .get('/core/v3/employee-department-assignations', (c) =>
        listed(c, assignations(world, 'department')),
      )
      .get('/core/v3/employee-office-assignations', (c) => listed(c, assignations(world, 'office')))
      .get('/core/v3/employee-managers', (c) => listed(c, managers(world)))
      .get('/core/v3/custom-fields', (c) =>
        listed(
          c,
          customFields.map(({ shape }) => {
            const text = JSON.stringify(shape);
            return () => text;
          }),
        ),
      ),
});
