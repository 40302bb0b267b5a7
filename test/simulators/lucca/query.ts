import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { refusal, wholeNumber } from '../world/json.ts';
import type { Person } from '../world/person.ts';
import type { World } from '../world/world.ts';
import { luccaId, userFields } from './user.ts';

const mostUsers = 1000;
const moment = /^(since|until),(\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?)$/;

/** An error as Lucca words it. */
export const luccaError = (c: Context, Status: ContentfulStatusCode, Message: string): Response =>
  c.json({ Status, Message }, Status);

const bad = (c: Context, message: string) => refusal(luccaError(c, 400, message));

export type Selection = { count: boolean; fields: { name: string; of: string[] | undefined }[] };

/** `a,b[c,d],collection.count`; without it only what a link has. Throws 400 for what no user has. */
export function selectionOf(c: Context): Selection {
  const asked = (c.req.query('fields') ?? 'id,name,url').replaceAll(' ', '');
  const parts = asked.match(/[^,[]+(\[[^\]]*\])?/g) ?? [];
  const fields = parts
    .filter((part) => part !== 'collection.count')
    .map((part) => {
      const [, name = '', of] = /^([^[]+)(?:\[(.*)\])?$/.exec(part) ?? [];
      if (!userFields[name.toLowerCase()]) throw bad(c, `Unknown field ${name}`);
      return { name: name.toLowerCase(), of: of?.split(',') };
    });
  return { count: parts.length > fields.length, fields };
}

/** `paging=offset,limit`, a thousand at most. */
export function pagingOf(c: Context): { offset: number; limit: number } {
  const [from, size] = (c.req.query('paging') ?? `0,${mostUsers}`).split(',');
  const offset = wholeNumber(from, 0);
  const limit = wholeNumber(size, 1, mostUsers);
  if (offset === undefined || limit === undefined) throw bad(c, 'Bad paging');
  return { offset, limit };
}

/** Those whom the query names and the role of the key may see; others are left out without a word. */
export function foundBy(c: Context, world: World): readonly Person[] {
  const { id, mail, modifiedAt, formerEmployees } = c.req.query();
  const since = modifiedAt === undefined ? undefined : moment.exec(modifiedAt);
  if (since === null) throw bad(c, 'Bad modifiedAt');
  const former = formerEmployees === 'true' && world.permits('see former employees');
  return world.people.filter((person) => {
    const status = world.statusOf(person);
    if (status === 'inactive' && !former) return false;
    if (status === 'pending' && !world.permits('see future employees')) return false;
    if (id !== undefined && id !== String(luccaId(person))) return false;
    if (mail !== undefined && mail !== person.email) return false;
    if (!since) return true;
    const [, comparator, at] = since;
    return comparator === 'since' ? person.updatedAt >= at! : person.updatedAt <= at!;
  });
}

/** A user with the selected fields; those that the role may not see are missing. */
export function userOf(person: Person, { fields }: Selection, world: World): object {
  const visible = fields.filter(({ name }) => world.permits(userFields[name]!.key));
  return Object.fromEntries(
    visible.map(({ name, of }) => {
      const { key, value } = userFields[name]!;
      const found = value(person, world) ?? null;
      if (!of || found === null) return [key, found];
      const inner = Object.entries(found).filter(([innerKey]) => of.includes(innerKey));
      return [key, Object.fromEntries(inner)];
    }),
  );
}
