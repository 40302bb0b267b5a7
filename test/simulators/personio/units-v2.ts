import { Hono, type Context } from 'hono';
import { cursorAt, offsetOf } from '../world/cursor.ts';
import { refusal, wholeNumber } from '../world/json.ts';
import type { Env } from '../world/simulator.ts';
import { sliceOf } from '../world/slice.ts';
import type { World } from '../world/world.ts';
import { errorV2, refuse } from './errors.ts';
import { unitId, type UnitKind } from './ids.ts';

/** Legal entities, workplaces, cost centres and org units: what the ids in an employment stand for. */
export const units = (world: World): Hono<Env> =>
  new Hono<Env>()
    .get('/v2/legal-entities', (c) => listed(c, unitsOf(world, 'subcompany', 'legalEntity')))
    .get('/v2/workplaces', (c) => listed(beta(c), unitsOf(world, 'office', 'site')))
    .get('/v2/cost-centers', (c) => listed(beta(c), unitsOf(world, 'costCenter', 'costCenter')))
    .get('/v2/org-units/:id', (c) => {
      const id = c.req.param('id');
      const found =
        unitsOf(world, 'department', 'department').find((unit) => unit.id === id) ??
        unitsOf(world, 'team', 'team').find((unit) => unit.id === id);
      return found ? c.json(found) : refuse(c, 'notFound');
    });

/** A page of at most 100, 20 when the request does not say; throws for anything beyond. */
function listed(c: Context, items: readonly object[]): Response {
  const { limit, offset } = pagingOf(c, 100, '20');
  const { rows, next } = sliceOf(items, offset, limit);
  return c.json({ _data: rows, _meta: { links: linksOf(c, next) } });
}

/** `limit` and `cursor` of any list; throws Personio's 400. */
export function pagingOf(c: Context, most: number, usual: string) {
  const limit = wholeNumber(c.req.query('limit') ?? usual, 1, most);
  const cursor = c.req.query('cursor');
  const offset = cursor === undefined ? 0 : offsetOf(cursor);
  if (limit !== undefined && offset !== undefined) return { limit, offset };
  const detail = limit === undefined ? `limit must be from 1 to ${most}` : 'cursor is not valid';
  throw refusal(errorV2(c, 400, 'common.bad_request', detail));
}

/** The link to this page and, unless it is the last one, to the next. */
export function linksOf(c: Context, next: number | undefined) {
  const self = { href: c.req.url };
  if (next === undefined) return { self };
  const url = new URL(c.req.url);
  url.searchParams.set('cursor', cursorAt(next));
  return { self, next: { href: url.href } };
}

/** Beta endpoints are not there without the header `Beta: true`. */
function beta(c: Context): Context {
  if (c.req.header('Beta') !== 'true') throw refusal(refuse(c, 'notFound'));
  return c;
}

function unitsOf(
  world: World,
  kind: UnitKind,
  of: 'department' | 'team' | 'site' | 'legalEntity' | 'costCenter',
) {
  const countries = new Map(world.people.map((person) => [person[of], person.country]));
  return [...countries].flatMap(([name, country]) =>
    name === undefined
      ? []
      : [{ id: String(unitId(kind, name)), type: kind, name, country, address: { country } }],
  );
}
