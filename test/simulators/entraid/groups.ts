import { Hono, type Context } from 'hono';
import { domain } from '../world/brennholt.ts';
import { refusal } from '../world/json.ts';
import type { Person } from '../world/person.ts';
import type { Env } from '../world/simulator.ts';
import { sliceOf } from '../world/slice.ts';
import { guid } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';
import { graphError } from './errors.ts';
import { pagingOf } from './query.ts';
import { userId } from './user.ts';
import { listed, nextLink, personOf } from './users.ts';

type Group = { id: string; displayName: string; members: readonly Person[] };

/** One group a department. `All of Brennholt` has these groups as members, and no people. */
function groupsOf(world: World): Group[] {
  const byDepartment = Map.groupBy(world.people, ({ department }) => department);
  return [...byDepartment].flatMap(([name, members]) =>
    name === undefined ? [] : [{ id: guid(`group ${name}`), displayName: name, members }],
  );
}

const everybody = { id: guid('group of everybody'), displayName: 'All of Brennholt' };

/** Groups and their members; needs a right of its own. */
export const groups = (world: World): Hono<Env> =>
  new Hono<Env>()
    .use('/groups/*', (c, next) => {
      if (world.permits('GroupMember.Read.All')) return next();
      throw refusal(c.get('simulation').simulator.refuse(c, 'forbidden', 1));
    })
    .get('/users/:id/memberOf', (c) => {
      const person = personOf(c, world);
      const found = groupsOf(world).filter(({ members }) => members.includes(person));
      return c.json({
        value: found.map(({ id, displayName }) => entry('group', id, displayName)),
      });
    })
    .get('/groups', (c) =>
      sliced(
        c,
        'groups',
        [everybody, ...groupsOf(world)].map(({ id, displayName }) => ({
          id,
          displayName,
          mail: `${displayName.toLowerCase().replaceAll(/\W+/g, '-')}@${domain}`,
          securityEnabled: true,
          mailEnabled: true,
          groupTypes: [],
        })),
      ),
    )
    .get('/groups/:id/members', (c) => {
      const inner = groupsOf(world).map((group) => entry('group', group.id, group.displayName));
      return sliced(c, 'directoryObjects', idOf(c) === everybody.id ? inner : peopleOf(c, world));
    })
    .get('/groups/:id/transitiveMembers', (c) => {
      const all = world.people.filter(({ department }) => department !== undefined).map(asEntry);
      return sliced(c, 'directoryObjects', idOf(c) === everybody.id ? all : peopleOf(c, world));
    });

const idOf = (c: Context) => c.req.param('id');

const entry = (type: 'group' | 'user', id: string, displayName: string) => ({
  '@odata.type': `#microsoft.graph.${type}`,
  id,
  displayName,
});

const asEntry = (person: Person) =>
  entry('user', userId(person), `${person.preferredName ?? person.firstName} ${person.lastName}`);

function peopleOf(c: Context<Env>, world: World) {
  const group = groupsOf(world).find(({ id }) => id === idOf(c));
  if (group) return group.members.map(asEntry);
  throw refusal(graphError(c, 404, 'Request_ResourceNotFound', 'The group does not exist.'));
}

function sliced(c: Context, context: string, items: readonly object[]): Response {
  const { top, offset } = pagingOf(c);
  const { rows, next } = sliceOf(items, offset, top);
  const texts = rows.map((item) => JSON.stringify(item));
  return listed(c, context, texts, nextLink(c, next));
}
