import { z } from 'zod';
import { eitherHeader } from '../connector-kit/auth/either-header.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type CustomField, type Http } from '../connector-kit/connector.ts';
import { choice, secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pageNumbers } from '../connector-kit/paging.ts';
import { textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';

const profile = z.looseObject({
  guid: id,
  first_name: given,
  last_name: given,
  company_email: given,
  state: z.string(),
  ...optionals('preferred_name', 'personal_email', 'job_title', 'department', 'location'),
  ...optionals('start_date', 'termination_date', 'employment_status', 'gender', 'gender_identity'),
});
type Profile = z.infer<typeof profile>;

const answer = z.looseObject({
  total_pages: z.number(),
  total_users: z.number(),
  users: z.array(profile),
});
// Live clients read `user`, the documented schema says `users`.
const one = z
  .union([
    z.looseObject({ user: profile }).transform(({ user }) => user),
    z.looseObject({ users: profile }).transform(({ users }) => users),
  ])
  .transform((found) => ({ total_pages: 1, total_users: 1, users: [found] }));

// Every integration delivers an employee number, but its key is not documented: the first that is there.
const unconfirmedNumbers = ['employee_number', 'employee_id', 'user_id'];

const standard = new Set([
  ...Object.keys(profile.shape),
  ...unconfirmedNumbers,
  ...`id middle_name manager status termination_type mobile_phone_number home_phone_number home_address
  date_of_birth profile_photo`.split(/\s+/),
]);
const keys = 'Administration Tools > Integrations > API keys';

// https://kallidus.readme.io/reference/welcome-to-the-sapling-api (the size of a page is the vendor's)
const listed = (page: number) => ({ url: '/profiles', query: { page } });

const labelOf = (key: string) => key[0]!.toUpperCase() + key.slice(1).replaceAll('_', ' ');

/** The company's own fields, as people on the first page have them: there is no list of them. */
async function readOwnFields(http: Http): Promise<CustomField[]> {
  const { users } = await http(listed(1), answer);
  const found = new Set(users.flatMap((user) => Object.keys(user)));
  return [...found]
    .filter((key) => !standard.has(key) && !isPrivateField(key))
    .map((key) => ({ key, label: labelOf(key) }));
}

function statusOf(p: Profile, today: string) {
  if (p.state === 'inactive' || (day(p.termination_date) ?? today) < today) return 'inactive';
  return (day(p.start_date) ?? today) > today ? 'pending' : 'active';
}

/** A number in three parts, or in one. */
const phoneOf = (p: Profile) => {
  const area = textAt(p, 'mobile_phone_number.area_code') ?? '';
  const number = textAt(p, 'mobile_phone_number.phone', 'mobile_phone_number');
  return number && `${area} ${number}`;
};

/** Kallidus HR, formerly Sapling: profiles with every name resolved, leavers included. */
export default defineConnector({
  id: 'kallidus',
  name: 'Kallidus (Sapling)',
  monogram: 'Ka',
  aliases: ['Sapling', 'Kallidus HR'],
  docsUrl: 'https://kallidus.readme.io/reference/welcome-to-the-sapling-api',
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
      help: `In Kallidus: ${keys} > Create API key. It is shown once.`,
      example: 'f3e1Example7c0b8d24a9',
    }),
  ],
  // Whether a key can be limited to reading is not documented.
  rights: [needs('Read access to profiles', { why: 'To read who works at the company.' })],
  guide: [
    `As an administrator, open ${keys} and choose Create API key.`,
    'Call it Rollcall; where you can choose, give it read access to profiles only.',
    'Tick “Automatically renew the API key when a call is made”; otherwise it ends after 90 days.',
    'Copy the key into the form; Kallidus shows it once.',
    'The subdomain is the first part of the address you log in at.',
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
  refusals: [
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'Kallidus refuses the API key.',
      hint: `A key that does not renew itself ends after 90 days. Check it, the subdomain and the region, or create one in ${keys}.`,
    },
    {
      status: 403,
      code: 'missing_permission',
      message: 'The API key may not read profiles.',
      hint: `Create one with read access to profiles in ${keys}.`,
    },
  ],
  async check(http, { subdomain }) {
    await http(listed(1), answer);
    return { company: `${subdomain}`.toLowerCase() };
  },
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
      displayName: `${p.preferred_name || p.first_name || ''} ${p.last_name ?? ''}`,
      employeeNumber: textAt(p, ...unconfirmedNumbers),
      jobTitle: p.job_title,
      department: p.department,
      location: p.location,
      country: textAt(p, 'home_address.country'),
      // Its form is not documented: a GUID, or an object that has one.
      managerId: textAt(p, 'manager.guid', 'manager'),
      employmentType: p.employment_status,
      employmentStatus: statusOf(p, today),
      startDate: p.start_date,
      terminationDate: p.termination_date,
      phone: phoneOf(p),
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
