// Longer than 90 lines: those who work there and those who have left are two lists, somebody alone a third form, and
// four lists of names are joined to all of them.
import { z } from 'zod';
import { alsoHeader } from '../connector-kit/auth/also-header.ts';
import { oauth2RefreshToken } from '../connector-kit/auth/oauth2-refresh-token.ts';
import { oneBy } from '../connector-kit/by-key.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { ifAllowed } from '../connector-kit/if-allowed.ts';
import { incompleteRead } from '../connector-kit/incomplete.ts';
import { listsInTurn } from '../connector-kit/lists-in-turn.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { offsets } from '../connector-kit/paging.ts';
import { at, textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { readList } from '../connector-kit/read-list.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';

const employee = z.looseObject({
  id,
  firstName: given,
  lastName: given,
  email: given,
  ...optionals('userName', 'salaryIdentifier', 'employeeTypeId', 'primaryDepartmentId'),
  ...optionals('hiredDate', 'hiredFrom', 'deactivationDate', 'dateTimeDeleted'),
  ...optionals('supervisorId', 'supervisorEmployeeId', 'jobTitle', 'gender'),
  departments: z.array(id).nullish(),
  employeeGroups: z.array(id).nullish(),
  lookedUp: z.literal(true).optional(),
});
type Employee = z.infer<typeof employee>;
const paging = z.looseObject({ limit: z.number(), total: z.number() });
const listOf = <Row>(row: z.ZodType<Row>) => z.looseObject({ data: z.array(row), paging });
const answer = listOf(employee);
const one = z.looseObject({ data: employee });

/** The most that Planday gives. */
const limit = 50;
const employeeById = (wanted: string | number) => ({
  url: `/hr/v1.0/employees/${encodeURIComponent(wanted)}`,
});

type Paged = { paging: z.infer<typeof paging> };
/** What an id stands for; nothing where the optional right to the list is missing. */
async function rowsById<Row extends { id: string | number }>(
  http: Http,
  path: string,
  row: z.ZodType<Row>,
) {
  const list = readList(http, {
    request: (offset: number) => ({ url: `/hr/v1.0/${path}`, query: { limit, offset } }),
    answer: listOf(row),
    records: ({ data }) => data,
    paging: offsets(limit, (body: Paged) => body.paging.total),
  });
  return oneBy((await ifAllowed(list)) ?? [], (one) => String(one.id));
}

const named = z.looseObject({ id, name: z.string(), ...optionals('number') });
const supervisor = z.looseObject({ id, employeeId: id });
const fields = z.looseObject({
  data: z.looseObject({
    properties: z.record(
      z.string(),
      z.looseObject({ description: z.string().optional(), ...optionals('$ref', 'type') }),
    ),
  }),
});
const portal = z.looseObject({ data: z.looseObject(optionals('id', 'companyName', 'country')) });

// https://openapi.planday.com/api/portal (the right to it is not documented)
const readPortal = async (http: Http) =>
  (await ifAllowed(http({ url: '/portal/v1.0/info' }, portal)))?.data ?? {};

async function readNames(http: Http) {
  const [departments, groups, types, supervisors, definitions, company] = await Promise.all([
    // https://openapi.planday.com/api/hr (Departments, Employee groups, Employee types)
    rowsById(http, 'departments', named),
    rowsById(http, 'employeegroups', named),
    rowsById(http, 'employeetypes', named),
    // https://openapi.planday.com/api/hr (Employees: supervisors have ids of their own; field definitions)
    rowsById(http, 'employees/supervisors', supervisor),
    http({ url: '/hr/v1.0/employees/fielddefinitions', query: { type: 'Put' } }, fields),
    readPortal(http),
  ]);
  const custom = Object.entries(definitions.data.properties)
    .filter(([key]) => key.startsWith('custom_'))
    .filter(([, { $ref, type }]) => !/image/i.test(`${$ref} ${type}`))
    .map(([key, { description = key }]) => ({ key, label: description }))
    .filter(({ label }) => !isPrivateField(label));
  /** Who came already in this read: asked about alone, whoever comes twice looks the same both times. */
  const met = new Set<string>();
  return { departments, groups, types, supervisors, custom, company, met };
}

/** What only the list of deactivated employees tells; those who came back may still have the day when they left. */
const hasLeft = (e: Employee): boolean => Boolean(e.dateTimeDeleted) && !('supervisorId' in e);

/** In some answers the country prefix is part of the number, in others it stands beside it. */
function phoneOf(e: Employee, key: 'cellPhone' | 'phone'): string | undefined {
  const number = String(textAt(e, key) ?? '');
  const prefix = String(textAt(e, `${key}CountryPrefix`) ?? '');
  return number && (number.startsWith('+') ? number : prefix + number);
}

/** The value of one of the company's own fields; its name may be told here only. */
const ownValue = (e: Employee, key: string) =>
  isPrivateField(String(textAt(e, `${key}.name`) ?? '')) ? undefined : at(e, `${key}.value`);

const screen = 'Settings > Integrations > API Access';

/** Planday: job titles, gender and own fields come with one call a person, made only where they are wanted. */
export default defineConnector({
  id: 'planday',
  name: 'Planday',
  monogram: 'Pl',
  docsUrl: 'https://openapi.planday.com/api/hr',
  hosts: ['openapi.planday.com', 'id.planday.com'],
  credentials: [
    text('clientId', {
      label: 'App ID',
      help: `In Planday: ${screen}, in the column App Id.`,
      example: '4b0f1e2d-0000-4000-8000-aa11bb22cc33',
      pattern: '\\S+',
    }),
    secret('refreshToken', {
      label: 'Token',
      help: `In Planday: ${screen}, in the column Token, once you have chosen Authorize beside the app.`,
      example: 'VxLexample_OWkPKqs4uFhTg',
      pattern: '\\S+',
    }),
  ],
  rights: [
    needs('Scope Employee: Read (employee:read)', {
      why: 'To read who works at the company. Whom the administrator who authorizes the app cannot see is not read either.',
      where: `${screen} > Create App, for scopes cannot be added to an app later`,
    }),
    mayUse('Scope Department: Read (department:read)', {
      why: 'To name the departments that people belong to.',
      where: `${screen} > Create App`,
      opens: ['department', 'location', 'costCenter', 'groups'],
    }),
    mayUse('Scope Employee Group: Read (employeegroup:read)', {
      why: 'To name the groups that people belong to.',
      where: `${screen} > Create App`,
      opens: ['team', 'groups'],
    }),
    mayUse('Scope Employee Type: Read (employeetype:read)', {
      why: 'To name the kinds of employment.',
      where: `${screen} > Create App`,
      opens: ['employmentType'],
    }),
  ],
  guide: [
    'In Planday, log in as an administrator of all departments who will stay one: the app stops when that person is deactivated.',
    `Open ${screen} and choose Create App.`,
    'Call it Rollcall and tick READ for Employee, Department, Employee Group and Employee Type, and nothing else. Scopes cannot be added later.',
    'Choose Save, then Authorize beside the app, and confirm.',
    'Copy the App Id and the Token of the app into the form.',
  ],
  // https://openapi.planday.com/gettingstarted/authorization
  auth: alsoHeader(
    'x-clientid',
    ({ clientId = '' }) => clientId,
    oauth2RefreshToken({ url: 'https://id.planday.com/connect/token', client: 'none' }),
  ),
  baseUrl: () => 'https://openapi.planday.com',
  // https://openapi.planday.com/gettingstarted/rate-limiting (per portal)
  rateLimit: { requests: 750, perSeconds: 60, burst: 20, concurrency: 8 },
  refusals: [{ status: 400, contains: 'Employee id is invalid', code: 'person_not_found' }],
  unconfirmed: [
    'Whether a refresh token is ever replaced by a new one: if so, the new one is kept.',
    'Whether 20 calls a second are allowed, as a table says, or 10, as an example beside it says.',
    'Whether somebody who has left can be asked about alone; Rollcall does not.',
    'Whether the time of the last change moves when only an own field is changed; a full cycle finds it.',
    'How the country of the portal is written.',
  ],
  async check(http) {
    await http({ url: '/hr/v1.0/employees', query: { limit: 1 } }, answer);
  },
  async company(http) {
    const { companyName, id: number } = await readPortal(http);
    return companyName ? `${companyName} (portal ${number})` : undefined;
  },
  prepare: readNames,
  incremental: true,
  employees: {
    // https://openapi.planday.com/api/hr (Employees, Deactivated employees)
    request: ({ page, since }) => ({
      url: `/hr/v1.0/${page.list}`,
      query: {
        limit,
        offset: limit * (page.number - 1),
        modifiedFrom: since && `${since.slice(0, 19)}Z`,
      },
    }),
    answer,
    records: ({ data }) => data,
    paging: listsInTurn(['employees', 'employees/deactivated'], ({ paging: of }: Paged) => ({
      pages: Math.ceil(of.total / limit),
      size: limit,
      total: of.total,
    })),
    detail: {
      opens: ['jobTitle', 'gender', 'customFields'],
      // https://openapi.planday.com/api/hr (Employees by id)
      request: (e) => (hasLeft(e) ? undefined : employeeById(e.id)),
      answer: one.transform(({ data }) => data),
    },
    toEmployee(e, { lookup, today }) {
      const key = String(e.id);
      if (lookup.met.has(key) && !e.lookedUp)
        throw incompleteRead('Planday sent the same person twice.');
      lookup.met.add(key);
      const departments = (e.departments ?? []).map((of) => lookup.departments.get(String(of)));
      const department = lookup.departments.get(String(e.primaryDepartmentId)) ?? departments[0];
      const groups = (e.employeeGroups ?? []).map((of) => lookup.groups.get(String(of))?.name);
      const left = hasLeft(e);
      const starts = e.hiredDate || e.hiredFrom;
      return {
        id: e.id,
        workEmail: e.email || e.userName,
        firstName: e.firstName,
        lastName: e.lastName,
        employeeNumber: e.salaryIdentifier,
        jobTitle: e.jobTitle,
        department: department?.name,
        team: groups[0],
        costCenter: department?.number,
        legalEntity: lookup.company.companyName,
        location: department?.name,
        country: lookup.company.country,
        managerId:
          e.supervisorEmployeeId || lookup.supervisors.get(String(e.supervisorId))?.employeeId,
        employmentType: lookup.types.get(String(e.employeeTypeId))?.name,
        employmentStatus: statusOn(today, { starts, ends: e.deactivationDate, left }),
        startDate: starts,
        terminationDate: e.deactivationDate || (left ? e.dateTimeDeleted : undefined),
        phone: phoneOf(e, 'cellPhone') || phoneOf(e, 'phone'),
        gender: e.gender,
        groups: [...groups, ...departments.map((of) => of?.name)],
        customFields: Object.fromEntries(
          lookup.custom.map((field) => [field.key, ownValue(e, field.key)]),
        ),
      };
    },
  },
  find: {
    // https://openapi.planday.com/api/hr (Employees by id)
    request: ({ id: wanted }) => employeeById(wanted),
    answer: one.transform(({ data }) => ({
      data: [{ ...data, lookedUp: true as const }],
      paging: { limit: 1, total: 1 },
    })),
  },
  customFields: ({ custom }) => custom,
  defaultMapping: standardMapping({ without: ['language'] }),
});
