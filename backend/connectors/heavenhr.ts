import { z } from 'zod';
import { oauth2Basic } from '../connector-kit/auth/oauth2-basic.ts';
import { defineConnector } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import type { Paging } from '../connector-kit/paging.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id } from '../connector-kit/shapes.ts';

/**
 * HeavenHR documents what a list holds, not how it is spelt. What is unconfirmed stands here: these statuses
 * (any other makes the read fail, with its path), the names in the two shapes, and the page in the query.
 */
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
const listed = (page?: number) => ({ url: '/employees', query: { page } });

// One person by itself has the address under the name that the documentation of a new employee uses.
const one = z
  .preprocess(
    (found) => ({ ...Object(found), email: Object(found).professionalEmail ?? null }),
    employee,
  )
  .transform((found): Answer => ({ page: 1, totalPages: 1, totalItems: 1, data: [found] }));

/** A page and the last one. Whether 0 or 1 comes first is said by the answer to a request without a number. */
type Page = { number: number; last: number };
const pages: Paging<Answer, Page | undefined> = {
  first: undefined,
  next: (_, page) =>
    page && page.number < page.last ? { ...page, number: page.number + 1 } : undefined,
  rest: ({ body: { page, totalPages } }) =>
    Array.from({ length: Math.max(0, totalPages - 1) }, (_, i) => ({
      number: page + 1 + i,
      last: page + totalPages - 1,
    })),
  total: ({ totalItems }) => totalItems,
};

const support = 'the customer care of HeavenHR (publicapi@heavenhr.de)';

/**
 * HeavenHR: the list has names, address, number, department and status of everybody. Job titles, days and
 * sites would take one more call for each person, in a form that nobody confirms; they are not read, so that
 * somebody who is still to start counts as the status says.
 */
export default defineConnector({
  id: 'heavenhr',
  name: 'HeavenHR',
  monogram: 'He',
  docsUrl: 'https://api.heavenhr.com/',
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
      help: 'It comes together with the client ID.',
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
  // HeavenHR publishes no number.
  rateLimit: { requests: 10, perSeconds: 1, concurrency: 2 },
  refusals: [
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'HeavenHR refuses the client ID or the client secret.',
      hint: `Compare both with what you were given; if they are right, ask ${support}.`,
    },
    {
      status: 403,
      code: 'missing_permission',
      message: 'The credentials may not read employees.',
      hint: `Ask ${support} for credentials that may.`,
    },
    {
      status: 404,
      code: 'empty_read',
      message: 'HeavenHR has nobody on a page of employees, so nothing was changed.',
      hint: `The next cycle tries again. If it stays, ask ${support} whether the credentials belong to your company.`,
    },
  ],
  async check(http) {
    await http(listed(), answer);
    return {};
  },
  employees: {
    // https://developers.getknit.dev/docs/heavenhr-usecases (the vendor’s page does not show the list)
    request: ({ page }) => listed(page?.number),
    answer,
    records: ({ data }) => data,
    paging: pages,
    toEmployee: (found) => ({
      id: found.id,
      workEmail: found.email,
      firstName: found.firstName,
      lastName: found.lastName,
      displayName: `${found.firstName ?? ''} ${found.lastName ?? ''}`,
      employeeNumber: found.employeeNumber,
      department: found.departmentName,
      employmentStatus: statuses[found.jobStatus],
      groups: [found.departmentName === null ? null : String(found.departmentName)],
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
