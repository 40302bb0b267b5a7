import { z } from 'zod';
import { basic } from '../connector-kit/auth/basic.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type CustomField, type Http } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pageNumbers } from '../connector-kit/paging.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { requireFields } from '../connector-kit/require-fields.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import { given, id, optional, optionals } from '../connector-kit/shapes.ts';

const needed = {
  eeid: 'EEID',
  firstName: 'First Name',
  lastName: 'Last Name',
  email: 'Work Email',
  status: 'Status',
};
const fields = z.looseObject({
  eeid: id,
  firstName: given,
  lastName: given,
  email: given,
  status: z.enum(['Active', 'Inactive']),
  teams: z.union([z.array(z.string()), optional]),
  ...optionals('employeeNumber', 'preferredName', 'homeEmail', 'employmentStatus', 'hireDate'),
  ...optionals('terminationDate', 'jobInformationJobTitle', 'jobInformationDepartment'),
  ...optionals('jobInformationDivision', 'jobInformationLocation', 'supervisorEid'),
  ...optionals('supervisorEmail', 'workPhone', 'mobilePhone', 'gender', 'country', 'lastChanged'),
});
const answer = z.looseObject({
  meta: z.looseObject({ totalPages: z.number(), totalItems: z.number() }),
  data: z.array(z.looseObject({ fields })),
});
const discovered = z.looseObject({
  fields: z.array(z.looseObject({ name: z.string(), label: z.string() })),
});

/** Says in other words what the list above says already. */
const redundant = new Set(['jobInformationReportsTo', 'displayName', 'bestEmail']);
const mostFields = 400;
const accessLevels = 'Settings > Access Levels, for the access level of the user who made the key';

type Lookup = { standard: string[]; custom: CustomField[] };

/** Which fields the key may see. Asking for others would be an error. */
async function readFields(http: Http): Promise<Lookup> {
  // https://documentation.bamboohr.com/reference/get-fields-from-dataset-v1-2
  const url = '/v1_2/datasets/employee/fields';
  const list = await http({ url, query: { page: 1, page_size: 1000 } }, discovered);
  const visible = new Map(list.fields.map(({ name, label }) => [name, label]));
  requireFields(needed, visible.keys(), accessLevels);
  const custom = [...visible]
    .filter(([key, label]) => !(key in fields.shape) && !isPrivateField(key, label))
    .filter(([key]) => !redundant.has(key))
    .map(([key, label]) => ({ key, label }));
  const standard = Object.keys(fields.shape).filter((name) => visible.has(name));
  return { standard, custom: custom.slice(0, mostFields - standard.length) };
}

// https://documentation.bamboohr.com/reference/get-data-from-dataset-v2
const rows = (
  { standard, custom }: Lookup,
  filter: string | undefined,
  page = 1,
  pageSize = 1000,
) => ({
  url: '/v2/datasets/employee/data',
  json: {
    fields: [...standard, ...custom.map(({ key }) => key)],
    orderBy: 'eeid asc',
    page,
    pageSize,
    ...(filter && { filter }),
  },
});

const listed = (teams: unknown): string[] =>
  Array.isArray(teams) ? teams : String(teams ?? '').split(/,\s*/);

/** BambooHR, read through its employee dataset: every field by name, active and inactive people, 1,000 a page. */
export default defineConnector({
  id: 'bamboohr',
  name: 'BambooHR',
  monogram: 'Ba',
  aliases: ['Bamboo HR', 'Bamboo'],
  docsUrl: 'https://documentation.bamboohr.com/docs/getting-started',
  hosts: ['*.bamboohr.com'],
  credentials: [
    text('companyDomain', {
      label: 'Company domain',
      help: 'The first part of your BambooHR address: for https://acme.bamboohr.com it is acme.',
      example: 'acme',
      pattern: '[A-Za-z0-9][A-Za-z0-9\\-]{0,62}',
    }),
    secret('apiKey', {
      label: 'API key',
      help: 'In BambooHR: your name (lower left) > API Keys > Add New Key. It is shown once.',
      example: '0123456789abcdef0123456789abcdef01234567',
    }),
  ],
  rights: [
    needs('An access level that sees all employees, active and inactive', {
      why: 'People whom the key cannot see would look as if they had left.',
    }),
    needs('View on EEID, First Name, Last Name, Work Email and Status', {
      why: 'To know who somebody is and whether they still work for you.',
    }),
    mayUse('View on job information, hire and termination date, gender, phones and custom fields', {
      why: 'For the scoping filter and the attribute mapping, as far as you use them.',
    }),
  ],
  guide: [
    'In BambooHR, open Settings > Access Levels and add a user, best one made for this purpose, with an access level that sees all employees.',
    'Log in as that user.',
    'Click your name (lower left) > API Keys > Add New Key, call it Rollcall and choose Generate Key.',
    'Copy the key into the form; BambooHR shows it once.',
    'The company domain is the first part of the address: https://acme.bamboohr.com gives acme.',
  ],
  auth: basic(({ apiKey }) => `${apiKey}:x`),
  baseUrl: ({ companyDomain }) => `https://${companyDomain}.bamboohr.com/api`,
  // BambooHR publishes no number.
  rateLimit: { requests: 10, perSeconds: 1, concurrency: 4 },
  refusals: [
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'BambooHR refuses the API key, or it belongs to another company domain.',
      hint: 'Check the company domain; if it is right, make a new key: your name (lower left) > API Keys > Add New Key.',
    },
    {
      status: 403,
      code: 'missing_permission',
      message: 'The API key may not read employees.',
      hint: `Give its user an access level that sees all employees: ${accessLevels}.`,
    },
  ],
  async check(http, { companyDomain }) {
    await http(rows(await readFields(http), undefined, 1, 1), answer);
    return { company: `${companyDomain}`.toLowerCase() };
  },
  prepare: readFields,
  employees: {
    request: ({ page, lookup, since }) =>
      rows(lookup, since && `lastChanged gt '${since.slice(0, 19)}+00:00'`, page),
    answer,
    records: ({ data }) => data,
    paging: pageNumbers({
      totalPages: ({ meta }) => meta.totalPages,
      total: ({ meta }) => meta.totalItems,
    }),
    toEmployee: ({ fields: f }, { lookup, today }) => ({
      id: f.eeid,
      workEmail: f.email,
      personalEmail: f.homeEmail,
      firstName: f.preferredName || f.firstName,
      lastName: f.lastName,
      displayName: `${f.preferredName || f.firstName || ''} ${f.lastName ?? ''}`,
      employeeNumber: f.employeeNumber,
      jobTitle: f.jobInformationJobTitle,
      department: f.jobInformationDepartment,
      division: f.jobInformationDivision,
      team: listed(f.teams)[0],
      location: f.jobInformationLocation,
      country: f.country,
      // Not `supervisorId`: that one is an employee number.
      managerId: f.supervisorEid,
      managerEmail: f.supervisorEmail,
      employmentType: f.employmentStatus,
      employmentStatus:
        f.status === 'Inactive'
          ? 'inactive'
          : (day(f.hireDate) ?? today) > today
            ? 'pending'
            : /leave/i.test(String(f.employmentStatus ?? ''))
              ? 'leave'
              : 'active',
      startDate: f.hireDate,
      terminationDate: f.terminationDate,
      phone: f.workPhone || f.mobilePhone,
      gender: f.gender,
      groups: listed(f.teams),
      customFields: Object.fromEntries(lookup.custom.map(({ key }) => [key, f[key]])),
    }),
  },
  incremental: true,
  find: { request: ({ id, lookup }) => rows(lookup, `eeid eq '${id.replaceAll("'", "''")}'`) },
  customFields: ({ custom }) => custom,
  defaultMapping: standardMapping({ without: ['language'] }),
});
