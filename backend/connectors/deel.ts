import { z } from 'zod';
import { bearer } from '../connector-kit/auth/header.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector } from '../connector-kit/connector.ts';
import { choice, secret } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { offsets } from '../connector-kit/paging.ts';
import { textAt } from '../connector-kit/paths.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';

/** Of the person, or of the hiring where the token does not show it. */
const statuses = new Map<string, 'active' | 'pending' | 'inactive'>([
  ['active', 'active'],
  ['offboarding', 'active'],
  ['onboarded', 'active'],
  ['not_started', 'pending'],
  ['draft', 'pending'],
  ['pending_invite', 'pending'],
  ['invited', 'pending'],
  ['onboarding', 'pending'],
  ['onboarding_at_risk', 'pending'],
  ['onboarding_overdue', 'pending'],
  ['in_review', 'pending'],
  ['quote_requires_changes', 'pending'],
  ['inactive', 'inactive'],
]);

const ended = z.boolean().nullish();
const employment = z.looseObject({
  is_ended: ended,
  contract_is_archived: ended,
  ...optionals('hiring_status', 'job_title', 'hiring_type', 'work_email', 'country', 'start_date'),
  ...optionals('termination_last_day', 'completion_date'),
});
const fields = z.looseObject({
  id,
  first_name: given,
  last_name: given,
  emails: z.array(z.looseObject({ type: given, value: given })).nullable(),
  employments: z.array(employment).nullish(),
  ...optionals('person_status', 'hiring_status', 'preferred_first_name', 'preferred_last_name'),
  ...optionals('full_name', 'external_id', 'worker_id', 'job_title', 'hiring_type', 'country'),
  ...optionals('start_date', 'completion_date'),
});
type Person = z.infer<typeof fields>;
const person = fields.refine((one) => statusIn(one) !== undefined, { path: ['person_status'] });

// Where the total is missing nobody knows where the list ends: such an answer is not readable.
const answer = z.looseObject({
  data: z.array(person),
  page: z.looseObject({ total_rows: z.number() }),
});
const one = z
  .looseObject({ data: person })
  .transform(({ data }) => ({ data: [data], page: { total_rows: 1 } }));

/** Somebody may have several contracts, old and new: the first that has not ended counts. */
const currentOf = ({ employments }: Person) =>
  employments?.find((each) => !each.is_ended && !each.contract_is_archived) ?? employments?.[0];

function statusIn(p: Person) {
  const written = p.person_status || p.hiring_status || currentOf(p)?.hiring_status;
  return statuses.get(String(written).toLowerCase());
}

/** Deel knows leave as time off only, which may be a day of holiday. */
function statusOf(p: Person, today: string) {
  const known = statusIn(p)!;
  if ((day(lastDayOf(p)) ?? today) < today) return 'inactive';
  return known === 'active' && (day(startOf(p)) ?? today) > today ? 'pending' : known;
}

const startOf = (p: Person) => p.start_date || currentOf(p)?.start_date;
const lastDayOf = (p: Person) =>
  textAt(p, 'direct_employee_termination_last_day', 'termination_last_day') ??
  currentOf(p)?.termination_last_day;

const mailOf = (p: Person, type: string) =>
  p.emails?.find((email) => email.type === type && email.value)?.value;

const pageSize = 200;
// https://developer.deel.com/api/stable/reference/endpoints/people/get-people (at most 200 a page)
const listed = (offset: number, limit: number) => ({
  url: '/people',
  query: { offset, limit, sort_by: 'id', sort_order: 'asc' },
});
const tokens = 'More > Developer > Access Tokens';

/**
 * Deel: one person may have several contracts. The file is long because what the token hides of the person
 * may still stand in the contract. Values of custom fields would take one call a person, and are not read.
 */
export default defineConnector({
  id: 'deel',
  name: 'Deel',
  monogram: 'De',
  aliases: ['Deel HR'],
  docsUrl: 'https://developer.deel.com/api/authentication',
  hosts: ['api.letsdeel.com', 'api-sandbox.demo.deel.com'],
  credentials: [
    secret('apiToken', {
      label: 'Organization API token',
      help: `In Deel: ${tokens} > Generate new token > Organization token. It is shown once.`,
      example: 'deel_org_2b7f0f3cExample4a56',
      pattern: '\\S+',
    }),
    choice('environment', {
      label: 'Environment',
      help: 'Sandbox only if the token was made in the sandbox of Deel.',
      options: { production: 'Production', sandbox: 'Sandbox' },
    }),
  ],
  rights: [needs('people:read', { why: 'To read the people of the organization.' })],
  guide: [
    'In Deel, open More > Developer as an organization admin; in other layouts it is Apps & Integrations > Developer Center.',
    'On the tab Access Tokens, choose Generate new token, then Organization token: it outlives the account of the admin who makes it.',
    'Select the scope people:read and nothing else.',
    'Of the sensitive data, allow none but work e-mail and employment data, if Deel asks.',
    'Choose Generate and copy the token into the form; Deel shows it once.',
  ],
  auth: bearer(({ apiToken = '' }) => apiToken),
  baseUrl: ({ environment }) =>
    `https://${environment === 'sandbox' ? 'api-sandbox.demo.deel.com' : 'api.letsdeel.com'}/rest/v2`,
  // https://developer.deel.com/api/api-versioning
  headers: { accept: 'application/json', 'x-version': '2026-01-01' },
  // https://developer.deel.com/api/rate-limits (all tokens of an organization together)
  rateLimit: { requests: 5, perSeconds: 1, concurrency: 4 },
  refusals: [
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'Deel refuses the API token.',
      hint: `Check it and the environment; if it was deleted, make a new one: ${tokens} > Generate new token.`,
    },
    {
      status: 403,
      code: 'missing_permission',
      message: 'The token lacks the scope people:read.',
      hint: `Make an organization token with people:read: ${tokens} > Generate new token.`,
    },
  ],
  async check(http) {
    await http(listed(0, 1), answer);
    return {};
  },
  employees: {
    request: ({ page }) => listed(page, pageSize),
    answer,
    records: ({ data }) => data,
    paging: offsets(pageSize, ({ page }: z.infer<typeof answer>) => page.total_rows),
    toEmployee(p, { today }) {
      const current = currentOf(p);
      const department = textAt(p, 'department.name') ?? textAt(current, 'department.name');
      const team = textAt(current, 'team.name');
      return {
        id: p.id,
        workEmail: mailOf(p, 'work') || current?.work_email,
        personalEmail: mailOf(p, 'personal'),
        firstName: p.preferred_first_name || p.first_name,
        lastName: p.preferred_last_name || p.last_name,
        displayName: p.full_name,
        employeeNumber: p.external_id || p.worker_id,
        jobTitle: p.job_title || current?.job_title,
        department,
        team,
        division: textAt(p, 'department.parent'),
        legalEntity:
          textAt(p, 'client_legal_entity.name') ?? textAt(current, 'client_legal_entity.name'),
        location: textAt(p, 'work_location'),
        country: p.country || current?.country,
        managerId: textAt(p, 'direct_manager.id'),
        managerEmail: textAt(p, 'direct_manager.work_email'),
        employmentType: p.hiring_type || current?.hiring_type,
        employmentStatus: statusOf(p, today),
        startDate: startOf(p),
        terminationDate: lastDayOf(p) || p.completion_date || current?.completion_date,
        groups: [team === undefined ? team : String(team)],
      };
    },
  },
  find: {
    // https://developer.deel.com/api/reference/endpoints/people/get-person-by-id
    request: ({ id: wanted }) => ({ url: `/people/${encodeURIComponent(wanted)}` }),
    answer: one,
  },
  defaultMapping: standardMapping({ without: ['language', 'gender', 'phone'] }),
});
