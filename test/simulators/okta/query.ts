import type { Context } from 'hono';
import { offsetOf } from '../world/cursor.ts';
import { refusal, wholeNumber } from '../world/json.ts';
import { parseFilter } from '../world/odata.ts';
import type { Person } from '../world/person.ts';
import type { World } from '../world/world.ts';
import { fail } from './errors.ts';
import { loginOf, oktaId, statusOf } from './user.ts';

const pageSize = 200;

/** What `filter` may look at; all but `lastUpdated` only with `eq`. */
const properties: Record<string, (person: Person, world: World) => unknown> = {
  status: statusOf,
  lastUpdated: ({ updatedAt }) => updatedAt,
  id: oktaId,
  'profile.login': loginOf,
  'profile.email': (person) => person.email ?? loginOf(person),
  'profile.firstName': ({ firstName }) => firstName,
  'profile.lastName': ({ lastName }) => lastName,
};

/** Those who pass `filter`; without one, everybody but the deprovisioned. */
export function foundBy(c: Context, world: World): readonly Person[] {
  const text = c.req.query('filter');
  if (text === undefined)
    return world.people.filter((person) => statusOf(person, world) !== 'DEPROVISIONED');
  const filter = filterOf(c, text);
  return world.people.filter((person) => filter.passes((name) => properties[name]!(person, world)));
}

function filterOf(c: Context, text: string) {
  try {
    if (text.includes("'")) throw new Error('values stand in double quotes');
    const filter = parseFilter(text.replaceAll('"', "'"));
    const isKnown = filter.fields.every((name, i) => {
      const operator = filter.operators[i]!;
      const allowed = name === 'lastUpdated' ? /^(eq|gt|ge|lt|le)$/ : /^eq$/;
      return Object.hasOwn(properties, name) && allowed.test(operator);
    });
    if (isKnown) return filter;
    throw new Error('unsupported property or operator');
  } catch {
    throw refusal(fail(c, 400, 'E0000031', 'Invalid search criteria.'));
  }
}

/** `limit`, never more than 200, and the place that `after` holds. */
export function placeOf(c: Context): { offset: number; limit: number } {
  const limit = wholeNumber(c.req.query('limit') ?? '200', 1);
  const after = c.req.query('after');
  const offset = after === undefined ? 0 : offsetOf(after);
  if (limit === undefined || offset === undefined)
    throw refusal(fail(c, 400, 'E0000001', 'Api validation failed.'));
  return { offset, limit: Math.min(limit, pageSize) };
}
