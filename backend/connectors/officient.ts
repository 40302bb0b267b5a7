// Long, because the list says so little that everybody is asked for one by one, and the words for admins.
import { z } from 'zod';
import { RollcallError } from '#shared/error.ts';
import { refreshTokenOf } from '../connector-kit/agreed.ts';
import { oauth2AuthorizationCode } from '../connector-kit/auth/oauth2-authorization-code.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { incompleteRead } from '../connector-kit/incomplete.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { offsets } from '../connector-kit/paging.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { readList } from '../connector-kit/read-list.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optional, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';

/** Somebody, as far as the list or the detail says it; what is not there may be null or left out. */
const person = z.object({
  id,
  email: given,
  archived: z.coerce.number().optional(),
  deleted: z.coerce.number().nullish(),
  team: z.object({ name: optional }).nullish(),
  employment: z.object(optionals('first_employment_date', 'last_employment_date')).nullish(),
  current_role: z.object({ name: optional }).nullish(),
  current_reports_to: z.object({ person_id: optional }).nullish(),
  address: z.object({ country_code: optional }).nullish(),
  custom_fields: z
    .array(z.object({ custom_field_id: id, ...optionals('value', 'value_name') }))
    .nullish(),
  ...optionals('name', 'role_name', 'linked_payroll_provider_external_id'),
  ...optionals('linked_integration_alias', 'linked_payroll_employee_number', 'first_name'),
  ...optionals('last_name', 'personal_email', 'preferred_language_code', 'phone', 'gender'),
});
type Person = z.infer<typeof person>;
const answer = z.object({
  data: z.array(person.extend({ archived: z.coerce.number() }) as z.ZodType<Person>),
  total_record_count: z.number(),
});
const detail = z
  .object({ data: person.extend({ first_name: given, last_name: given }) })
  .transform(({ data }): Person => data);
const found = detail.transform((one) => ({ data: [one], total_record_count: 1 }));

/** Not to be changed. */
const rows = 30;
// https://apidocs.officient.io/reference: People > List
const people = (offset: number) => ({
  url: '/people/list',
  query: { page: Math.floor(offset / rows), include_archived: 1 },
});
// https://apidocs.officient.io/reference: People > Detail
const inDetail = (of: unknown) => ({ url: `/people/${encodeURIComponent(String(of))}/detail` });
const paging = offsets<z.infer<typeof answer>>(rows, (body) => body.total_record_count);

const readCompany = async (http: Http) => {
  const account = z.object({ data: z.object({ company_name: optional }) });
  // https://apidocs.officient.io/reference: Account
  const { company_name: name } = (await http({ url: '/account' }, account)).data;
  return name ? String(name) : undefined;
};

/** The company, its own fields, and what the list says and the detail does not: who was archived, and where. */
async function prepare(http: Http) {
  const field = z.object({ id, name: z.string(), object_type: z.string() });
  const [company, fields, listed] = await Promise.all([
    readCompany(http),
    // https://apidocs.officient.io/reference: Custom fields > List
    http({ url: '/custom_fields/list' }, z.object({ data: z.array(field) })),
    readList(http, { request: people, answer, records: ({ data }) => data, paging }),
  ]);
  const byId = new Map(listed.map((one) => [String(one.id), one]));
  if (byId.size < listed.length) throw incompleteRead('Officient sent the same person twice.');
  const custom = fields.data
    .filter(({ object_type: of, name }) => of === 'employee' && !isPrivateField(name))
    .map(({ id: key, name }) => ({ key: String(key), label: name }));
  return { company, custom, byId };
}

const app = 'avatar > Developers > your app';

/** Officient. There are teams and no departments, and no leave; pay and contracts are not read. */
export default defineConnector({
  id: 'officient',
  name: 'Officient',
  monogram: 'Of',
  docsUrl: 'https://apidocs.officient.io/docs/getting-started',
  unconfirmed: [
    'What Officient calls the permission: personal.info is documented, basics has been seen.',
    'How Officient refuses a wrong app or a missing permission: taken for status 400, 401 or 403.',
    'Whether a team, a role or a manager that is not there is null or left out: both are read.',
    'Whether the page on which you agree checks PKCE; it is sent.',
  ],
  hosts: ['api.officient.io', 'app.officient.io'],
  credentials: [
    text('clientId', {
      label: 'Client ID',
      help: `In Officient: ${app} (Register a new app if there is none).`,
      example: '505000',
    }),
    secret('clientSecret', {
      label: 'Client secret',
      help: `In Officient: ${app}, below the client ID.`,
      example: 'QGfakefakefakefake0123456789',
    }),
    refreshTokenOf('Officient'),
  ],
  rights: [
    // https://apidocs.officient.io/docs/scopes
    needs('Read access to personal data (personal.info:read)', {
      why: 'Names, addresses, teams, roles, managers and days. Wages are not asked for.',
      where: app,
    }),
  ],
  guide: [
    'In Officient, click your avatar at the top right and choose Developers.',
    'Choose Register a new app, call it Rollcall, and enter the redirect URI that Rollcall shows here as its OAuth callback URL.',
    'Allow it to read personal data, and nothing else. For your own account the app need not be verified.',
    'Copy the client ID and the client secret into the form.',
    'Continue, and agree in the window of Officient as an administrator.',
  ],
  // https://apidocs.officient.io/docs/getting-started
  auth: oauth2AuthorizationCode({
    authorizeUrl: 'https://app.officient.io/authorize',
    token: { url: 'https://api.officient.io/1.0/token', client: 'body', body: 'json' },
  }),
  baseUrl: () => 'https://api.officient.io/1.0',
  // https://apidocs.officient.io/docs/rate-limiting
  rateLimit: { requests: 30, perSeconds: 5, concurrency: 10 },
  refusals: [
    {
      status: 400,
      contains: 'not found or you have no access',
      code: 'person_not_found',
      message: 'Officient lists somebody and does not show them.',
      hint: `If this stays, let the app read personal data in ${app}; they may also just have been deleted.`,
    },
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'Officient refuses the app, or no longer accepts what was agreed to.',
      hint: `Compare client ID and secret with ${app}; if they are right, authorize again.`,
    },
  ],
  async check(http) {
    const [first] = (await http(people(0), answer)).data;
    if (first) await http(inDetail(first.id), detail).catch(asMissingRight);
  },
  company: readCompany,
  prepare,
  employees: {
    request: ({ page }) => people(page),
    answer,
    records: ({ data }) => data,
    paging,
    detail: {
      opens: [
        ...(['firstName', 'lastName', 'personalEmail', 'team', 'country', 'managerId'] as const),
        ...(['startDate', 'terminationDate', 'language', 'phone', 'gender', 'groups'] as const),
        ...(['employeeNumber', 'employmentStatus', 'customFields'] as const),
      ],
      request: (one) => inDetail(one.id),
      answer: detail,
    },
    toEmployee(one, { lookup, today }) {
      const listed = lookup.byId.get(String(one.id));
      const { first_employment_date: starts, last_employment_date: ends } = one.employment ?? {};
      const values = (one.custom_fields ?? []).map((field) => [
        String(field.custom_field_id),
        field.value_name || field.value,
      ]);
      const custom = Object.fromEntries(values) as Record<string, unknown>;
      return {
        id: one.id,
        workEmail: one.email,
        personalEmail: one.personal_email,
        firstName: one.first_name,
        lastName: one.last_name,
        displayName: one.name,
        employeeNumber:
          one.linked_payroll_employee_number || listed?.linked_payroll_provider_external_id,
        jobTitle: one.current_role?.name || listed?.role_name,
        team: one.team?.name,
        legalEntity: listed?.linked_integration_alias || lookup.company,
        country: one.address?.country_code,
        managerId: one.current_reports_to?.person_id,
        employmentStatus: statusOn(today, {
          starts,
          ends,
          left: listed?.archived === 1 || one.deleted === 1,
        }),
        startDate: starts,
        terminationDate: ends,
        language: one.preferred_language_code,
        phone: one.phone,
        gender: one.gender,
        groups: one.team?.name ? [String(one.team.name)] : [],
        customFields: Object.fromEntries(lookup.custom.map(({ key }) => [key, custom[key]])),
      };
    },
  },
  find: { request: ({ id: of }) => inDetail(of), answer: found },
  customFields: ({ custom }) => custom,
  defaultMapping: standardMapping({
    without: ['location'],
    from: { group: 'team', department: 'team' },
  }),
});

/** When nobody's detail is shown, it is the right that is missing. */
function asMissingRight(error: unknown): never {
  if (!(error instanceof RollcallError) || error.code !== 'person_not_found') throw error;
  throw new RollcallError('missing_permission', 'The app may not read personal data.', {
    hint: `Let it in Officient: ${app}, then authorize again.`,
  });
}
