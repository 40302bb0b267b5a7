import { Hono, type Context } from 'hono';
import { cursorAt } from '../world/cursor.ts';
import { jsonList, refusal } from '../world/json.ts';
import type { Person } from '../world/person.ts';
import { pageOf, readsPeople, recordsOf } from '../world/reads-people.ts';
import type { Env } from '../world/simulator.ts';
import type { World } from '../world/world.ts';
import { graphError } from './errors.ts';
import { managerSelectOf, pagingOf, selectOf, userQueryOf, type UserQuery } from './query.ts';
import { userOf, userProperties } from './user.ts';

/** Lists, single users, and the recycle bin. */
export const users = (world: World): Hono<Env> =>
  new Hono<Env>()
    .get('/users', readsPeople, (c) => {
      const query = userQueryOf(c);
      const page = pageOf(c, foundBy(query, world), query.offset, query.top);
      const { select, managerSelect } = query;
      const shape = `${select.join()} ${managerSelect?.join()}`;
      const texts = recordsOf(c, page, shape, (person) =>
        userOf(person, select, managerSelect, world),
      );
      return listed(c, `users(${select.join()})`, texts, {
        ...(query.count ? { '@odata.count': page.total } : {}),
        ...nextLink(c, page.next),
      });
    })
    .get('/users/:id', (c) => {
      const select = selectOf(c, c.req.query('$select'));
      const managerSelect = managerSelectOf(c, c.req.query('$expand'));
      return c.json(userOf(personOf(c, world), select, managerSelect, world));
    })
    .get('/directory/deletedItems/microsoft.graph.user', (c) => {
      const asked = c.req.query('$select')?.split(',');
      const properties = asked?.filter((name) => name !== 'deletedDateTime').join();
      const select = selectOf(c, properties === '' ? 'id' : properties);
      const { top, offset } = pagingOf(c);
      const texts = world.removed
        .slice(offset, offset + top)
        .map(({ person, at }) =>
          JSON.stringify({ ...userOf(person, select, undefined, world), deletedDateTime: at }),
        );
      const next = offset + top < world.removed.length ? offset + top : undefined;
      return listed(c, 'directoryObjects', texts, nextLink(c, next));
    });

/** One page of a list, `@odata` envelope around it. */
export function listed(
  c: Context,
  context: string,
  texts: readonly string[],
  envelope: Readonly<Record<string, unknown>>,
): Response {
  const root = `https://graph.microsoft.com/v1.0/$metadata#${context}`;
  return c.body(jsonList({ '@odata.context': root, ...envelope }, 'value', texts), 200, {
    'Content-Type': 'application/json;odata.metadata=minimal',
  });
}

/** `@odata.nextLink`: the request's own address with a skip token; nothing on the last page. */
export function nextLink(c: Context, next: number | undefined): Record<string, string> {
  if (next === undefined) return {};
  const url = new URL(c.req.url);
  url.searchParams.set('$skiptoken', cursorAt(next));
  return { '@odata.nextLink': url.href.replaceAll('%24', '$') };
}

function foundBy({ filter, search }: UserQuery, world: World): readonly Person[] {
  if (!filter && search === undefined) return world.people;
  const wanted = search && /^"(\w+):(.*)"$/.exec(search);
  return world.people.filter((person) => {
    const read = (name: string) => userProperties[name]?.(person, world) ?? null;
    if (filter && !filter.passes(read)) return false;
    return !wanted || String(read(wanted[1]!)).toLowerCase().includes(wanted[2]!.toLowerCase());
  });
}

/** The user named in the path by id or principal name; throws Graph's 404. */
export function personOf(c: Context<Env>, world: World): Person {
  const id = c.req.param('id')!;
  const isNamed = (one: Person) => userProperties['userPrincipalName']!(one, world) === id;
  const found = world.withId(id) ?? world.people.find(isNamed);
  if (found) return found;
  const message = `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`;
  throw refusal(graphError(c, 404, 'Request_ResourceNotFound', message));
}
