import { z } from 'zod';
import { header } from '../connector-kit/auth/header.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { secret } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pagesWithTotalHeader } from '../connector-kit/paging.ts';
import { textAt } from '../connector-kit/paths.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';

/**
 * Unconfirmed: what departments, divisions, sites and line managers look like when they are filled, so
 * they are read as `{id, name}` or as a text; and the shape of `custom_fields`, which are not read.
 */
const employee = z.looseObject({
  id,
  email: given,
  first_name: given,
  last_name: given,
  status: z.string(),
  ...optionals('known_as', 'personal_email', 'employee_ref', 'job_title', 'full_or_part_time'),
  ...optionals('join_date', 'company_join_date', 'leaving_date', 'work_mobile', 'ddi', 'gender'),
});
const answer = z.looseObject({ employees: z.array(employee) });
const account = z.looseObject({ account: z.looseObject({ name: z.string().nullish() }) });
type Employee = z.infer<typeof employee>;

const pageSize = 100;
const setup = 'Settings > Integrations > API Setup';

const startOf = (one: Employee) => one.join_date || one.company_join_date;

/** Breathe knows leave only as absences, not as a status. */
function statusOf(one: Employee, today: string) {
  if (one.status === 'Ex-employee' || (day(one.leaving_date) ?? today) < today) return 'inactive';
  return (day(startOf(one)) ?? today) > today ? 'pending' : 'active';
}

/** The company that the key belongs to. */
async function readCompany(http: Http): Promise<string | undefined> {
  // https://developer.breathehr.com/examples#!/account
  const { name } = (await http({ url: '/account' }, account)).account;
  return name || undefined;
}

/** Breathe HR: the list has everybody, leavers included, with every name resolved; a hundred a page. */
export default defineConnector({
  id: 'breathehr',
  name: 'Breathe HR',
  monogram: 'Br',
  aliases: ['Breathe', 'BreatheHR'],
  docsUrl: 'https://developer.breathehr.com/documentation/getting_started',
  hosts: ['api.breathehr.com', 'api.sandbox.breathehr.info'],
  credentials: [
    secret('apiKey', {
      label: 'Production API key',
      help: 'In Breathe: Settings > Integrations > API Setup.',
      example: 'prod-AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-',
      pattern: '(?:prod|sandbox)-[A-Za-z0-9_\\-]+',
    }),
  ],
  rights: [
    needs(
      'API access, enabled for the account',
      'A key of Breathe has no rights of its own: it opens the whole account. Rollcall only reads employees and the name of the account.',
    ),
  ],
  guide: [
    'In Breathe, open Settings > Integrations > API Setup as an HR user.',
    'Choose Enable API.',
    'Copy the production key, which begins with prod-, into the form.',
  ],
  auth: header('x-api-key', ({ apiKey = '' }) => apiKey),
  baseUrl: ({ apiKey = '' }) =>
    apiKey.startsWith('sandbox-')
      ? 'https://api.sandbox.breathehr.info/v1'
      : 'https://api.breathehr.com/v1',
  headers: { accept: 'application/json' },
  rateLimit: { requests: 60, perSeconds: 60, concurrency: 2 },
  refusals: [
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'Breathe refuses the API key.',
      hint: `Compare it with the production key in ${setup}.`,
    },
    {
      status: 403,
      code: 'missing_permission',
      message: 'Breathe does not let this key in: API access is not enabled for the account.',
      hint: `Choose Enable API in ${setup}.`,
    },
  ],
  async check(http) {
    const company = await readCompany(http);
    await http({ url: '/employees', query: { page: 1, per_page: 1 } }, answer);
    return company ? { company } : {};
  },
  prepare: readCompany,
  employees: {
    // https://developer.breathehr.com/examples#!/employees/GET_version_employees_json
    request: ({ page }) => ({ url: '/employees', query: { page, per_page: pageSize } }),
    answer,
    records: ({ employees }) => employees,
    paging: pagesWithTotalHeader(pageSize, 'total'),
    toEmployee: (one, { lookup, today }) => ({
      id: one.id,
      workEmail: one.email,
      personalEmail: one.personal_email,
      firstName: one.known_as || one.first_name,
      lastName: one.last_name,
      displayName: `${one.known_as || one.first_name || ''} ${one.last_name ?? ''}`,
      employeeNumber: one.employee_ref,
      jobTitle: one.job_title,
      department: textAt(one, 'department.name', 'department'),
      division: textAt(one, 'division.name', 'division'),
      legalEntity: lookup,
      location: textAt(one, 'location.name', 'location'),
      country: textAt(one, 'statutory_holiday_country', 'country'),
      managerId: textAt(one, 'line_manager.id'),
      managerEmail: textAt(one, 'line_manager.email'),
      employmentType: one.full_or_part_time,
      employmentStatus: statusOf(one, today),
      startDate: startOf(one),
      terminationDate: one.leaving_date,
      phone: one.work_mobile || one.ddi,
      gender: one.gender,
    }),
  },
  // https://developer.breathehr.com/examples#!/employees
  find: { request: ({ id }) => ({ url: `/employees/${encodeURIComponent(id)}` }) },
  defaultMapping: standardMapping({ without: ['language'] }),
});
