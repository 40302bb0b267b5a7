import { z } from 'zod';
import { RollcallError } from '#shared/error.ts';
import type { HrisRequest } from './connector.ts';
import type { ODataProperty } from './odata-metadata.ts';
import { id } from './shapes.ts';

/** A property of an entity set; `set` is our name of it. */
export type ODataColumn = ODataProperty & { set: string };

/** What a service is searched for, under every name that it may have there. */
export type Wanted<Name extends string> = {
  /** Who it is, for messages. */
  service: string;
  /** Names of entity sets; the first is that of people. */
  sets: readonly string[];
  /** What the rows of all sets have in common. */
  key: readonly string[];
  /** Names of properties; one that other tables have too begins with that of its table: `EMPLOYMENTS_EFFECTIVEFROM`. */
  names: Readonly<Record<Name, readonly string[]>>;
  needed: readonly NoInfer<Name>[];
  /** Names of this service that an admin entered, by ours. */
  entered: ReadonlyMap<string, string>;
  /** The label of the field for them. */
  enterAt: string;
  /** Whether a property that nobody asked for may be offered. */
  mayOffer(name: string): boolean;
};

const value = z.union([z.string(), z.number(), z.boolean()]).nullable();
export type ODataRow = Record<string, z.infer<typeof value>>;

/** An entity set that is read: how, and what each of its rows must have. */
export type ODataTable = {
  set: string;
  key: ODataProperty;
  row: z.ZodType<ODataRow>;
  /** @param next the address of a page, whole or below that of the service; the first page when left out */
  request(next?: string): HrisRequest & { query?: Record<string, string> };
};

/** The column of a name in any case, also where columns carry the name of a table in front. */
const named = (columns: readonly ODataColumn[], wanted: string): ODataColumn | undefined =>
  columns.find(({ set, name }) =>
    `_${set}_${name}`.toLowerCase().endsWith(`_${wanted.toLowerCase()}`),
  );

function tableOf(set: string, at: string, key: ODataColumn, columns: readonly ODataColumn[]) {
  const names = columns.filter((one) => one.set === set && one !== key).map(({ name }) => name);
  const values = Object.fromEntries(names.map((name) => [name, value]));
  const query = { $format: 'json', $orderby: key.name, $select: [key.name, ...names].join() };
  return {
    set,
    key,
    row: z.looseObject({ ...values, [key.name]: id }),
    request: (next?: string) =>
      next === undefined
        ? { url: `/${at}`, query }
        : { url: /^https?:/.test(next) ? next : `/${next.replace(/^\//, '')}` },
  };
}

/**
 * Finds in `$metadata` what is wanted, for services whose names are not known for certain.
 * @returns the columns of each name in their order, those nobody asked for, and the sets to read, people first
 * @throws unexpected_answer that says what is missing
 */
export function findTables<Name extends string>(
  metadata: ReadonlyMap<string, readonly ODataProperty[]>,
  { service, sets, key, names, needed, entered, enterAt, mayOffer }: Wanted<Name>,
) {
  const places = sets.flatMap((set) => {
    const called = (entered.get(set) ?? set).toLowerCase();
    const at = [...metadata.keys()].find((one) => one.toLowerCase() === called);
    return at === undefined ? [] : [{ set, at }];
  });
  const all = places.flatMap(({ set, at }) =>
    metadata.get(at)!.map(({ name, type }): ODataColumn => ({ name, type, set })),
  );
  const find = (ours: string, known: readonly string[], among = all): ODataColumn[] => {
    const theirs = entered.get(ours);
    return (theirs === undefined ? known : [theirs]).flatMap((one) => named(among, one) ?? []);
  };
  const ours = Object.keys(names) as Name[];
  const columns = Object.fromEntries(ours.map((name) => [name, find(name, names[name])])) as Record<
    Name,
    ODataColumn[]
  >;
  const used = new Set(ours.flatMap((name) => columns[name]));

  const inUse = places.filter(
    ({ set }) => set === sets[0] || [...used].some((one) => one.set === set),
  );
  const keyOf = (set: string) =>
    find(
      'key',
      key,
      all.filter((one) => one.set === set),
    )[0];
  const missing = [
    ...(places[0]?.set === sets[0] ? [] : [`the list ${sets[0]}`]),
    ...inUse.filter(({ set }) => !keyOf(set)).map(({ set }) => `${key.at(-1)} of ${set}`),
    ...needed
      .filter((name) => columns[name].length === 0)
      .map((name) => `${name} (${names[name].join(', ')})`),
  ];
  if (missing.length > 0)
    throw new RollcallError(
      'unexpected_answer',
      `${service} lacks, or has under other names: ${missing.join('; ')}.`,
      {
        hint: `Let its user see them, or enter its own names under “${enterAt}”. Its lists are ${[...metadata.keys()].slice(0, 50).join(', ')}.`,
        details: { missing },
      },
    );

  const keys = new Map(inUse.map(({ set }) => [set, keyOf(set)!]));
  const own = all.filter(
    (one) =>
      keys.has(one.set) &&
      !used.has(one) &&
      one !== keys.get(one.set) &&
      /^Edm\.(?!Binary|Stream|Geo)/.test(one.type) &&
      mayOffer(one.name),
  );
  const tables = inUse.map(({ set, at }): ODataTable =>
    tableOf(set, at, keys.get(set)!, [...used, ...own]),
  );
  return { columns, own, people: tables[0]!, others: tables.slice(1) };
}
