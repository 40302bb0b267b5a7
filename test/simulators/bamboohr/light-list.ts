import { Hono } from 'hono';
import { cursorAt, offsetOf } from '../world/cursor.ts';
import { answerList, wholeNumber } from '../world/json.ts';
import { numericId } from '../world/vendor-ids.ts';
import { pageOf, readsPeople, recordsOf } from '../world/reads-people.ts';
import type { Person } from '../world/person.ts';
import type { Env } from '../world/simulator.ts';
import type { World } from '../world/world.ts';
import { bambooFields, eeidOf, mayRead } from './fields.ts';

/** The fixed set of fields, as the light list calls them, with what classic reports call them. */
const listNames: Readonly<Record<string, string>> = {
  workEmail: 'workEmail',
  homeEmail: 'homeEmail',
  workPhone: 'workPhone',
  mobilePhone: 'mobilePhone',
  hireDate: 'hireDate',
  divisionName: 'division',
  departmentName: 'department',
  locationName: 'location',
  jobTitleName: 'jobTitle',
  employmentStatusName: 'employmentHistoryStatus',
  reportsToName: 'supervisor',
  reportsToId: 'supervisorEId',
};
const withIds = /^(division|department|location|jobTitle|employmentStatus)Id$/;

/** `GET /v1/employees`: cursor paging, a fixed set of fields, nothing custom. */
export const lightList = (world: World): Hono<Env> =>
  new Hono<Env>().get('/v1/employees', readsPeople, (c) => {
    const fail = (code: 'BadRequest' | 'BadPage', message: string) =>
      c.json({ error: { code, message } }, 400);
    const limit = wholeNumber(c.req.query('page[limit]') ?? '250', 1, 2500);
    if (limit === undefined) return fail('BadPage', 'page[limit] must be from 1 to 2500');
    const after = c.req.query('page[after]');
    const offset = after === undefined ? 0 : offsetOf(after);
    if (offset === undefined) return fail('BadPage', 'page[after] is no cursor');
    const names = (c.req.query('fields') ?? '').split(',').filter((name) => name !== '');
    const unknown = names.filter((name) => !listNames[name] && !withIds.test(name));
    if (unknown.length > 0) return fail('BadRequest', `Unknown fields: ${unknown.join(', ')}`);
    const status = c.req.query('filter[status]');
    if (status !== undefined && !/^(active|inactive)$/.test(status)) {
      return fail('BadRequest', 'filter[status] is active or inactive');
    }

    const statusOf = (person: Person) =>
      world.statusOf(person) === 'inactive' ? 'inactive' : 'active';
    const people = world.people.filter((one) => status === undefined || statusOf(one) === status);
    const page = pageOf(c, people, offset, limit);
    const texts = recordsOf(c, page, `list ${names.join()}`, (person) => ({
      employeeId: eeidOf(person),
      firstName: person.firstName,
      lastName: person.lastName,
      preferredName: person.preferredName ?? null,
      status: statusOf(person),
      ...Object.fromEntries(names.map((name) => [name, valueOf(name, person, world)])),
    }));
    const meta = {
      page: { limit, nextCursor: page.next === undefined ? null : cursorAt(page.next) },
    };
    return answerList(c, { meta }, 'data', texts);
  });

function valueOf(name: string, person: Person, world: World): string | number | null {
  if (withIds.test(name)) {
    const label = valueOf(name.replace(/Id$/, 'Name'), person, world);
    return label === null ? null : numericId(`${name} ${label}`);
  }
  const field = bambooFields.find(({ classic }) => classic === listNames[name])!;
  return mayRead(world, field) ? (field.value(person, world) ?? null) : null;
}
