import type { Context } from 'hono';
import { parseFilter } from '../world/odata.ts';
import type { World } from '../world/world.ts';
import { badQuery, noProperty } from './errors.ts';
import { leads, type EntityName } from './model.ts';
import type { Node } from './node.ts';

/** Moments in one form, so that they compare as texts. */
const comparable = (value: unknown): unknown => {
  const milliseconds = /^\/Date\((-?\d+)/.exec(String(value))?.[1];
  return milliseconds === undefined ? value : new Date(Number(milliseconds)).toISOString();
};

/** `datetime'…'` and `datetimeoffset'…'` become texts of that form, and `in` gets the usual brackets. */
const plain = (text: string): string =>
  text
    .replace(/\bdatetimeoffset'([^']*)'/g, (_, moment: string) => isoOf(moment))
    .replace(/\bdatetime'([^']*)'/g, (_, moment: string) => isoOf(`${moment}Z`))
    .replace(/ in ('[^']*'(?:\s*,\s*'[^']*')*)/g, ' in ($1)');

const isoOf = (moment: string): string => `'${new Date(moment).toISOString()}'`;

/** The rows of a join over the navigations in `paths`: each a value by path. */
function joined(node: Node | undefined, paths: readonly string[]): Map<string, unknown>[] {
  let rows = [new Map<string, unknown>()];
  for (const [step, all] of Map.groupBy(paths, (path) => path.split('/')[0]!)) {
    const inner = all.map((path) => path.slice(step.length + 1)).filter(Boolean);
    const found =
      inner.length === 0
        ? [new Map([[step, comparable(node?.properties[step] ?? null)]])]
        : childrenOf(node, step).flatMap((child) =>
            joined(child, inner).map(
              (row) => new Map([...row].map(([path, value]) => [`${step}/${path}`, value])),
            ),
          );
    rows = rows.flatMap((row) => found.map((more) => new Map([...row, ...more])));
  }
  return rows;
}

function childrenOf(node: Node | undefined, step: string): readonly (Node | undefined)[] {
  const found = [node?.navigations?.[step]?.() ?? []].flat();
  return found.length > 0 ? found : [undefined];
}

/** What `$filter` lets pass; throws the vendor's refusal of one that it does not understand. */
export function filterOf(
  c: Context,
  text: string | undefined,
  entity: EntityName,
  world: World,
): ((node: Node) => boolean) | undefined {
  if (text === undefined) return undefined;
  let filter;
  try {
    filter = parseFilter(plain(text));
  } catch (error) {
    throw badQuery(c, 'COE_GENERAL_BAD_REQUEST', `[COE0002]Invalid filter: ${String(error)}`);
  }
  const paths = [...new Set(filter.fields)];
  const strange = paths.find((path) => !leads(entity, path, 'property', world));
  if (strange !== undefined) throw noProperty(c, entity, strange);
  return (node) => joined(node, paths).some((row) => filter.passes((path) => row.get(path)));
}
