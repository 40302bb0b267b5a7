import { z } from 'zod';
import { jsonKey } from '../connector-kit/auth/json-key.ts';
import { day } from '../connector-kit/clean-employee.ts';
import {
  defineConnector,
  type Credentials,
  type CustomField,
  type Http,
} from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { noPaging } from '../connector-kit/paging.ts';
import { textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import { given, id } from '../connector-kit/shapes.ts';

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
const answer = z.looseObject({ Result: z.array(person) });
const one = z.looseObject({ Result: person }).transform(({ Result }) => ({ Result: [Result] }));

const idColumn = 'Employee Id';
const rows = z.looseObject({ Result: z.array(z.looseObject({ [idColumn]: id })) });

/** Fields that every company has and uses as it likes. */
const own: readonly (CustomField & { path: string })[] = [
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
];

type Lookup = { columns: string[]; extra: Map<unknown, Record<string, unknown>> };

/** The columns of the saved query, where one is named, by employee. */
async function readQuery(http: Http, { queryName }: Credentials): Promise<Lookup> {
  if (!queryName) return { columns: [], extra: new Map() };
  // https://apidocs.peoplehr.com/#query-get-query-result-by-queryname
  const json = { Action: 'GetQueryResultByQueryName', QueryName: queryName };
  const { Result: found } = await http({ url: '/Query', json }, rows);
  const columns = [...new Set(found.flatMap((row) => Object.keys(row)))];
  return {
    columns: columns.filter((title) => title !== idColumn && !isPrivateField(title)),
    extra: new Map(found.map((row) => [String(row[idColumn]), row])),
  };
}

// https://apidocs.peoplehr.com/#employee-get-all-employee-detail (everybody in one answer)
const everybody = {
  url: '/Employee',
  json: { Action: 'GetAllEmployeeDetail', IncludeLeavers: true },
};

/** What a field shows. */
const read = (from: Person, ...fields: string[]) =>
  textAt(from, ...fields.map((field) => `${field}.DisplayValue`));

/** The day of `2021-03-01`, or of `01/03/2021` as the screens write it. */
const dayOf = (value: unknown) =>
  day(String(value ?? '').replace(/^(\d\d)\/(\d\d)\/(\d{4}).*/, '$3-$2-$1'));

/** The codes of `EmployeeStatus` are not documented, and leave is known as absences only. */
function statusOf(from: Person, today: string) {
  if ((dayOf(from.LeavingDate) ?? today) < today) return 'inactive';
  return (dayOf(read(from, 'StartDate')) ?? today) > today ? 'pending' : 'active';
}

const screen = 'HR Admin > Settings > API';

/** Errors come with status 200 and a flag. */
const failed = (...signs: string[]) =>
  new RegExp(
    `^${['"isError"\\s*:\\s*true', ...signs].map((sign) => `(?=[^]*${sign})`).join('')}`,
    'i',
  );

/** PeopleHR: everybody in one answer, with every name resolved; further columns come from a saved query. */
export default defineConnector({
  id: 'peoplehr',
  name: 'PeopleHR',
  monogram: 'Pp',
  aliases: ['Access PeopleHR', 'People HR'],
  docsUrl: 'https://apidocs.peoplehr.com/',
  hosts: ['api.peoplehr.net'],
  credentials: [
    secret('apiKey', {
      label: 'API key',
      help: `In PeopleHR: Access (top left) > ${screen} > +. Name it, tick the permissions, save and copy it.`,
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
    }),
    mayUse('Query: Get Query Result By Query Name', {
      why: 'For the columns of a query of your own.',
    }),
  ],
  guide: [
    `In PeopleHR, open Access (top left) > ${screen} and choose +.`,
    'Call the key Rollcall.',
    'Under Employee, tick Get All Employee Detail and Get Employee Detail by Id.',
    'For a query with further columns, tick Get Query Result By Query Name under Query as well.',
    'If you limit the key to an IP address, use that of the machine that runs Rollcall.',
    'Save, and copy the key into the form.',
  ],
  // https://apidocs.peoplehr.com/#authentication
  auth: jsonKey('APIKey', ({ apiKey = '' }) => apiKey),
  baseUrl: () => 'https://api.peoplehr.net',
  // PeopleHR publishes no number; a read takes two calls at most.
  rateLimit: { requests: 5, perSeconds: 1, concurrency: 1 },
  // Histories make the answer of a large company long.
  timeoutSeconds: 180,
  refusals: [
    {
      status: 200,
      contains: failed('("Status"\\s*:\\s*"?[12]\\b|key does not exist)'),
      code: 'invalid_credentials',
      message: 'PeopleHR refuses the API key.',
      hint: `Compare it with the key in ${screen}; if it is limited to an IP address, that must be the one of this machine.`,
    },
    {
      status: 200,
      contains: failed('No access on'),
      code: 'missing_permission',
      message: 'The API key lacks the permission Get All Employee Detail, or that of the query.',
      hint: `Tick it in ${screen}: Get All Employee Detail and Get Employee Detail by Id under Employee; for a query, Get Query Result By Query Name under Query.`,
    },
    {
      status: 200,
      contains: failed('(EmployeeId does not exist|No record found)'),
      code: 'person_not_found',
      message: 'PeopleHR has no such person.',
      hint: 'Nothing was changed; the next cycle reads everybody again.',
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
  async check(http, credentials) {
    await http(everybody, answer);
    await readQuery(http, credentials);
    return {};
  },
  prepare: readQuery,
  employees: {
    request: () => everybody,
    answer,
    records: ({ Result }) => Result,
    paging: noPaging(),
    toEmployee(one, { lookup, today }) {
      const { DisplayValue: employeeId } = one.EmployeeId;
      const firstName = read(one, 'KnownAs', 'FirstName');
      const row = lookup.extra.get(String(employeeId));
      return {
        // An admin can change it, but there is no other.
        id: employeeId,
        workEmail: read(one, 'EmailId'),
        personalEmail: read(one, 'ContactDetail.PersonalEmail'),
        firstName,
        lastName: read(one, 'LastName'),
        displayName: `${firstName ?? ''} ${read(one, 'LastName') ?? ''}`,
        employeeNumber: employeeId,
        jobTitle: read(one, 'JobRole'),
        department: read(one, 'Department'),
        legalEntity: read(one, 'Company'),
        location: read(one, 'Location'),
        managerId: read(one, 'ReportsToEmployeeId'),
        managerEmail: read(one, 'ReportsToEmailAddress'),
        employmentType: read(one, 'EmploymentType'),
        employmentStatus: statusOf(one, today),
        startDate: dayOf(read(one, 'StartDate')),
        terminationDate: dayOf(one.LeavingDate),
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
    answer: one,
  },
  customFields: ({ columns }) => [
    ...own,
    ...columns.map((title) => ({ key: title, label: title })),
  ],
  defaultMapping: standardMapping({ without: ['language', 'country'] }),
});
