// Longer than 90 lines: HiBob leaves out silently what the service user may not see, so each part of it is a right.
import { z } from 'zod';
import { basic } from '../connector-kit/auth/basic.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { choice, secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { noPaging } from '../connector-kit/paging.ts';
import { at, textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { requireFields } from '../connector-kit/require-fields.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import { given, id } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';

const needed = {
  'root.email': 'Email (Basic info)',
  'root.firstName': 'First name (Basic info)',
  'root.surname': 'Last name (Basic info)',
  'internal.status': 'Status (Lifecycle)',
};
const wanted = `
  root.displayName root.fullName internal.lifecycleStatus internal.terminationDate
  work.title work.department work.site work.startDate work.employeeIdInCompany work.reportsTo
  work.reportsTo.email work.manager work.workPhone work.workMobile payroll.employment.type
  home.privateEmail address.country personal.gender home.legalGender`
  .trim()
  .split(/\s+/);
const standard = ['root.id', ...Object.keys(needed), ...wanted];
const mostFields = 400;

const employee = z.looseObject({
  id,
  email: given,
  firstName: given,
  surname: given,
  internal: z.looseObject({ status: z.string() }),
});
type Person = z.infer<typeof employee>;
const answer = z.looseObject({ employees: z.array(employee) });
const glimpse = z.looseObject({ employees: z.array(z.looseObject({ companyId: id.optional() })) });
const definition = z.looseObject({
  id: z.string(),
  name: z.string(),
  jsonPath: z.string().nullish(),
  type: z.string(),
});

/** Fields that the company added; HiBob names them so. */
async function readCustomFields(http: Http) {
  // https://apidocs.hibob.com/reference/get_company-people-fields
  const fields = await http({ url: '/company/people/fields' }, z.array(definition));
  return fields
    .filter(({ id, type }) => /custom|field_\d|column_\d/.test(id) && type !== 'document')
    .filter(({ id, name }) => !isPrivateField(id, name))
    .map(({ id, name, jsonPath }) => ({ key: id, label: name, path: jsonPath || id }))
    .slice(0, mostFields - standard.length);
}

// https://apidocs.hibob.com/reference/post_people-search
const search = (fields: readonly string[], ...filters: object[]) => ({
  url: '/people/search',
  json: {
    fields,
    showInactive: true,
    humanReadable: 'APPEND',
    // An empty list of filters is an error.
    ...(filters.length > 0 && { filters }),
  },
});

/** A value by its path, or under the slash key that HiBob uses as well, bare or wrapped. */
function read(person: Person, path: string): unknown {
  const slash = person[`/${path.replaceAll('.', '/')}`];
  return at(person, path) ?? at(slash, 'value') ?? slash;
}

/** The name behind a list id. */
const named = (person: Person, path: string) => textAt(person.humanReadable, path);

function statusOf(person: Person, today: string) {
  const lifecycle = String(at(person, 'internal.lifecycleStatus') ?? '').toLowerCase();
  const left = person.internal.status.toLowerCase() === 'inactive';
  if (lifecycle === 'hired' && !left) return 'pending';
  const leave = lifecycle.includes('leave');
  return statusOn(today, { starts: at(person, 'work.startDate'), left, leave });
}

const serviceUsers = 'Settings > Integrations > Automation > Service users';
const where =
  'Settings > Permission groups > the group of the service user > People’s data, for all employees';

/** HiBob gives everybody in one answer. */
export default defineConnector({
  id: 'hibob',
  name: 'HiBob',
  monogram: 'Hi',
  aliases: ['Bob', 'Hi Bob'],
  docsUrl: 'https://apidocs.hibob.com/docs/api-service-users',
  unconfirmed: [
    'Whether values that stand under a key with slashes are bare or wrapped: both are read.',
    'Which lifecycle statuses your company has: “hired” counts as still to start, one with “leave” in its name as leave.',
    'Which field has the gender: Gender (Personal) is read, else Legal gender (Home).',
    'How often people fields may be asked for: as often as people, 50 times a minute.',
  ],
  hosts: ['api.hibob.com', 'api.sandbox.hibob.com'],
  credentials: [
    text('serviceUserId', {
      label: 'Service user ID',
      help: `In HiBob: ${serviceUsers}. It is shown with the token.`,
      example: 'SERVICE-10432',
    }),
    secret('serviceUserToken', {
      label: 'Service user token',
      help: `In HiBob: ${serviceUsers} > New service user. It is shown once.`,
      example: 'kQ1ZpExampleTokenA8f0',
    }),
    choice('environment', {
      label: 'Environment',
      help: 'Sandbox only if HiBob gave you a sandbox.',
      options: { production: 'Production', sandbox: 'Sandbox' },
    }),
  ],
  rights: [
    needs('View on Basic info and Lifecycle of all employees, inactive ones too', {
      why: 'To know who somebody is and whether they still work for you.',
      where,
      opens: ['workEmail', 'firstName', 'lastName', 'employmentStatus', 'terminationDate'],
    }),
    mayUse('View on Work', {
      why: 'For what people do, where and since when.',
      where,
      opens: ['employeeNumber', 'jobTitle', 'department', 'location', 'startDate', 'phone'],
    }),
    mayUse('View on Reports to (Work)', {
      why: 'For whom people work.',
      where,
      opens: ['managerId', 'managerEmail'],
    }),
    mayUse('View on Payroll', {
      why: 'For the employment type; nothing else of it is asked for.',
      where,
      opens: ['employmentType'],
    }),
    mayUse('View on Personal contact details', {
      why: 'For private e-mail addresses.',
      where,
      opens: ['personalEmail'],
    }),
    mayUse('View on Address', { why: 'For countries.', where, opens: ['country'] }),
    mayUse('View on Personal and Home', { why: 'For gender.', where, opens: ['gender'] }),
    mayUse('View on your own categories', {
      why: 'For what your company added.',
      where,
      opens: ['customFields'],
    }),
  ],
  guide: [
    `In HiBob, open ${serviceUsers} and choose New service user.`,
    'Copy its ID and token into the form; HiBob shows them once.',
    'Open Settings > Permission groups and create a group with the service user as its only member.',
    'Under People’s data, let it view Basic info, Lifecycle, Work, and what else you want to map.',
    'Under Access rights, choose all employees, including inactive ones, and apply.',
    'If HiBob has an IP allow-list, add the machine that runs Rollcall.',
  ],
  auth: basic(({ serviceUserId, serviceUserToken }) => `${serviceUserId}:${serviceUserToken}`),
  baseUrl: ({ environment }) =>
    `https://api.${environment === 'sandbox' ? 'sandbox.' : ''}hibob.com/v1`,
  rateLimit: { requests: 50, perSeconds: 60, concurrency: 2 },
  timeoutSeconds: 180,
  async check(http) {
    const { employees } = await http(search(Object.keys(needed)), glimpse);
    const isSeen = (path: string) =>
      employees.some((person) => at(person, path.replace('root.', '')) !== undefined);
    requireFields(needed, Object.keys(needed).filter(isSeen), where);
  },
  company: async (http) =>
    (await http(search(['root.id']), glimpse)).employees[0]?.companyId?.toString(),
  prepare: readCustomFields,
  employees: {
    request: ({ lookup }) => search([...standard, ...lookup.map(({ key }) => key)]),
    answer,
    records: ({ employees }) => employees,
    paging: noPaging(),
    toEmployee: (person, { lookup, today }) => ({
      id: person.id,
      workEmail: person.email,
      personalEmail: textAt(person, 'home.privateEmail'),
      firstName: person.firstName,
      lastName: person.surname,
      displayName: textAt(person, 'displayName', 'fullName'),
      employeeNumber: textAt(person, 'work.employeeIdInCompany'),
      jobTitle: named(person, 'work.title'),
      department: named(person, 'work.department'),
      location: named(person, 'work.site') || textAt(person, 'work.site'),
      country: textAt(person, 'address.country'),
      managerId: textAt(person, 'work.reportsTo.id', 'work.manager'),
      managerEmail: textAt(person, 'work.reportsTo.email'),
      employmentType: named(person, 'payroll.employment.type'),
      employmentStatus: statusOf(person, today),
      startDate: textAt(person, 'work.startDate'),
      terminationDate: textAt(person, 'internal.terminationDate'),
      phone: textAt(person, 'work.workMobile', 'work.workPhone'),
      gender: textAt(person, 'personal.gender', 'home.legalGender'),
      customFields: Object.fromEntries(
        lookup.map(({ key, path }) => [key, at(person.humanReadable, path) ?? read(person, path)]),
      ),
    }),
  },
  find: {
    request: ({ id, lookup }) =>
      search([...standard, ...lookup.map(({ key }) => key)], {
        fieldPath: 'root.id',
        operator: 'equals',
        values: [id],
      }),
  },
  customFields: (fields) => fields,
  defaultMapping: standardMapping({ without: ['language'] }),
});
