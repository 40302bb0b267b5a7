import { Hono, type Context } from 'hono';
import { cursorAt, offsetOf } from '../world/cursor.ts';
import { door } from '../world/door.ts';
import { jsonList, wholeNumber } from '../world/json.ts';
import type { Person } from '../world/person.ts';
import { pageOf, readsPeople, recordsOf } from '../world/reads-people.ts';
import type { Env } from '../world/simulator.ts';
import type { World } from '../world/world.ts';
import type { Account, Integration } from './account.ts';
import { errorOf, failure } from './errors.ts';
import { employeeOf, groups, idOf, legalEntities, locations } from './rows.ts';

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Where a list goes on and how long its pages are. */
function pagingOf(c: Context): { offset: number; limit: number } {
  const limit = wholeNumber(c.req.query('page_size') ?? '100', 1, 250);
  const cursor = c.req.query('cursor');
  const offset = cursor === undefined ? 0 : offsetOf(cursor);
  if (limit !== undefined && offset !== undefined) return { offset, limit };
  throw failure(c, 'PLATFORM.INPUT_INVALID');
}

/** A whole list of the store, in pages. */
export function listed(c: Context, rows: readonly object[]): Response {
  const { offset, limit } = pagingOf(c);
  const end = offset + limit;
  const next = end < rows.length ? cursorAt(end) : null;
  return c.json({ status: 'success', data: { next, results: rows.slice(offset, end) } });
}

const listOf = (c: Context, name: string): string[] | undefined =>
  c.req.query(name)?.split(',').filter(Boolean);

/** What the first sync has not brought yet, nobody gets. */
function notReady({ setup, refuses, status }: Integration): string | undefined {
  if (setup === 'INCOMPLETE') return 'INTEGRATION.SETUP_INCOMPLETE';
  if (setup === 'FINAL_SYNC_PENDING') return 'INTEGRATION.SETUP_SYNC_PENDING';
  return status === 'INACTIVE' ? 'INTEGRATION.INACTIVE' : refuses;
}

/** People as they were asked for; those who are deleted only when asked for too. */
function chosen(c: Context, world: World): Person[] {
  const since = c.req.query('updated_after');
  if (since !== undefined && !moment.test(since)) throw failure(c, 'PLATFORM.INPUT_INVALID');
  const ids = listOf(c, 'ids');
  const emails = listOf(c, 'work_emails')?.map((email) => email.toLowerCase());
  const statuses = listOf(c, 'employment_statuses');
  const deleted = c.req.query('include_deleted') === 'true' ? world.removed : [];
  // A change of the manager counts as one of the person.
  const changedAt = (person: Person) =>
    [person.updatedAt, world.managerOf(person)?.updatedAt ?? ''].toSorted().at(-1)!;
  const fits = (person: Person, at: string) =>
    (since === undefined || at > since) &&
    (ids === undefined || ids.includes(idOf(person))) &&
    (emails === undefined || emails.includes(person.email?.toLowerCase() ?? '')) &&
    (statuses === undefined || statuses.includes(world.statusOf(person).toUpperCase()));
  return [
    ...world.people.filter((person) => fits(person, changedAt(person))),
    ...deleted.filter(({ person, at }) => fits(person, at)).map(({ person }) => person),
  ];
}

/** The unified API: every call is about one integration. */
export function hrisRoutes(account: Account, world: World): Hono<Env> {
  const aboutIntegration = door((c) => {
    const integration = account.integrations.get(c.req.header('X-Integration-Id') ?? '');
    if (!integration) return errorOf(c, 'PLATFORM.INTEGRATION_NOT_FOUND');
    const code = notReady(integration);
    if (code !== undefined) return errorOf(c, code);
    if (!world.permits('people')) return errorOf(c, 'INTEGRATION.PERMISSION_MISSING');
    return undefined;
  });

  return new Hono<Env>()
    .use(aboutIntegration)
    .get('/employees', readsPeople, (c) => {
      const { offset, limit } = pagingOf(c);
      const page = pageOf(c, chosen(c, world), offset, limit);
      const deletions = new Map(world.removed.map(({ person, at }) => [person.key, at]));
      const texts = recordsOf(c, page, `${world.revision}`, (person) =>
        employeeOf(person, world, world.get(person.key) ? undefined : deletions.get(person.key)),
      );
      const next = page.next === undefined ? null : cursorAt(page.next);
      const body = `{"status":"success","data":${jsonList({ next }, 'results', texts)}}`;
      return c.body(body, 200, { 'Content-Type': 'application/json' });
    })
    .get('/groups', (c) => {
      const types = listOf(c, 'types');
      return listed(
        c,
        groups.filter(({ type }) => types === undefined || types.includes(String(type))),
      );
    })
    .get('/locations', (c) => listed(c, locations))
    .get('/legal-entities', (c) => listed(c, legalEntities));
}
