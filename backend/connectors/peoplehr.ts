// Longer than 90 lines: errors come as success and are told apart by their words, and own columns come from a query.
import { z } from 'zod';
import { jsonKey } from '../connector-kit/auth/json-key.ts';
import { oneBy } from '../connector-kit/by-key.ts';
import { defineConnector } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { noPaging } from '../connector-kit/paging.ts';
import { textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import { given, id } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';

const shown = z.looseObject({ DisplayValue: given });
// The day of leaving is a plain text, unlike the others.
const person = z.looseObject({
  EmployeeId: z.looseObject({ DisplayValue: id }),
  FirstName: shown,
  LastName: shown,
  EmailId: shown,
  StartDate: shown,
  LeavingDate: z.string().nullable(),
});
type Person = z.infer<typeof person>;

const idColumn = 'Employee Id';
const rows = z.looseObject({ Result: z.array(z.looseObject({ [idColumn]: id })) });

/** Fields that every company has and uses as it likes. */
const own = [
  ...[1, 2, 3, 4, 5].map((n) => ({
    key: `APIColumn${n}`,
    label: `API Column ${n}`,
    path: `APIColumn${n}`,
  })),
  ...['TimeAndAttendance', 'Rota', 'CRM', 'ATS', 'System1'].map((name) => ({
    key: `${name}ID`,
    label: `${name} ID`,
    path: `EmploymentDetail.${name}ID.DisplayValue`,
  })),
  { key: 'EmployeeStatus', label: 'Employee Status', path: 'EmployeeStatus.DisplayValue' },
];

/** What the first of some fields that is filled shows. */
const read = (from: Person, ...fields: string[]) =>
  textAt(from, ...fields.map((field) => `${field}.DisplayValue`));

/** `01/03/2021`, as the screens write it, as `2021-03-01`; anything else stays. */
const isoDay = (value: unknown): string =>
  String(value ?? '').replace(/^\s*(\d\d)\/(\d\d)\/(\d{4})/, '$3-$2-$1');

const screen = 'Access (top left) > HR Admin > Settings > API';

/** Errors come with status 200 and a flag. */
const failed = (sign = '') => new RegExp(`^(?=[^]*"isError"\\s*:\\s*true)(?=[^]*${sign})`, 'i');

/** PeopleHR: everybody in one answer, with every name resolved; further columns come from a saved query. */
export default defineConnector({
  id: 'peoplehr',
  name: 'PeopleHR',
  monogram: 'Pp',
  aliases: ['Access PeopleHR', 'People HR'],
  docsUrl: 'https://apidocs.peoplehr.com/',
  unconfirmed: [
    'The form of dates: 2021-03-01 and 01/03/2021 are read.',
    'The codes of the employee status: it is a field to choose, and the status comes from the days of starting and leaving.',
    'What PeopleHR answers when the permission for employees is missing: a text with “No access on” is taken for that.',
    'How many calls PeopleHR allows: one after the other, two for a read.',
  ],
  hosts: ['api.peoplehr.net'],
  credentials: [
    secret('apiKey', {
      label: 'API key',
      help: `In PeopleHR: ${screen} > +. Name it, tick the permissions, save and copy it. If it is limited to an IP address, that must be the one of the machine that runs Rollcall.`,
      example: '0f1e2d3c-4b5a-4968-8777-665544332211',
    }),
    text('queryName', {
      label: 'Query with further columns',
      help: `Only if you want to filter by or map fields of your own: the name of a query with the column ${idColumn}, from HR Admin > Queries.`,
      example: 'User sync',
      optional: true,
    }),
  ],
  rights: [
    needs('Employee: Get All Employee Detail, Get Employee Detail by Id', {
      why: 'To read who works at the company. The details hold more than Rollcall keeps.',
      where: screen,
    }),
    mayUse('Query: Get Query Result By Query Name', {
      why: 'For the columns of a query of your own.',
      where: screen,
      opens: ['customFields'],
    }),
  ],
  guide: [
    `In PeopleHR, open ${screen} and choose +.`,
    'Call the key Rollcall.',
    'Under Employee, tick Get All Employee Detail and Get Employee Detail by Id.',
    'For a query with further columns, tick Get Query Result By Query Name under Query as well.',
    'If you limit the key to an IP address, use that of the machine that runs Rollcall.',
    'Save, and copy the key into the form.',
  ],
  // https://apidocs.peoplehr.com/#authentication
  auth: jsonKey('APIKey', ({ apiKey = '' }) => apiKey),
  baseUrl: () => 'https://api.peoplehr.net',
  rateLimit: { requests: 5, perSeconds: 1, concurrency: 1 },
  // Histories make the answer of a large company long.
  timeoutSeconds: 180,
  refusals: [
    {
      status: 200,
      contains: failed('("Status"\\s*:\\s*"?[12]\\b|key does not exist)'),
      code: 'invalid_credentials',
    },
    {
      status: 200,
      contains: failed('No access on'),
      code: 'missing_permission',
      hint: `Tick it in ${screen}, and for a query Get Query Result By Query Name as well.`,
    },
    {
      status: 200,
      contains: failed('(EmployeeId does not exist|No record found)'),
      code: 'person_not_found',
    },
    {
      status: 200,
      contains: failed('No records found'),
      code: 'empty_read',
      message: 'PeopleHR delivered nobody, so nothing was changed.',
      hint: `Check the permissions of the key in ${screen}, and the query if you named one.`,
    },
    {
      status: 200,
      contains: failed(),
      code: 'hris_error',
      message: 'PeopleHR reports an error.',
      hint: 'Nothing was changed; the next cycle tries again. If you named a query, check its name in HR Admin > Queries.',
    },
  ],
  async prepare(http, { queryName }) {
    if (!queryName) return { columns: [], rows: new Map<unknown, Record<string, unknown>>() };
    // https://apidocs.peoplehr.com/#query-get-query-result-by-queryname
    const json = { Action: 'GetQueryResultByQueryName', QueryName: queryName };
    const { Result: found } = await http({ url: '/Query', json }, rows);
    const columns = [...new Set(found.flatMap((row) => Object.keys(row)))];
    return {
      columns: columns.filter((title) => title !== idColumn && !isPrivateField(title)),
      rows: oneBy(found, (row) => String(row[idColumn])),
    };
  },
  employees: {
    // https://apidocs.peoplehr.com/#employee-get-all-employee-detail
    request: () => ({
      url: '/Employee',
      json: { Action: 'GetAllEmployeeDetail', IncludeLeavers: true },
    }),
    answer: z.looseObject({ Result: z.array(person) }),
    records: ({ Result }) => Result,
    paging: noPaging(),
    toEmployee(one, { lookup, today }) {
      const employeeId = one.EmployeeId.DisplayValue;
      const row = lookup.rows.get(String(employeeId));
      const [starts, ends] = [read(one, 'StartDate'), one.LeavingDate].map(isoDay);
      return {
        // An admin can change it, but there is no other.
        id: employeeId,
        workEmail: read(one, 'EmailId'),
        personalEmail: read(one, 'ContactDetail.PersonalEmail'),
        firstName: read(one, 'KnownAs', 'FirstName'),
        lastName: read(one, 'LastName'),
        employeeNumber: employeeId,
        jobTitle: read(one, 'JobRole'),
        department: read(one, 'Department'),
        legalEntity: read(one, 'Company'),
        location: read(one, 'Location'),
        managerId: read(one, 'ReportsToEmployeeId'),
        managerEmail: read(one, 'ReportsToEmailAddress'),
        employmentType: read(one, 'EmploymentType'),
        // Leave is known as absences only.
        employmentStatus: statusOn(today, { starts, ends }),
        startDate: starts,
        terminationDate: ends,
        phone: read(one, 'ContactDetail.WorkPhoneNumber', 'ContactDetail.Mobile'),
        gender: read(one, 'Gender'),
        customFields: Object.fromEntries([
          ...own.map(({ key, path }) => [key, textAt(one, path)]),
          ...lookup.columns.map((title) => [title, row?.[title]]),
        ]),
      };
    },
  },
  find: {
    // https://apidocs.peoplehr.com/#employee-get-employee-detail-by-id
    request: ({ id: wanted }) => ({
      url: '/Employee',
      json: { Action: 'GetEmployeeDetailById', EmployeeId: wanted },
    }),
    answer: z.looseObject({ Result: person }).transform(({ Result }) => ({ Result: [Result] })),
  },
  customFields: ({ columns }) => [
    ...own,
    ...columns.map((title) => ({ key: title, label: title })),
  ],
  defaultMapping: standardMapping({ without: ['language', 'country'] }),
});
