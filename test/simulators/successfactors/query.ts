import type { Context } from 'hono';
import { wholeNumber } from '../world/json.ts';
import type { World } from '../world/world.ts';
import { badQuery, noProperty } from './errors.ts';
import { filterOf } from './filter.ts';
import { entityType, leads, type EntityName } from './model.ts';
import type { Node } from './node.ts';

const options = new Set(
  '$format $filter $expand $select $top $skip $orderby $skiptoken customPageSize paging asOfDate fromDate toDate'.split(
    ' ',
  ),
);
const apiServer = 'api4.successfactors.com';

/** Which records of a list are asked for, and how much of each. */
export type Query = {
  filter: ((node: Node) => boolean) | undefined;
  expand: ReadonlySet<string>;
  select: ReadonlySet<string> | undefined;
  /** The day on which everything is looked at. */
  day: string;
  offset: number;
  limit: number;
  /** Whether the vendor leads from page to page; with `$top` and `$skip` it does not. */
  leading: boolean;
};

/** Throws the vendor's refusal of everything that makes no sense. */
export function queryOf(c: Context, entity: EntityName, world: World): Query {
  const { query, startRow } = askedOf(c);
  const bad = (why: string) => badQuery(c, 'COE_GENERAL_BAD_REQUEST', `[COE0002]${why}`);
  const strange = Object.keys(query).find((name) => !options.has(name));
  if (strange) throw bad(`Unknown query option: ${strange}`);
  const limit = wholeNumber(query['customPageSize'] ?? '1000', 1, 1000);
  if (limit === undefined) throw bad('customPageSize must be from 1 to 1000.');
  if (query['paging'] !== undefined && !/^(snapshot|cursor)$/.test(query['paging']))
    throw bad('Unknown paging.');
  const { asOfDate, fromDate, toDate } = query;
  if (asOfDate !== undefined && (fromDate ?? toDate) !== undefined)
    throw bad('asOfDate cannot be combined with fromDate and toDate.');
  for (const day of [asOfDate, fromDate, toDate])
    if (day !== undefined && !/^\d{4}-\d\d-\d\d$/.test(day)) throw bad('Invalid date.');
  const top = query['$top'] === undefined ? undefined : wholeNumber(query['$top'], 0, 1000);
  const skip = wholeNumber(query['$skip'] ?? '0', 0, 1e9);
  if ((query['$top'] !== undefined && top === undefined) || skip === undefined)
    throw bad('Invalid $top or $skip.');
  return {
    ...shapeOf(c, query, entity, world),
    filter: filterOf(c, query['$filter'], entity, world),
    day: asOfDate ?? world.today,
    offset: startRow ?? skip,
    limit: top ?? limit,
    leading: top === undefined && skip === 0,
  };
}

type Asked = Readonly<Record<string, string>>;

/** What is asked for; a skip token stands for the query of the first page and where to go on. */
function askedOf(c: Context): { query: Asked; startRow?: number } {
  const token = c.req.query('$skiptoken');
  if (token === undefined) return { query: c.req.query() };
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString()) as ReturnType<typeof askedOf>;
  } catch {
    throw badQuery(c, 'COE_GENERAL_BAD_REQUEST', '[COE0002]Invalid skiptoken.');
  }
}

/** The whole query, in the token that leads to the next page. */
const tokenAt = (c: Context, startRow: number): string =>
  Buffer.from(JSON.stringify({ startRow, query: askedOf(c).query })).toString('base64url');

/** Where the next page is; the port is always written. */
export const nextLink = (c: Context, entity: EntityName, startRow: number): string =>
  `https://${apiServer}:443/odata/v2/${entity}?$format=json&$skiptoken=${tokenAt(c, startRow)}`;

function shapeOf(c: Context, query: Asked, entity: EntityName, world: World) {
  const listed = (name: string) => query[name]?.split(',').map((path) => path.trim());
  const expand = new Set<string>();
  for (const path of listed('$expand') ?? []) {
    if (!leads(entity, path, 'navigation', world)) throw noProperty(c, entity, path);
    const steps = path.split('/');
    for (const [index] of steps.entries()) expand.add(steps.slice(0, index + 1).join('/'));
  }
  const select = listed('$select');
  for (const path of select ?? []) {
    const outer = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : undefined;
    if (!leads(entity, path, 'property', world) && !leads(entity, path, 'navigation', world))
      throw noProperty(c, entity, path);
    if (outer !== undefined && !expand.has(outer))
      throw badQuery(c, 'COE_GENERAL_BAD_REQUEST', `[COE0002]${outer} is selected, not expanded.`);
  }
  return { expand, select: select && new Set(select) };
}

const uri = (path: string) => `https://${apiServer}/odata/v2/${path}`;

/** A record as JSON: navigations that were not asked for are links only. */
export function written(
  node: Node,
  { expand, select }: Pick<Query, 'expand' | 'select'>,
  world: World,
  at = '',
): Record<string, unknown> {
  const address = uri(`${node.type}(${node.key})`);
  const within = (name: string) =>
    select === undefined ||
    select.has(at + name) ||
    (at !== '' && select.has(at.slice(0, -1))) ||
    [...select].some((path) => path.startsWith(`${at}${name}/`));
  const { properties, navigations } = entityType(node.type, world);
  const shown: Record<string, unknown> = {
    __metadata: { uri: address, type: `SFOData.${node.type}` },
  };
  for (const name in properties) if (within(name)) shown[name] = node.properties[name] ?? null;
  for (const [name, { many }] of Object.entries(navigations)) {
    if (!within(name)) continue;
    if (!expand.has(at + name)) {
      shown[name] = { __deferred: { uri: `${address}/${name}` } };
      continue;
    }
    const found = [node.navigations?.[name]?.() ?? []].flat();
    const inner = found.map((one) => written(one, { expand, select }, world, `${at}${name}/`));
    shown[name] = many ? { results: inner } : (inner[0] ?? null);
  }
  return shown;
}
