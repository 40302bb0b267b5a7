// Longer than most would like: the words for admins (credentials, rights, guide) are half of it.
import { z } from 'zod';
import { header } from '../connector-kit/auth/header.ts';
import { defineConnector } from '../connector-kit/connector.ts';
import { secret } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pagesWithTotalHeader } from '../connector-kit/paging.ts';
import { textAt } from '../connector-kit/paths.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';

const employee = z.looseObject({
  id,
  email: given,
  first_name: given,
  last_name: given,
  status: z.string(),
  ...optionals('known_as', 'personal_email', 'employee_ref', 'job_title', 'full_or_part_time'),
  ...optionals('join_date', 'company_join_date', 'leaving_date', 'work_mobile', 'ddi', 'gender'),
});
const account = z.looseObject({ account: z.looseObject({ name: z.string().nullish() }) });
const setup = 'Settings > Integrations > API Setup';

/** Breathe HR: the list has everybody, leavers included, with every name resolved; a hundred a page. */
export default defineConnector({
  id: 'breathehr',
  name: 'Breathe HR',
  monogram: 'Br',
  aliases: ['Breathe', 'BreatheHR'],
  docsUrl: 'https://developer.breathehr.com/documentation/getting_started',
  unconfirmed: [
    'How departments, divisions, sites and line managers look when they are filled: read as an object with id and name, or as a text.',
    'The shape of custom fields, which are not read.',
  ],
  hosts: ['api.breathehr.com', 'api.sandbox.breathehr.info'],
  credentials: [
    secret('apiKey', {
      label: 'Production API key',
      help: `In Breathe: ${setup}.`,
      example: 'prod-AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-',
      pattern: '(?:prod|sandbox)-[A-Za-z0-9_\\-]+',
    }),
  ],
  rights: [
    needs('API access, enabled for the account', {
      why: 'A key of Breathe has no rights of its own: it opens the whole account. Rollcall only reads employees and the name of the account.',
      where: `${setup} > Enable API`,
    }),
  ],
  guide: [
    `In Breathe, open ${setup} as an HR user.`,
    'Choose Enable API.',
    'Copy the production key, which begins with prod-, into the form.',
  ],
  auth: header('x-api-key', ({ apiKey = '' }) => apiKey),
  baseUrl: ({ apiKey = '' }) =>
    apiKey.startsWith('sandbox-')
      ? 'https://api.sandbox.breathehr.info/v1'
      : 'https://api.breathehr.com/v1',
  rateLimit: { requests: 60, perSeconds: 60, concurrency: 2 },
  // https://developer.breathehr.com/examples#!/account
  company: async (http) => (await http({ url: '/account' }, account)).account.name || undefined,
  prepare: async (http) => (await http({ url: '/account' }, account)).account.name,
  employees: {
    // https://developer.breathehr.com/examples#!/employees/GET_version_employees_json
    request: ({ page }) => ({ url: '/employees', query: { page, per_page: 100 } }),
    answer: z.looseObject({ employees: z.array(employee) }),
    records: ({ employees }) => employees,
    paging: pagesWithTotalHeader(100, 'total'),
    toEmployee: (one, { lookup: company, today }) => ({
      id: one.id,
      workEmail: one.email,
      personalEmail: one.personal_email,
      firstName: one.known_as || one.first_name,
      lastName: one.last_name,
      employeeNumber: one.employee_ref,
      jobTitle: one.job_title,
      department: textAt(one, 'department.name', 'department'),
      division: textAt(one, 'division.name', 'division'),
      legalEntity: company,
      location: textAt(one, 'location.name', 'location'),
      country: textAt(one, 'statutory_holiday_country', 'country'),
      managerId: textAt(one, 'line_manager.id'),
      managerEmail: textAt(one, 'line_manager.email'),
      employmentType: one.full_or_part_time,
      // Leave is an absence there, not a status.
      employmentStatus: statusOn(today, {
        starts: one.join_date || one.company_join_date,
        ends: one.leaving_date,
        left: one.status === 'Ex-employee',
      }),
      startDate: one.join_date || one.company_join_date,
      terminationDate: one.leaving_date,
      phone: one.work_mobile || one.ddi,
      gender: one.gender,
    }),
  },
  // https://developer.breathehr.com/examples#!/employees
  find: { request: ({ id }) => ({ url: `/employees/${encodeURIComponent(id)}` }) },
  defaultMapping: standardMapping({ without: ['language'] }),
});
