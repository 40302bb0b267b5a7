// Longer than 90 lines: without documented names, the shapes and the number of the first page are guarded here.
import { z } from 'zod';
import { oauth2Basic } from '../connector-kit/auth/oauth2-basic.ts';
import { defineConnector } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import type { Paging } from '../connector-kit/paging.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';

const statuses = { ACTIVE: 'active', INACTIVE: 'inactive' } as const;
const employee = z.looseObject({
  id,
  firstName: given,
  lastName: given,
  employeeNumber: given,
  jobStatus: z.enum(Object.keys(statuses) as (keyof typeof statuses)[]),
  departmentName: given,
  email: given,
});
const answer = z.looseObject({
  page: z.int(),
  totalPages: z.int(),
  totalItems: z.int(),
  data: z.array(employee),
});
type Answer = z.infer<typeof answer>;

// Somebody alone has the address under the name that is documented for a new employee.
const one = z
  .looseObject(optionals('professionalEmail', 'email'))
  .transform((found) => ({ ...found, email: found.professionalEmail ?? found.email ?? null }))
  .pipe(employee)
  .transform((found): Answer => ({ page: 1, totalPages: 1, totalItems: 1, data: [found] }));

/** Whether 0 or 1 comes first is said by the answer to a request without a number. */
const paging: Paging<Answer, number | undefined> = {
  first: undefined,
  next: () => undefined,
  rest: ({ body: { page, totalPages } }) =>
    Array.from({ length: Math.max(0, totalPages - 1) }, (_, i) => page + 1 + i),
  total: ({ totalItems }) => totalItems,
};

const support = 'the customer care of HeavenHR (publicapi@heavenhr.de)';

/** HeavenHR: the list has names, address, number, department and status of everybody, and no more. */
export default defineConnector({
  id: 'heavenhr',
  name: 'HeavenHR',
  monogram: 'He',
  docsUrl: 'https://api.heavenhr.com/',
  unconfirmed: [
    'How the list of employees spells its names, its status (ACTIVE or INACTIVE; any other makes the read fail) and the page in the query: HeavenHR documents what the list holds, not how it is spelt.',
    'Whether the list has people who have left; whoever is still to start counts as its status says, as it has no dates.',
    'The form of one employee by itself: job titles, dates, sites and gender are there, one call a person, and are not read.',
    'How many calls HeavenHR allows: ten a second are made at most.',
    'Whether HeavenHR still issues new credentials.',
  ],
  hosts: ['api.heavenhr.com'],
  credentials: [
    text('clientId', {
      label: 'Client ID',
      help: `Ask ${support} for it.`,
      example: 'acme_gmbh_api',
      pattern: '[^\\s:]+',
    }),
    secret('clientSecret', {
      label: 'Client secret',
      help: `It comes together with the client ID; if it is lost, ask ${support}.`,
      example: '8c1d9e0f-2a3b-4c5d-8e6f-7a8b9c0d1e2f',
    }),
  ],
  rights: [
    needs('API credentials of the company, which read all employees', {
      why: 'HeavenHR has no finer rights. Rollcall only reads the list of employees.',
    }),
  ],
  guide: [
    `Ask ${support} for the client ID and client secret of your company’s API access.`,
    'Copy both into the form.',
  ],
  // https://api.heavenhr.com/ (Access Control)
  auth: oauth2Basic(
    {
      url: 'https://api.heavenhr.com/api/v2/oauth2/token',
      query: { grant_type: 'client_credentials', scope: 'all' },
    },
    ({ clientId, clientSecret }) => `${clientId}:${clientSecret}`,
  ),
  baseUrl: () => 'https://api.heavenhr.com/api/v2',
  rateLimit: { requests: 10, perSeconds: 1, concurrency: 2 },
  refusals: [
    { status: 403, code: 'missing_permission', hint: `Ask ${support} for credentials that may.` },
    {
      status: 404,
      code: 'empty_read',
      message: 'HeavenHR has nobody on a page of employees, so nothing was changed.',
      hint: `The next cycle tries again. If it stays, ask ${support} whether the credentials belong to your company.`,
    },
  ],
  employees: {
    // https://developers.getknit.dev/docs/heavenhr-usecases (the vendor’s page does not show the list)
    request: ({ page }) => ({ url: '/employees', query: { page } }),
    answer,
    records: ({ data }) => data,
    paging,
    toEmployee: (found) => ({
      id: found.id,
      workEmail: found.email,
      firstName: found.firstName,
      lastName: found.lastName,
      employeeNumber: found.employeeNumber,
      department: found.departmentName,
      employmentStatus: statuses[found.jobStatus],
      groups: [found.departmentName?.toString()],
    }),
  },
  // https://api.heavenhr.com/ (the path is that of a new employee, with an id)
  find: {
    request: ({ id: wanted }) => ({ url: `/employees/${encodeURIComponent(wanted)}` }),
    answer: one,
  },
  defaultMapping: standardMapping({
    without: [
      'gender',
      'language',
      'jobTitle',
      'location',
      'country',
      'managerEmail',
      'phone',
      'startDate',
    ],
  }),
});
