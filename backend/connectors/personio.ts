import { z } from 'zod';
import { loginForToken } from '../connector-kit/auth/login-for-token.ts';
import { defineConnector, type CustomField, type Http } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { offsets } from '../connector-kit/paging.ts';
import { manyAt, textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { requireFields } from '../connector-kit/require-fields.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import { given, id } from '../connector-kit/shapes.ts';

const needed = {
  id: 'ID',
  first_name: 'First name',
  last_name: 'Last name',
  email: 'Email',
  status: 'Status',
};
const attribute = z.looseObject({ value: z.unknown() });
const statuses = {
  active: 'active',
  onboarding: 'pending',
  leave: 'leave',
  inactive: 'inactive',
} as const;
const person = z.looseObject({
  attributes: z
    .looseObject({
      id: z.looseObject({ value: id }),
      first_name: z.looseObject({ value: given }),
      last_name: z.looseObject({ value: given }),
      email: z.looseObject({ value: given }),
      status: z.looseObject({ value: z.enum(Object.keys(statuses) as (keyof typeof statuses)[]) }),
    })
    .catchall(attribute),
});
const answer = z.looseObject({
  metadata: z.looseObject({ total_elements: z.number() }),
  data: z.array(person),
});
const one = z
  .looseObject({ data: person })
  .transform(({ data }) => ({ metadata: { total_elements: 1 }, data: [data] }));
const catalogue = z.looseObject({
  data: z.array(z.looseObject({ key: z.string(), label: z.string(), type: z.string() })),
});

const pageSize = 100;
const readable =
  'Settings > Integrations > API credentials > your credential > Readable employee attributes';

type Lookup = { custom: (CustomField & { type: string })[] };
type Attributes = z.infer<typeof person>['attributes'];

/** The attributes that the credential may read, with the labels that the company gave its own. */
async function readAttributes(http: Http): Promise<Lookup> {
  // https://developer.personio.de/reference/get_company-employees-attributes
  const { data } = await http({ url: '/company/employees/attributes' }, catalogue);
  requireFields(
    needed,
    data.map(({ key }) => key),
    readable,
  );
  const custom = data.filter(
    ({ key, label }) => key.startsWith('dynamic_') && !isPrivateField(label),
  );
  return { custom };
}

/** Several values come as a comma list, or as a list in JSON. */
function listOfTags(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (!value.startsWith('[')) return value.split(',');
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function customValue({ key, type }: Lookup['custom'][number], attributes: Attributes): unknown {
  const { value } = attributes[key] ?? {};
  if (type === 'tags') return listOfTags(value);
  return type === 'date' && typeof value === 'string' ? value.slice(0, 10) : value;
}

/** The cost centre that carries most of the person. */
const mainCostCenter = (attributes: Attributes) =>
  manyAt(attributes, 'cost_centers.value').toSorted(
    (a, b) =>
      Number(textAt(b, 'attributes.percentage') ?? 0) -
      Number(textAt(a, 'attributes.percentage') ?? 0),
  )[0];

/**
 * Personio, read through its version 1: a page of 100 people has every name resolved. Version 2 needs a
 * call for every person and look-ups of names beside it, for the same data and with the same credential.
 */
export default defineConnector({
  id: 'personio',
  name: 'Personio',
  monogram: 'Pe',
  docsUrl: 'https://developer.personio.de/docs/getting-started-with-the-personio-api',
  hosts: ['api.personio.de'],
  credentials: [
    text('clientId', {
      label: 'Client ID',
      help: 'In Personio: Settings > Integrations > API credentials > Generate new credentials.',
      example: 'papi-1a2b3c4d-0000-4000-8000-0f0e0d0c0b0a',
    }),
    secret('clientSecret', {
      label: 'Client secret',
      help: 'In Personio: Settings > Integrations > API credentials > Generate new credentials. It is shown once.',
      example: 'papi-fakefakefakefakefakefakefake',
    }),
  ],
  rights: [
    needs('Employees: Read', { why: 'To read who works at the company.' }),
    needs('Readable employee attributes: First name, Last name, Email, Status', {
      why: 'To know who somebody is and whether they still work for you.',
    }),
    mayUse(
      'Readable employee attributes: Position, Department, Team, Office, Subcompany, Supervisor, Hire date, Gender and your own',
      { why: 'For the scoping filter and the attribute mapping, as far as you use them.' },
    ),
  ],
  guide: [
    'In Personio, open Settings > Integrations > API credentials and choose Generate new credentials.',
    'Name it Rollcall and tick Read under Employees.',
    'Under Readable employee attributes, choose First name, Last name, Email and Status, and every other attribute you want to use.',
    'Choose Generate and copy the client ID and the client secret into the form; Personio shows the secret once.',
  ],
  auth: loginForToken({
    // https://developer.personio.de/reference/post_auth
    request: ({ clientId, clientSecret }) => ({
      url: '/auth',
      json: { client_id: clientId, client_secret: clientSecret },
    }),
    answer: z.looseObject({
      data: z.looseObject({ token: z.string().min(1), expires_in: z.number().optional() }),
    }),
    token: ({ data }) => ({
      value: data.token,
      ...(data.expires_in && { seconds: data.expires_in }),
    }),
  }),
  baseUrl: () => 'https://api.personio.de/v1',
  // An answer may bring the token of the next call: one after the other.
  rateLimit: { requests: 300, perSeconds: 60, burst: 15, concurrency: 1 },
  refusals: [
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'Personio refuses the client ID or the client secret.',
      hint: 'Check both; a lost secret needs new credentials: Settings > Integrations > API credentials.',
    },
    {
      status: 403,
      code: 'missing_permission',
      message: 'The credential lacks the right Employees: Read.',
      hint: 'Tick Read under Employees in Settings > Integrations > API credentials > your credential.',
    },
    {
      status: 200,
      contains: /^\s*\{\s*"success"\s*:\s*false/,
      code: 'hris_error',
      message: 'Personio reports an error.',
      hint: 'Nothing was changed; the next cycle tries again.',
    },
  ],
  async check(http) {
    await readAttributes(http);
    await http({ url: '/company/employees', query: { limit: 1, offset: 0 } }, answer);
    return {};
  },
  prepare: readAttributes,
  employees: {
    // https://developer.personio.de/reference/get_company-employees
    request: ({ page, since }) => ({
      url: '/company/employees',
      // A whole day earlier: the zone of `updated_since` is not documented.
      query: { limit: pageSize, offset: page, updated_since: since && dayBefore(since) },
    }),
    answer,
    records: ({ data }) => data,
    paging: offsets(pageSize, (page: z.infer<typeof answer>) => page.metadata.total_elements),
    toEmployee: ({ attributes: a }, { lookup }) => ({
      id: a.id.value,
      workEmail: a.email.value,
      firstName: a.first_name.value,
      lastName: a.last_name.value,
      displayName: textAt(a, 'preferred_name.value'),
      jobTitle: textAt(a, 'position.value'),
      department: textAt(a, 'department.value.attributes.name'),
      team: textAt(a, 'team.value.attributes.name'),
      costCenter: textAt(mainCostCenter(a), 'attributes.name'),
      legalEntity: textAt(a, 'subcompany.value.attributes.name'),
      location: textAt(a, 'office.value.attributes.name'),
      country: textAt(a, 'holiday_calendar.value.attributes.country'),
      managerId: textAt(a, 'supervisor.value.attributes.id.value'),
      managerEmail: textAt(a, 'supervisor.value.attributes.email.value'),
      employmentType: textAt(a, 'employment_type.value'),
      employmentStatus: statuses[a.status.value],
      startDate: textAt(a, 'hire_date.value'),
      terminationDate: textAt(a, 'termination_date.value', 'last_working_day.value'),
      gender: textAt(a, 'gender.value'),
      customFields: Object.fromEntries(
        lookup.custom.map((field) => [field.key, customValue(field, a)]),
      ),
    }),
  },
  incremental: true,
  find: {
    // https://developer.personio.de/reference/get_company-employees-employee-id
    request: ({ id }) => ({ url: `/company/employees/${encodeURIComponent(id)}` }),
    answer: one,
  },
  customFields: ({ custom }) => custom,
  defaultMapping: standardMapping({ without: ['language', 'phone'] }),
});

const dayBefore = (moment: string): string =>
  new Date(Date.parse(moment) - 24 * 60 * 60_000).toISOString().slice(0, 10);
