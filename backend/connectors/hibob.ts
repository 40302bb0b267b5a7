import { z } from 'zod';
import { RollcallError } from '#shared/error.ts';
import { basic } from '../connector-kit/auth/basic.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type CustomField, type Http } from '../connector-kit/connector.ts';
import { choice, secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { noPaging } from '../connector-kit/paging.ts';
import { at, textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { requireFields } from '../connector-kit/require-fields.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import { given, id } from '../connector-kit/shapes.ts';

const needed = ['root.id', 'root.email', 'root.firstName', 'root.surname', 'internal.status'];
const wanted = `
  root.displayName root.fullName internal.lifecycleStatus internal.terminationDate
  work.title work.department work.site work.startDate work.employeeIdInCompany work.reportsTo
  work.reportsTo.email work.manager work.workPhone work.workMobile payroll.employment.type
  home.privateEmail address.country personal.gender home.legalGender`
  .trim()
  .split(/\s+/);
const mostFields = 400;

const employee = z.looseObject({
  id,
  email: given,
  firstName: given,
  surname: given,
  internal: z.looseObject({ status: z.string() }),
});
const answer = z.looseObject({ employees: z.array(employee) });
const glimpse = z.looseObject({
  employees: z.array(z.looseObject({ id, companyId: id.optional() })),
});
const definitions = z.array(
  z.looseObject({
    id: z.string(),
    name: z.string(),
    jsonPath: z.string().nullish(),
    type: z.string(),
  }),
);
const permissions =
  'Settings > Permission groups, in the group of the service user: People’s data, Access to all employees';

type Lookup = { custom: (CustomField & { path: string })[] };

/** A value by its path, or under the slash key that HiBob uses as well, bare or wrapped. */
function read(person: z.infer<typeof employee>, path: string): unknown {
  const slash = person[`/${path.replaceAll('.', '/')}`];
  return at(person, path) ?? at(slash, 'value') ?? slash;
}

/** The name behind a list id. */
const named = (person: z.infer<typeof employee>, path: string) =>
  textAt(person.humanReadable, path);

const search = (fields: readonly string[], more: object = {}) => ({
  url: '/people/search',
  json: { fields, showInactive: true, humanReadable: 'APPEND', ...more },
});

function statusOf(person: z.infer<typeof employee>, today: string) {
  const lifecycle = String(at(person, 'internal.lifecycleStatus') ?? '').toLowerCase();
  if (person.internal.status.toLowerCase() === 'inactive') return 'inactive';
  if (lifecycle === 'hired' || (day(at(person, 'work.startDate')) ?? today) > today)
    return 'pending';
  return lifecycle.includes('leave') ? 'leave' : 'active';
}

/** Fields that the company added; HiBob names them so. */
async function readCustomFields(http: Http): Promise<Lookup> {
  // https://apidocs.hibob.com/reference/get_company-people-fields
  const fields = await http({ url: '/company/people/fields' }, definitions);
  const custom = fields
    .filter(({ id, type }) => /custom|field_\d|column_\d/.test(id) && type !== 'document')
    .filter(({ id, name }) => !isPrivateField(id, name))
    .map(({ id, name, jsonPath }) => ({ key: id, label: name, path: jsonPath || id }));
  return { custom: custom.slice(0, mostFields - needed.length - wanted.length) };
}

/** HiBob gives everybody in one answer. A field that the service user may not see is missing from it, silently. */
export default defineConnector({
  id: 'hibob',
  name: 'HiBob',
  monogram: 'Hi',
  aliases: ['Bob', 'Hi Bob'],
  docsUrl: 'https://apidocs.hibob.com/docs/api-service-users',
  hosts: ['api.hibob.com', 'api.sandbox.hibob.com'],
  credentials: [
    text('serviceUserId', {
      label: 'Service user ID',
      help: 'In HiBob: Settings > Integrations > Automation > Service users. It is shown with the token.',
      example: 'SERVICE-10432',
    }),
    secret('serviceUserToken', {
      label: 'Service user token',
      help: 'In HiBob: Settings > Integrations > Automation > Service users > New service user. It is shown once.',
      example: 'kQ1ZpExampleTokenA8f0',
    }),
    choice('environment', {
      label: 'Environment',
      help: 'Sandbox only if HiBob gave you a sandbox.',
      options: { production: 'Production', sandbox: 'Sandbox' },
    }),
  ],
  rights: [
    needs(
      'View on Basic info, Work, Employment and Lifecycle, for all employees, inactive ones too',
      { why: 'To know who somebody is, where they work and whether they still do.' },
    ),
    mayUse(
      'View on Personal, Personal contact details, Home, Address and Payroll (employment type)',
      { why: 'For gender, private e-mail, country and employment type, as far as you use them.' },
    ),
  ],
  guide: [
    'In HiBob, open Settings > Integrations > Automation > Service users and choose New service user.',
    'Copy its ID and token into the form; HiBob shows them once.',
    'Open Settings > Permission groups and create a group with the service user as its only member.',
    'Under People’s data, let it view Basic info, Work, Employment and Lifecycle, and what else you want to map.',
    'Under Access rights, choose all employees, including inactive ones, and apply.',
  ],
  auth: basic(({ serviceUserId, serviceUserToken }) => `${serviceUserId}:${serviceUserToken}`),
  baseUrl: ({ environment }) =>
    `https://api.${environment === 'sandbox' ? 'sandbox.' : ''}hibob.com/v1`,
  rateLimit: { requests: 50, perSeconds: 60, concurrency: 2 },
  timeoutSeconds: 180,
  refusals: [
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'HiBob refuses the service user ID or its token.',
      hint: 'Check both, and the environment. A lost token needs a new one: Settings > Integrations > Automation > Service users. HiBob blocks after many wrong attempts.',
    },
    {
      status: 403,
      code: 'missing_permission',
      message: 'The service user may not read people (Basic info, Work, Employment, Lifecycle).',
      hint: `Allow it in ${permissions}; if HiBob has an IP allow-list, add this machine.`,
    },
  ],
  async check(http) {
    await readCustomFields(http);
    const { employees } = await http(search(needed), glimpse);
    const [first] = employees;
    if (!first)
      throw new RollcallError(
        'missing_permission',
        'The service user sees nobody: Basic info is not readable.',
        { hint: `Allow it in ${permissions}.` },
      );
    const seen = ['email', 'firstName', 'surname', 'internal.status'].filter((path) =>
      employees.some((person) => at(person, path) !== undefined),
    );
    requireFields(
      {
        email: 'Email (Basic info)',
        firstName: 'First name (Basic info)',
        surname: 'Last name (Basic info)',
        'internal.status': 'Status (Lifecycle)',
      },
      seen,
      permissions,
    );
    return first.companyId === undefined ? {} : { company: String(first.companyId) };
  },
  prepare: readCustomFields,
  employees: {
    // https://apidocs.hibob.com/reference/post_people-search
    request: ({ lookup }) => search([...needed, ...wanted, ...lookup.custom.map(({ key }) => key)]),
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
        lookup.custom.map(({ key, path }) => [
          key,
          at(person.humanReadable, path) ?? read(person, path),
        ]),
      ),
    }),
  },
  find: {
    request: ({ id, lookup }) =>
      search([...needed, ...wanted, ...lookup.custom.map(({ key }) => key)], {
        filters: [{ fieldPath: 'root.id', operator: 'equals', values: [id] }],
      }),
  },
  customFields: ({ custom }) => custom,
  defaultMapping: standardMapping({ without: ['language'] }),
});
