// Longer than 90 lines: the company allows each attribute by itself, so what is needed is asked for first.
import { z } from 'zod';
import { loginForToken } from '../connector-kit/auth/login-for-token.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { dayBefore } from '../connector-kit/day-before.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { offsets } from '../connector-kit/paging.ts';
import { manyAt, textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { requireFields } from '../connector-kit/require-fields.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import { given, id } from '../connector-kit/shapes.ts';

const attribute = <Value>(value: z.ZodType<Value>) => z.looseObject({ value });
const person = z.looseObject({
  attributes: z
    .looseObject({
      id: attribute(id),
      first_name: attribute(given),
      last_name: attribute(given),
      email: attribute(given),
      status: attribute(z.enum(['active', 'onboarding', 'leave', 'inactive'])),
    })
    .catchall(attribute(z.unknown())),
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
type Attributes = z.infer<typeof person>['attributes'];

const screen = 'Settings > Integrations > API credentials';
const where = `${screen} > your credential > Readable employee attributes`;
const needed = {
  id: 'ID',
  first_name: 'First name',
  last_name: 'Last name',
  email: 'Email',
  status: 'Status',
};

/** The company's own attributes that the credential may read. */
async function readOwnAttributes(http: Http) {
  // https://developer.personio.de/reference/get_company-employees-attributes
  const { data } = await http({ url: '/company/employees/attributes' }, catalogue);
  const visible = data.map(({ key }) => key);
  requireFields(needed, visible, where);
  return data.filter(({ key, label }) => key.startsWith('dynamic_') && !isPrivateField(label));
}
type OwnAttribute = Awaited<ReturnType<typeof readOwnAttributes>>[number];

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

function ownValue({ key, type }: OwnAttribute, attributes: Attributes): unknown {
  const { value } = attributes[key] ?? {};
  if (type === 'tags') return listOfTags(value);
  return type === 'date' && typeof value === 'string' ? value.slice(0, 10) : value;
}

/** The cost centre that carries most of the person. */
function mainCostCenter(attributes: Attributes): unknown {
  const share = (center: unknown) => Number(textAt(center, 'attributes.percentage') ?? 0);
  return manyAt(attributes, 'cost_centers.value').toSorted((a, b) => share(b) - share(a))[0];
}

/**
 * Personio, read through its version 1: a page of 100 people has every name resolved. Version 2 needs a
 * call for every person and look-ups of names beside it, for the same data and with the same credential.
 */
export default defineConnector({
  id: 'personio',
  name: 'Personio',
  monogram: 'Pe',
  docsUrl: 'https://developer.personio.de/docs/getting-started-with-the-personio-api',
  unconfirmed: [
    'How long version 1 of the API, which is read here, will stay: Personio promotes version 2, and names no end for employees in version 1.',
    'In which time zone Personio reads the moment since when people have changed: reading changes goes back a day more.',
    'How a wrong client ID or secret is answered: any refusal of the login counts as that.',
  ],
  hosts: ['api.personio.de'],
  credentials: [
    text('clientId', {
      label: 'Client ID',
      help: `In Personio: ${screen} > Generate new credentials.`,
      example: 'papi-1a2b3c4d-0000-4000-8000-0f0e0d0c0b0a',
    }),
    secret('clientSecret', {
      label: 'Client secret',
      help: `In Personio: ${screen} > Generate new credentials. It is shown once.`,
      example: 'papi-fakefakefakefakefakefakefake',
    }),
  ],
  rights: [
    needs('Employees: Read', {
      why: 'To read who works at the company.',
      where: `${screen} > your credential`,
    }),
    needs('Readable employee attributes: First name, Last name, Email, Status', {
      why: 'To know who somebody is and whether they still work for you.',
      where,
      opens: ['firstName', 'lastName', 'workEmail', 'employmentStatus'],
    }),
    mayUse(
      'Readable employee attributes: Position, Department, Team, Office, Subcompany, Cost center',
      {
        why: 'For what people do, and where.',
        where,
        opens: ['jobTitle', 'department', 'team', 'location', 'legalEntity', 'costCenter'],
      },
    ),
    mayUse('Readable employee attributes: Supervisor', {
      why: 'For managers.',
      where,
      opens: ['managerId', 'managerEmail'],
    }),
    mayUse('Readable employee attributes: Employment type, Hire date, Termination date', {
      why: 'For the kind of employment, first days and last days.',
      where,
      opens: ['employmentType', 'startDate', 'terminationDate'],
    }),
    mayUse('Readable employee attributes: Name (preferred), Gender, Public holidays', {
      why: 'For the name that people are called by, the gender, and the country, which is that of the holidays.',
      where,
      opens: ['displayName', 'gender', 'country'],
    }),
    mayUse('Readable employee attributes: your own', {
      why: 'For what you added, such as personnel numbers and phones.',
      where,
      opens: ['customFields'],
    }),
  ],
  guide: [
    `In Personio, open ${screen} and choose Generate new credentials.`,
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
      data: z.looseObject({ token: z.string().min(1), expires_in: z.number().default(3600) }),
    }),
    token: ({ data }) => ({ value: data.token, seconds: data.expires_in }),
  }),
  baseUrl: () => 'https://api.personio.de/v1',
  // An answer may bring the token of the next call: one after the other.
  rateLimit: { requests: 300, perSeconds: 60, burst: 15, concurrency: 1 },
  prepare: readOwnAttributes,
  employees: {
    // https://developer.personio.de/reference/get_company-employees
    request: ({ page, since }) => ({
      url: '/company/employees',
      query: { limit: 100, offset: page, updated_since: since && dayBefore(since).slice(0, 10) },
    }),
    answer,
    records: ({ data }) => data,
    paging: offsets(100, (page: z.infer<typeof answer>) => page.metadata.total_elements),
    toEmployee: ({ attributes: a }, { lookup: own }) => ({
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
      employmentStatus: a.status.value === 'onboarding' ? 'pending' : a.status.value,
      startDate: textAt(a, 'hire_date.value'),
      terminationDate: textAt(a, 'termination_date.value', 'last_working_day.value'),
      gender: textAt(a, 'gender.value'),
      customFields: Object.fromEntries(own.map((field) => [field.key, ownValue(field, a)])),
    }),
  },
  incremental: true,
  // https://developer.personio.de/reference/get_company-employees-employee-id
  find: {
    request: ({ id }) => ({ url: `/company/employees/${encodeURIComponent(id)}` }),
    answer: one,
  },
  customFields: (own) => own,
  defaultMapping: standardMapping({ without: ['language', 'phone'] }),
});
