import { z } from 'zod';
import { bearer } from '../connector-kit/auth/header.ts';
import { defineConnector, type CustomField, type Http } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pageNumbers } from '../connector-kit/paging.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { readList } from '../connector-kit/read-list.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optional, optionals } from '../connector-kit/shapes.ts';

const meta = z.object({ lastPage: z.number(), total: z.number() });
/** A list of rows that keep what is named only: bank accounts, papers and PINs come along in each. */
const listOf = <Row>(row: z.ZodType<Row>) => z.object({ data: z.array(row), meta });
const paging = pageNumbers({
  totalPages: (body: { meta: z.infer<typeof meta> }) => body.meta.lastPage,
  total: (body) => body.meta.total,
});

const employee = z.object({
  id,
  firstName: given,
  lastName: given,
  email: given,
  status: z.enum(['active', 'inactive']),
  ...optionals('secondLastName', 'personalMail', 'code', 'jobChargeName', 'country', 'language'),
  ...optionals('workPhone', 'phone', 'gender'),
  company: z.object({ name: optional }).nullish(),
  customFields: z.array(z.object({ slug: z.string(), value: z.unknown() })).nullish(),
});
const answer = listOf(employee);

const person = z.object({ id });
const named = z.object({ name: z.string() });
const manager = z.object({ id, email: optional });

// The largest page is not documented; 100 is what is commonly asked for, and `meta` is followed.
const page = { limit: 100 };
const concurrency = 4;

type Lookup = {
  departments: Map<unknown, string[]>;
  offices: Map<unknown, string[]>;
  managers: Map<unknown, z.infer<typeof manager>>;
  custom: CustomField[];
};

/** Who belongs where and to whom, as lists beside that of people. */
async function readAssignments(http: Http): Promise<Lookup> {
  const list = <Row>(url: string, row: z.ZodType<Row>) =>
    readList(
      http,
      {
        request: (number: number) => ({ url, query: { ...page, page: number } }),
        answer: listOf(row),
        records: ({ data }) => data,
        paging,
      },
      concurrency,
    );
  // https://apidocs.sesametime.com/llms-full.txt (all four lists)
  const [departments, offices, managers, fields] = await Promise.all([
    list(
      '/core/v3/employee-department-assignations',
      z.object({ employee: person, department: named }),
    ),
    list('/core/v3/employee-office-assignations', z.object({ employee: person, office: named })),
    list(
      '/core/v3/employee-managers',
      z.object({ employee: person, manager, permission: z.string().nullish() }),
    ),
    list('/core/v3/custom-fields', z.object({ slug: z.string(), name: z.string() })),
  ]);
  // Whoever may approve holidays is more of a manager than whoever checks clock-ins.
  const approving = managers.toSorted(
    (a, b) => Number(b.permission === 'vacation') - Number(a.permission === 'vacation'),
  );
  return {
    departments: namesById(departments.map((row) => [row.employee.id, row.department.name])),
    offices: namesById(offices.map((row) => [row.employee.id, row.office.name])),
    managers: new Map(approving.toReversed().map((row) => [row.employee.id, row.manager])),
    custom: fields
      .map(({ slug, name }) => ({ key: slug, label: name }))
      .filter(({ key, label }) => !isPrivateField(key, label)),
  };
}

/** Names by whom they belong to; somebody can have several. */
function namesById(pairs: readonly (readonly [unknown, string])[]): Map<unknown, string[]> {
  const names = new Map<unknown, string[]>();
  for (const [key, name] of pairs) names.set(key, [...(names.get(key) ?? []), name]);
  return names;
}

const api = 'Settings > Integrations > API';

/**
 * Sesame HR. First and last days and the kind of contract are known from contracts only, one call a person:
 * they are not read, so that nobody is pending here.
 */
export default defineConnector({
  id: 'sesamehr',
  name: 'Sesame HR',
  monogram: 'Se',
  aliases: ['Sesame Time'],
  docsUrl: 'https://apidocs.sesametime.com',
  hosts: ['*.sesametime.com'],
  credentials: [
    secret('apiToken', {
      label: 'API token',
      help: `In app.sesametime.com, as an admin: ${api} > Create New Token. The API add-on must be active.`,
      example: 'a1b2c3d4e5f60718293a4b5c6d7e8f90',
    }),
    text('region', {
      label: 'Region',
      help: `In app.sesametime.com: it is shown in ${api}.`,
      example: 'eu1',
      pattern: '[a-z]{2}[0-9]{1,2}',
      optional: true,
      default: 'eu1',
    }),
  ],
  rights: [
    needs('A token made by an admin who sees all employees, inactive ones too', {
      why: 'A token may do what its admin may. People whom it cannot see would look as if they had left.',
    }),
  ],
  guide: [
    'Log in to app.sesametime.com as an admin who sees all employees.',
    `Open ${api}; the API add-on must be active.`,
    'Choose Create New Token, call it Rollcall and copy it into the form.',
    'Copy the region that is shown there, such as eu1, too.',
  ],
  auth: bearer(({ apiToken }) => `${apiToken}`),
  baseUrl: ({ region }) => `https://api-${region}.sesametime.com`,
  rateLimit: { requests: 1000, perSeconds: 60, concurrency },
  refusals: [
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'Sesame HR refuses the API token, or it belongs to another region.',
      hint: `Check the region; if it is right, make a new token: ${api}.`,
    },
    {
      status: 403,
      code: 'missing_permission',
      message: 'The admin who made the API token may not read all employees.',
      hint: `Make a token as an admin who sees all employees: ${api} > Create New Token.`,
    },
  ],
  async check(http) {
    // https://apidocs.sesametime.com/quickstart
    const info = z.object({ data: z.object({ company: named }) });
    const { data } = await http({ url: '/core/v3/info' }, info);
    await http({ url: '/core/v3/employees', query: { limit: 1 } }, answer);
    return { company: data.company.name };
  },
  prepare: readAssignments,
  employees: {
    // https://apidocs.sesametime.com/api-reference/listemployees
    request: ({ page: number }) => ({
      url: '/core/v3/employees',
      // "Supported operators: in" is all that is documented. Without it inactive people may be missing.
      query: { ...page, page: number, 'status[in]': 'active,inactive' },
    }),
    answer,
    records: ({ data }) => data,
    paging,
    toEmployee: (e, { lookup }) => {
      const departments = lookup.departments.get(e.id) ?? [];
      const offices = lookup.offices.get(e.id) ?? [];
      const own = new Map(e.customFields?.map(({ slug, value }) => [slug, value]));
      const lastName = [e.lastName, e.secondLastName].filter(Boolean).join(' ');
      return {
        id: e.id,
        workEmail: e.email,
        personalEmail: e.personalMail,
        firstName: e.firstName,
        lastName,
        displayName: `${e.firstName ?? ''} ${lastName}`,
        employeeNumber: e.code,
        jobTitle: e.jobChargeName,
        department: departments[0],
        legalEntity: e.company?.name,
        location: offices[0],
        country: e.country,
        managerId: lookup.managers.get(e.id)?.id,
        managerEmail: lookup.managers.get(e.id)?.email,
        employmentStatus: e.status,
        language: e.language,
        phone: e.workPhone || e.phone,
        gender: e.gender === 'no_response' ? undefined : e.gender,
        groups: [...departments, ...offices],
        customFields: Object.fromEntries(lookup.custom.map(({ key }) => [key, own.get(key)])),
      };
    },
  },
  find: {
    // https://apidocs.sesametime.com/llms-full.txt
    request: ({ id: one }) => ({ url: `/core/v3/employees/${encodeURIComponent(one)}` }),
    answer: z
      .object({ data: employee })
      .transform(({ data }) => ({ data: [data], meta: { lastPage: 1, total: 1 } })),
  },
  customFields: ({ custom }) => custom,
  defaultMapping: standardMapping({ without: ['startDate'] }),
});
