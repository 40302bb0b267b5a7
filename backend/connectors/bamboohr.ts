// Longer than 90 lines: which fields the key may see is asked first, for others would be errors; five rights open them.
import { z } from 'zod';
import { basic } from '../connector-kit/auth/basic.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pageNumbers } from '../connector-kit/paging.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { requireFields } from '../connector-kit/require-fields.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import { given, id, optional, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';

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
const redundant = new Set(['jobInformationReportsTo', 'displayName', 'bestEmail']);
const mostFields = 400;

const where = 'Settings > Access Levels, for the access level of the user who made the key';
const needed = {
  eeid: 'EEID',
  firstName: 'First Name',
  lastName: 'Last Name',
  email: 'Work Email',
  status: 'Status',
};

/** Which fields the key may see, by name. */
async function readFields(http: Http) {
  // https://documentation.bamboohr.com/reference/get-fields-from-dataset-v1-2
  const url = '/v1_2/datasets/employee/fields';
  const list = await http({ url, query: { page: 1, page_size: 1000 } }, discovered);
  const visible = new Map(list.fields.map(({ name, label }) => [name, label]));
  requireFields(needed, visible.keys(), where);
  const standard = Object.keys(fields.shape).filter((name) => visible.has(name));
  const custom = [...visible]
    .map(([key, label]) => ({ key, label }))
    .filter(({ key }) => !(key in fields.shape) && !redundant.has(key))
    .filter(({ key, label }) => !isPrivateField(key, label));
  return { standard, custom: custom.slice(0, mostFields - standard.length) };
}
type Lookup = Awaited<ReturnType<typeof readFields>>;

// https://documentation.bamboohr.com/reference/get-data-from-dataset-v2
const rows = ({ standard, custom }: Lookup, filter: string | undefined, page = 1) => ({
  url: '/v2/datasets/employee/data',
  json: {
    fields: [...standard, ...custom.map(({ key }) => key)],
    ...(filter && { filter }),
    orderBy: 'eeid asc',
    page,
    pageSize: 1000,
  },
});

/** BambooHR, through its employee dataset: every field by name, active and inactive people. */
export default defineConnector({
  id: 'bamboohr',
  name: 'BambooHR',
  monogram: 'Ba',
  aliases: ['Bamboo HR', 'Bamboo'],
  docsUrl: 'https://documentation.bamboohr.com/docs/getting-started',
  unconfirmed: [
    'That the employee dataset has inactive people unless a filter leaves them out, as the report that it replaces does.',
    'How several teams of one person are written: read as a list, or as a text with commas.',
    'How an employment status for long leave is called: one with “leave” in its name counts as leave.',
    'How many calls BambooHR allows: ten a second are made at most.',
  ],
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
    needs('View on EEID, First Name, Last Name, Work Email and Status of all employees', {
      why: 'To know who somebody is and whether they still work for you. Whom the key cannot see looks as if they had left, so the inactive are needed too.',
      where,
      opens: ['workEmail', 'firstName', 'lastName', 'employmentStatus'],
    }),
    mayUse('View on Job Information', {
      why: 'For what people do, where and for whom.',
      where,
      opens: ['jobTitle', 'department', 'division', 'location', 'managerId', 'managerEmail'],
    }),
    mayUse('View on Employment Status', {
      why: 'For the kind of employment, and for who is still to start or on leave.',
      where,
      opens: ['employmentType', 'startDate', 'terminationDate'],
    }),
    mayUse('View on Basic Information, Address and Contact', {
      why: 'For employee numbers, phones, gender, country and private addresses.',
      where,
      opens: ['employeeNumber', 'phone', 'gender', 'country', 'personalEmail'],
    }),
    mayUse('View on custom fields', { why: 'For what you added.', where, opens: ['customFields'] }),
  ],
  guide: [
    'In BambooHR, open Settings > Access Levels and add a user, best one made for this purpose, with an access level that sees all employees.',
    'Log in as that user.',
    'Click your name (lower left) > API Keys > Add New Key, call it Rollcall and choose Generate Key.',
    'Copy the key into the form; BambooHR shows it once.',
  ],
  auth: basic(({ apiKey }) => `${apiKey}:x`),
  baseUrl: ({ companyDomain }) => `https://${companyDomain}.bamboohr.com/api`,
  rateLimit: { requests: 10, perSeconds: 1, concurrency: 4 },
  company: async (_, { companyDomain }) => companyDomain?.toLowerCase(),
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
    toEmployee({ fields: f }, { lookup, today }) {
      const teams = Array.isArray(f.teams) ? f.teams : String(f.teams ?? '').split(/,\s*/);
      return {
        id: f.eeid,
        workEmail: f.email,
        personalEmail: f.homeEmail,
        firstName: f.preferredName || f.firstName,
        lastName: f.lastName,
        employeeNumber: f.employeeNumber,
        jobTitle: f.jobInformationJobTitle,
        department: f.jobInformationDepartment,
        team: teams[0],
        division: f.jobInformationDivision,
        location: f.jobInformationLocation,
        country: f.country,
        // Not `supervisorId`: that one is an employee number.
        managerId: f.supervisorEid,
        managerEmail: f.supervisorEmail,
        employmentType: f.employmentStatus,
        employmentStatus: statusOn(today, {
          starts: f.hireDate,
          left: f.status === 'Inactive',
          leave: /leave/i.test(String(f.employmentStatus ?? '')),
        }),
        startDate: f.hireDate,
        terminationDate: f.terminationDate,
        phone: f.workPhone || f.mobilePhone,
        gender: f.gender,
        groups: teams,
        customFields: Object.fromEntries(lookup.custom.map(({ key }) => [key, f[key]])),
      };
    },
  },
  incremental: true,
  find: { request: ({ id, lookup }) => rows(lookup, `eeid eq '${id.replaceAll("'", "''")}'`) },
  customFields: ({ custom }) => custom,
  defaultMapping: standardMapping({ without: ['language'] }),
});
