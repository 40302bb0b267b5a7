import type { Context } from 'hono';
import { offsetOf } from '../world/cursor.ts';
import { refusal, wholeNumber } from '../world/json.ts';
import { parseFilter, type Filter } from '../world/odata.ts';
import type { Env } from '../world/simulator.ts';
import { badRequest, graphError, unsupported } from './errors.ts';
import { defaultProperties, notInLists, userProperties } from './user.ts';

export type UserQuery = {
  select: readonly string[];
  managerSelect: readonly string[] | undefined;
  filter: Filter | undefined;
  search: string | undefined;
  count: boolean;
  top: number;
  offset: number;
};

const known = /^\$(select|expand|top|filter|count|search|orderby|skiptoken|format)$/;
const advancedOperators = new Set(['ne', 'not', 'endswith']);

/** What `GET /users` is asked for; throws Graph's refusal of everything that it does not support. */
export function userQueryOf(c: Context<Env>): UserQuery {
  const query = c.req.query();
  if (query['$skip'] !== undefined)
    throw unsupported(c, "'$skip' is not supported by the service.");
  const strange = Object.keys(query).find((name) => name.startsWith('$') && !known.test(name));
  if (strange) throw badRequest(c, `The query option ${strange} is not known.`);
  const select = selectOf(c, query['$select']);
  const filter = query['$filter'] === undefined ? undefined : filterOf(c, query['$filter']);
  const count = query['$count'] === 'true';
  const search = query['$search'];

  const advanced =
    count ||
    search !== undefined ||
    filter?.operators.some((operator) => advancedOperators.has(operator)) === true;
  const eventual = c.req.header('ConsistencyLevel')?.toLowerCase() === 'eventual';
  if (advanced && !(eventual && count)) {
    throw unsupported(c, 'This query needs the header ConsistencyLevel: eventual and $count=true.');
  }
  if (advanced && query['$expand'] !== undefined) {
    throw unsupported(c, '$expand cannot be combined with $count or $search.');
  }
  return {
    select,
    managerSelect: managerSelectOf(c, query['$expand']),
    filter,
    search,
    count,
    ...pagingOf(c),
  };
}

/** `$top` and `$skiptoken` of any list. */
export function pagingOf(c: Context): { top: number; offset: number } {
  const top = wholeNumber(c.req.query('$top') ?? '100', 1, 999);
  if (top === undefined) throw badRequest(c, "'$top' must be from 1 to 999.");
  const token = c.req.query('$skiptoken');
  const offset = token === undefined ? 0 : offsetOf(token);
  if (offset === undefined) throw badRequest(c, 'The skip token is not valid.');
  return { top, offset };
}

/** The properties that `$select` names; throws for those that a list of users cannot have. */
export function selectOf(c: Context<Env>, text: string | undefined): readonly string[] {
  if (text === undefined) return defaultProperties;
  const names = text.split(',').map((name) => name.trim());
  const impossible = names.find((name) => notInLists.has(name));
  if (impossible) {
    throw refusal(graphError(c, 501, 'NotImplemented', `${impossible} is not implemented.`));
  }
  const strange = names.find((name) => !Object.hasOwn(userProperties, name));
  if (strange !== undefined) {
    const message = `Could not find a property named '${strange}' on type 'microsoft.graph.user'.`;
    throw refusal(graphError(c, 400, 'BadRequest', message));
  }
  const { world, simulator } = c.get('simulation');
  const allowed = world.permits('User-LifeCycleInfo.Read.All');
  if (names.includes('employeeLeaveDateTime') && !allowed) {
    throw refusal(simulator.refuse(c, 'forbidden', 1));
  }
  return [...new Set(names)];
}

/** The properties of `$expand=manager($select=…)`; throws for any other expansion. */
export function managerSelectOf(c: Context<Env>, expand: string | undefined) {
  if (expand === undefined) return undefined;
  const found = /^manager(?:\(\$select=([\w,\s]+)\))?$/.exec(expand);
  if (!found) throw badRequest(c, `Parsing of '${expand}' failed.`);
  return selectOf(c, found[1]);
}

function filterOf(c: Context, text: string): Filter {
  try {
    const filter = parseFilter(text);
    const strange = filter.fields.find((name) => !Object.hasOwn(userProperties, name));
    if (strange) throw new Error(`unknown property ${strange}`);
    return filter;
  } catch (error) {
    throw badRequest(c, `Invalid filter clause: ${(error as Error).message}.`);
  }
}
