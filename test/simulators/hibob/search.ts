import type { Context } from 'hono';
import { refusal } from '../world/json.ts';
import type { Person } from '../world/person.ts';
import { jsonSent } from '../world/sent.ts';
import type { World } from '../world/world.ts';
import type { Readable } from './employee.ts';
import { bobId } from './fields.ts';

const mostFields = 400;

export type Search = {
  names: readonly string[] | undefined;
  showInactive: boolean;
  readable: Readable;
  filter: { path: 'root.id' | 'root.email'; values: readonly string[] } | undefined;
};

/** What a search asks for; throws HiBob's 400 for all that its contract does not allow. */
export async function searchOf(c: Context): Promise<Search> {
  const body = await jsonSent(c);
  if (!body) throw bad(c, 'The body must be a JSON object.');
  const { fields, showInactive = false, humanReadable, filters } = body;
  if (fields !== undefined && (!isTexts(fields) || fields.length > mostFields)) {
    throw bad(c, `fields must be a list of at most ${mostFields} field ids.`);
  }
  if (typeof showInactive !== 'boolean') throw bad(c, 'showInactive must be true or false.');
  if (humanReadable !== undefined && humanReadable !== 'APPEND' && humanReadable !== 'REPLACE') {
    throw bad(c, 'humanReadable must be APPEND or REPLACE.');
  }
  return {
    names: fields,
    showInactive,
    readable: humanReadable,
    filter: filters === undefined ? undefined : filterOf(c, filters),
  };
}

/** The people whom a search finds. */
export const foundBy = ({ showInactive, filter }: Search, world: World): readonly Person[] => {
  const wanted = filter && new Set(filter.values);
  return world.people.filter((person) => {
    if (!showInactive && world.statusOf(person) === 'inactive') return false;
    if (!filter) return true;
    const value = filter.path === 'root.id' ? bobId(person) : person.email;
    return value !== undefined && wanted!.has(value);
  });
};

function filterOf(c: Context, filters: unknown): NonNullable<Search['filter']> {
  if (!Array.isArray(filters) || filters.length !== 1) {
    throw bad(c, 'filters must have exactly one filter, or be left out.');
  }
  const { fieldPath, operator, values } = filters[0] as Record<string, unknown>;
  if (fieldPath !== 'root.id' && fieldPath !== 'root.email') {
    throw bad(c, 'A filter can only be on root.id or root.email.');
  }
  if (operator !== 'equals') throw bad(c, 'The only operator is equals.');
  if (!isTexts(values) || values.length === 0) throw bad(c, 'values must not be empty.');
  return { path: fieldPath, values };
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const bad = (c: Context, error: string) => refusal(c.json({ key: 'bad_request', error }, 400));
