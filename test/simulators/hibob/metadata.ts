import { Hono } from 'hono';
import type { Env } from '../world/simulator.ts';
import type { World } from '../world/world.ts';
import { bobFields, itemId, jsonPathOf } from './fields.ts';

/** Fields, named lists and lifecycles; none of it needs a permission on people. */
export const metadata = (world: World): Hono<Env> =>
  new Hono<Env>()
    .get('/v1/company/people/fields', (c) =>
      c.json(
        bobFields.map((field) => ({
          id: field.id,
          category: field.id.split('.')[0],
          name: field.name,
          description: '',
          jsonPath: jsonPathOf(field),
          type: field.type,
          typeData: field.list === undefined ? {} : { listId: field.list },
          historical: field.id.startsWith('work.'),
        })),
      ),
    )
    .get('/v1/company/named-lists', (c) => {
      const archived = c.req.query('includeArchived') === 'true';
      return c.json(
        Object.fromEntries([...listNames].map((name) => [name, listOf(world, name, archived)])),
      );
    })
    .get('/v1/company/named-lists/:name', (c) => {
      const name = c.req.param('name');
      if (!listNames.has(name)) return c.json({ key: 'not_found', error: 'No such list' }, 404);
      return c.json(listOf(world, name, c.req.query('includeArchived') === 'true'));
    })
    .get('/v1/people/:id/lifecycle', (c) => {
      const person = world.withId(c.req.param('id'));
      if (!person) return c.json({ key: 'not_found', error: 'Employee not found' }, 404);
      const status = (id: number, name: string, effectiveDate: string) => ({
        id,
        status: name,
        effectiveDate,
        reason: null,
        reasonType: null,
      });
      const { startDate, terminationDate, onLeave } = person;
      return c.json({
        values: [
          status(1, startDate > world.today ? 'hired' : 'employed', startDate),
          ...(onLeave ? [status(2, 'on leave', world.today)] : []),
          ...(terminationDate ? [status(3, 'terminated', terminationDate)] : []),
        ],
      });
    });

const listNames = new Set(bobFields.flatMap(({ list }) => list ?? []));

/** The items that people have, and one that nobody has any more. */
function listOf(world: World, list: string, includeArchived: boolean) {
  const { human, type } = bobFields.find((field) => field.list === list)!;
  const labels = world.people.flatMap((person) => human?.(person) ?? []);
  const names = new Set(type === 'multi-list' ? labels.flatMap((all) => all.split(', ')) : labels);
  const item = (name: string, archived: boolean) => ({
    id: itemId(list, name),
    name,
    archived,
    children: [],
  });
  return {
    name: list,
    items: [
      ...[...names].sort().map((name) => item(name, false)),
      ...(includeArchived ? [item('Closed long ago', true)] : []),
    ],
  };
}
