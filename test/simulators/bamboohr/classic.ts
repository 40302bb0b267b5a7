import { Hono } from 'hono';
import { answerList } from '../world/json.ts';
import type { Person } from '../world/person.ts';
import { pageOf, readsPeople, recordsOf } from '../world/reads-people.ts';
import { objectOf } from '../world/sent.ts';
import type { Env } from '../world/simulator.ts';
import type { World } from '../world/world.ts';
import { bambooFields, eeidOf, mayRead, type BambooField } from './fields.ts';

const mostFields = 400;

/** The classic API v1: custom report, directory, one employee, changed ids. */
export const classic = (world: World): Hono<Env> =>
  new Hono<Env>()
    .post('/v1/reports/custom', readsPeople, async (c) => {
      // Exactly this header: with a charset BambooHR takes the body for XML.
      const isJson = c.req.header('Content-Type') === 'application/json';
      const body = isJson ? await objectOf(c) : undefined;
      const names = body?.['fields'];
      if (!Array.isArray(names) || names.length > mostFields) return c.body(null, 400);
      if (!world.permits('people')) return c.body(null, 403);
      const fields = fieldsOf(world, ['id', ...names]);
      const page = pageOf(c, selected(world, body?.['filters']), 0, Number.POSITIVE_INFINITY);
      const shape = `report ${fields.map((field) => field.classic).join()}`;
      const texts = recordsOf(c, page, shape, (person) => recordOf(person, fields, world));
      const envelope = {
        title: body?.['title'] ?? '',
        fields: fields.map(({ classic: id, type, label }) => ({ id, type, name: label })),
      };
      return answerList(c, envelope, 'employees', texts);
    })
    .get('/v1/employees/changed', (c) => {
      const since = Date.parse(c.req.query('since') ?? '');
      const type = c.req.query('type') ?? 'all';
      if (Number.isNaN(since) || !/^(inserted|updated|deleted|all)$/.test(type)) {
        return c.body(null, 400, { 'X-BambooHR-Error-Message': 'Invalid since or type' });
      }
      const changes = changesSince(world, since).filter(
        ({ action }) => type === 'all' || action.toLowerCase() === type,
      );
      const entries = changes.map((change) => [change.id, change]);
      // An empty map comes as an empty list: the vendor's side is PHP.
      const employees = entries.length > 0 ? Object.fromEntries(entries) : [];
      return c.json({ latest: world.now.toISOString(), employees });
    })
    .get('/v1/employees/directory', readsPeople, (c) => {
      const active = world.people.filter((person) => world.statusOf(person) !== 'inactive');
      const fields = fieldsOf(world, ['id', 'displayName', 'jobTitle', 'workEmail', 'department']);
      const page = pageOf(c, active, 0, Number.POSITIVE_INFINITY);
      const texts = recordsOf(c, page, 'directory', (person) => recordOf(person, fields, world));
      return answerList(c, { fields: [] }, 'employees', texts);
    })
    .get('/v1/employees/:id{\\d+}', (c) => {
      const person = world.withId(c.req.param('id'));
      if (!person) return c.body(null, 404, { 'X-BambooHR-Error-Message': 'Employee not found' });
      const names = ['id', ...(c.req.query('fields') ?? '').split(',')];
      return c.json(recordOf(person, fieldsOf(world, names), world));
    });

/** Unknown and forbidden fields are dropped without a word. */
const fieldsOf = (world: World, names: readonly unknown[]): BambooField[] =>
  bambooFields.filter(
    (field) => field.classic && names.includes(field.classic) && mayRead(world, field),
  );

const recordOf = (person: Person, fields: readonly BambooField[], world: World) =>
  Object.fromEntries(
    fields.map((field) => [field.classic, field.value(person, world) ?? unset(field, person)]),
  );

/** An unset date comes as empty text, or as the zero date in records that were imported long ago. */
function unset({ type }: BambooField, { employmentType }: Person): string | null {
  if (type !== 'date') return null;
  return employmentType === 'contractor' ? '0000-00-00' : '';
}

function selected(world: World, filters: unknown): readonly Person[] {
  const { employeeIds, lastChanged } = (filters ?? {}) as {
    employeeIds?: unknown[];
    lastChanged?: { value: string };
  };
  const since = lastChanged ? Date.parse(lastChanged.value) : Number.NEGATIVE_INFINITY;
  return world.people.filter(
    (person) =>
      (!employeeIds || employeeIds.map(String).includes(eeidOf(person))) &&
      (!lastChanged || Date.parse(person.updatedAt) >= since),
  );
}

function changesSince(world: World, since: number) {
  const present = world.people.flatMap((person) => {
    if (Date.parse(person.createdAt) >= since)
      return [changeOf(person, 'Inserted', person.createdAt)];
    if (Date.parse(person.updatedAt) >= since)
      return [changeOf(person, 'Updated', person.updatedAt)];
    return [];
  });
  const gone = world.removed
    .filter(({ at }) => Date.parse(at) >= since)
    .map(({ person, at }) => changeOf(person, 'Deleted', at));
  return [...present, ...gone];
}

const changeOf = (person: Person, action: string, at: string) => ({
  id: eeidOf(person),
  action,
  lastChanged: at,
});
