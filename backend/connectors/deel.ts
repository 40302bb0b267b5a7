// Longer than 90 lines: what the token hides of a person may still stand in one of several contracts; own fields are in the profile.
import { z } from 'zod';
import { twoLetterCountry } from '../connector-kit/alpha-3.ts';
import { bearer } from '../connector-kit/auth/header.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { choice, secret } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { offsets } from '../connector-kit/paging.ts';
import { at, textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';

/** Of the person, or of the hiring where the token does not show it. */
const statuses = new Map(
  Object.entries({
    active: 'active',
    offboarding: 'active',
    onboarded: 'active',
    not_started: 'pending',
    draft: 'pending',
    pending_invite: 'pending',
    invited: 'pending',
    onboarding: 'pending',
    onboarding_at_risk: 'pending',
    onboarding_overdue: 'pending',
    in_review: 'pending',
    quote_requires_changes: 'pending',
    inactive: 'inactive',
  } as const),
);

const ended = z.boolean().nullish();
const employment = z.looseObject({
  is_ended: ended,
  contract_is_archived: ended,
  ...optionals('hiring_status', 'job_title', 'hiring_type', 'work_email', 'country', 'start_date'),
  ...optionals('termination_last_day', 'completion_date'),
});
const values = z.array(z.looseObject({ name: z.string(), value: z.unknown() })).nullish();
const fields = z.looseObject({
  id,
  first_name: given,
  last_name: given,
  emails: z.array(z.looseObject({ type: given, value: given })).nullable(),
  employments: z.array(employment).nullish(),
  ...optionals('person_status', 'hiring_status', 'preferred_first_name', 'preferred_last_name'),
  ...optionals('full_name', 'external_id', 'worker_id', 'job_title', 'hiring_type', 'country'),
  ...optionals('start_date', 'completion_date'),
  // Of the profile only.
  custom_fields: values,
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
const ownValues = z
  .looseObject({ data: z.object({ custom_fields: values }) })
  .transform(({ data }) => data);
const definition = z.looseObject({ id, name: z.string(), settings: z.unknown() });

/** Somebody may have several contracts, old and new: the first that has not ended counts. */
const currentOf = ({ employments }: Person) =>
  employments?.find((each) => !each.is_ended && !each.contract_is_archived) ?? employments?.[0];

function statusIn(p: Person) {
  const written = p.person_status || p.hiring_status || currentOf(p)?.hiring_status;
  return statuses.get(String(written).toLowerCase());
}

const startOf = (p: Person) => p.start_date || currentOf(p)?.start_date;
const lastDayOf = (p: Person) =>
  textAt(p, 'direct_employee_termination_last_day', 'termination_last_day') ??
  currentOf(p)?.termination_last_day;

/** Deel knows leave as time off only, which may be a day of holiday. */
function statusOf(p: Person, today: string) {
  const known = statusIn(p)!;
  const left = known === 'inactive';
  const status = statusOn(today, { starts: startOf(p), ends: lastDayOf(p), left });
  return status === 'active' ? known : status;
}

const mailOf = (p: Person, type: string) =>
  p.emails?.find((email) => email.type === type && email.value)?.value;

/** The company's own fields, but those that Deel or their names call sensitive. */
async function readOwnFields(http: Http) {
  // https://developer.deel.com/api/reference/endpoints/custom-fields-people/get-custom-fields
  const answer = z.looseObject({ data: z.array(definition) });
  const { data } = await http({ url: '/people/custom_fields' }, answer);
  return data
    .filter(({ settings }) => at(settings, 'access.is_sensitive') !== true)
    .filter(({ name }) => !isPrivateField(name))
    .map(({ id, name }) => ({ key: String(id), label: name }));
}

// https://developer.deel.com/api/reference/endpoints/people/get-person-by-id
const profileOf = (key: string | number) => ({
  url: `/people/${encodeURIComponent(key)}`,
  query: { include_custom_fields: true },
});

const pageSize = 200;
const tokens = 'More > Developer > Access Tokens';

/** Deel: one person may have several contracts. The company's own fields take a call for each person. */
export default defineConnector({
  id: 'deel',
  name: 'Deel',
  monogram: 'De',
  aliases: ['Deel HR'],
  docsUrl: 'https://developer.deel.com/api/authentication',
  unconfirmed: [
    'Whether the list has people who have left when no status is asked for: it is read without one.',
    'Which kinds of e-mail address there are beside work and personal: others are not read.',
    'Whether a token that may not see sensitive data leaves out the work address: then that of the contract is read.',
  ],
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
  rights: [
    needs('people:read, for an organization token', {
      why: 'To read the people of the organization and the fields that it added.',
      where: `${tokens} > Generate new token > Organization token`,
    }),
  ],
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
  headers: { 'x-version': '2026-01-01' },
  // https://developer.deel.com/api/rate-limits (all tokens of an organization together)
  rateLimit: { requests: 5, perSeconds: 1, concurrency: 3 },
  prepare: readOwnFields,
  employees: {
    // https://developer.deel.com/api/stable/reference/endpoints/people/get-people (at most 200 a page)
    request: ({ page }) => ({
      url: '/people',
      query: { offset: page, limit: pageSize, sort_by: 'id', sort_order: 'asc' },
    }),
    answer,
    records: ({ data }) => data,
    paging: offsets(pageSize, ({ page }: z.infer<typeof answer>) => page.total_rows),
    detail: {
      opens: ['customFields'],
      request: (p, { lookup: own }) => (own.length > 0 ? profileOf(p.id) : undefined),
      addition: ownValues,
    },
    toEmployee(p, { lookup: own, today }) {
      const current = currentOf(p);
      const team = textAt(current, 'team.name');
      const values = new Map(p.custom_fields?.map(({ name, value }) => [name, value]));
      return {
        id: p.id,
        workEmail: mailOf(p, 'work') || current?.work_email,
        personalEmail: mailOf(p, 'personal'),
        firstName: p.preferred_first_name || p.first_name,
        lastName: p.preferred_last_name || p.last_name,
        displayName: p.full_name,
        employeeNumber: p.external_id || p.worker_id,
        jobTitle: p.job_title || current?.job_title,
        department: textAt(p, 'department.name') ?? textAt(current, 'department.name'),
        team,
        division: textAt(p, 'department.parent'),
        legalEntity:
          textAt(p, 'client_legal_entity.name') ?? textAt(current, 'client_legal_entity.name'),
        location: textAt(p, 'work_location'),
        country: twoLetterCountry(p.country || current?.country),
        managerId: textAt(p, 'direct_manager.id'),
        managerEmail: textAt(p, 'direct_manager.work_email'),
        employmentType: p.hiring_type || current?.hiring_type,
        employmentStatus: statusOf(p, today),
        startDate: startOf(p),
        terminationDate: lastDayOf(p) || p.completion_date || current?.completion_date,
        groups: [team?.toString()],
        customFields: Object.fromEntries(own.map(({ key, label }) => [key, values.get(label)])),
      };
    },
  },
  find: { request: ({ id }) => profileOf(id), answer: one },
  customFields: (own) => own,
  defaultMapping: standardMapping({ without: ['language', 'gender', 'phone'] }),
});
