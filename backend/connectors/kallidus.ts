// Longer than 90 lines: the company's own fields are found among people, and forms that are not documented are told apart.
import { z } from 'zod';
import { eitherHeader } from '../connector-kit/auth/either-header.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { choice, secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pageNumbers } from '../connector-kit/paging.ts';
import { textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';

const profile = z.looseObject({
  guid: id,
  first_name: given,
  last_name: given,
  company_email: given,
  state: z.string(),
  ...optionals('preferred_name', 'personal_email', 'job_title', 'department', 'location'),
  ...optionals('start_date', 'termination_date', 'employment_status', 'gender', 'gender_identity'),
});
const answer = z.looseObject({
  total_pages: z.number(),
  total_users: z.number(),
  users: z.array(profile),
});
const one = z
  .union([
    z.looseObject({ user: profile }).transform(({ user }) => user),
    z.looseObject({ users: profile }).transform(({ users }) => users),
  ])
  .transform((user) => ({ total_pages: 1, total_users: 1, users: [user] }));

const employeeNumbers = ['employee_number', 'employee_id', 'user_id'];
const standard =
  /^(?:id|middle_name|manager|status|termination_type|profile_photo|home_address|\w+_phone_number)$/;
const isStandard = (key: string) =>
  key in profile.shape || employeeNumbers.includes(key) || standard.test(key);

// https://kallidus.readme.io/reference/welcome-to-the-sapling-api (the size of a page is the vendor's)
const listed = (page: number) => ({ url: '/profiles', query: { page } });

/** The company's own fields, as people on the first page have them: there is no list of them. */
async function readOwnFields(http: Http) {
  const { users } = await http(listed(1), answer);
  return [...new Set(users.flatMap((user) => Object.keys(user)))]
    .filter((key) => !isStandard(key) && !isPrivateField(key))
    .map((key) => ({ key, label: key[0]!.toUpperCase() + key.slice(1).replaceAll('_', ' ') }));
}

/** A number in parts, or in one. */
const phoneIn = (person: unknown, name: string) =>
  [`${name}.area_code`, `${name}.phone`, name]
    .flatMap((path) => textAt(person, path) ?? [])
    .join(' ');

const keys = 'Administration Tools > Integrations > API keys';

/** Kallidus HR, formerly Sapling: profiles with every name resolved, leavers included. */
export default defineConnector({
  id: 'kallidus',
  name: 'Kallidus (Sapling)',
  monogram: 'Ka',
  aliases: ['Sapling', 'Kallidus HR'],
  docsUrl: 'https://kallidus.readme.io/reference/welcome-to-the-sapling-api',
  unconfirmed: [
    'Whether the list has people who have left when no status is asked for: it is read without one.',
    'How a manager is referred to: a GUID, alone or in an object, finds the manager; a name does not.',
    'Under which name the employee number is: employee_number, employee_id or user_id, whichever is there.',
    'Whether the list has all of the company’s own fields: those of the people on its first page are offered.',
    'How many people a page has, and whether a key can be limited to reading.',
  ],
  hosts: ['*.saplingapp.io', '*.kallidus-suite.com'],
  credentials: [
    text('subdomain', {
      label: 'Company subdomain',
      help: 'The first part of the address you log in at: for acme.saplingapp.io or acme.kallidus-suite.com it is acme.',
      example: 'acme',
      pattern: '[A-Za-z0-9][A-Za-z0-9\\-]{0,62}',
    }),
    choice('region', {
      label: 'Hosting region',
      help: 'US if the address you log in at ends in saplingapp.io, UK if it ends in kallidus-suite.com.',
      options: { us: 'US (saplingapp.io)', uk: 'UK (kallidus-suite.com)' },
    }),
    secret('apiKey', {
      label: 'API key',
      help: `In Kallidus: ${keys} > Create API key. It is shown once, and ends after 90 days unless it renews itself.`,
      example: 'f3e1Example7c0b8d24a9',
    }),
  ],
  rights: [
    needs('Read access to profiles', { why: 'To read who works at the company.', where: keys }),
  ],
  guide: [
    `As an administrator, open ${keys} and choose Create API key.`,
    'Call it Rollcall; where you can choose, give it read access to profiles only.',
    'Tick “Automatically renew the API key when a call is made”; otherwise it ends after 90 days.',
    'Copy the key into the form; Kallidus shows it once.',
  ],
  // Bearer is documented; live clients write Token.
  auth: eitherHeader(
    'authorization',
    ({ apiKey }) => `Bearer ${apiKey}`,
    ({ apiKey }) => `Token ${apiKey}`,
  ),
  baseUrl: ({ subdomain, region }) =>
    region === 'uk'
      ? `https://${subdomain}.kallidus-suite.com/hr/api/v1/beta`
      : `https://${subdomain}.saplingapp.io/api/v1/beta`,
  // No hard limit; the vendor advises at most 100 calls a minute.
  rateLimit: { requests: 100, perSeconds: 60, concurrency: 4 },
  company: async (_, { subdomain }) => subdomain?.toLowerCase(),
  prepare: readOwnFields,
  employees: {
    request: ({ page }) => listed(page),
    answer,
    records: ({ users }) => users,
    paging: pageNumbers({
      totalPages: (body: z.infer<typeof answer>) => body.total_pages,
      total: (body) => body.total_users,
    }),
    toEmployee: (p, { lookup, today }) => ({
      id: p.guid,
      workEmail: p.company_email,
      personalEmail: p.personal_email,
      firstName: p.preferred_name || p.first_name,
      lastName: p.last_name,
      employeeNumber: textAt(p, ...employeeNumbers),
      jobTitle: p.job_title,
      department: p.department,
      location: p.location,
      country: textAt(p, 'home_address.country'),
      managerId: textAt(p, 'manager.guid', 'manager'),
      employmentType: p.employment_status,
      employmentStatus: statusOn(today, {
        starts: p.start_date,
        ends: p.termination_date,
        left: p.state === 'inactive',
      }),
      startDate: p.start_date,
      terminationDate: p.termination_date,
      phone: phoneIn(p, 'mobile_phone_number'),
      gender: p.gender || p.gender_identity,
      customFields: Object.fromEntries(lookup.map(({ key }) => [key, p[key]])),
    }),
  },
  find: {
    // https://kallidus.readme.io/reference/getauser
    request: ({ id: guid }) => ({ url: `/profiles/${encodeURIComponent(guid)}` }),
    answer: one,
  },
  customFields: (fields) => fields,
  defaultMapping: standardMapping({ without: ['language'] }),
});
