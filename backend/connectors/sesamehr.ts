// Longer than 90 lines: four lists are joined to that of people, and the contracts of each person.
import { z } from 'zod';
import { bearer } from '../connector-kit/auth/header.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { manyBy } from '../connector-kit/by-key.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pageNumbers } from '../connector-kit/paging.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { readList } from '../connector-kit/read-list.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optional, optionals } from '../connector-kit/shapes.ts';
import { spanOf } from '../connector-kit/span-of.ts';
import { statusOn } from '../connector-kit/status-on.ts';
import { validOn } from '../connector-kit/valid-on.ts';

/** Rows keep what is named here only, for bank accounts, papers and PINs come along in each. */
const meta = z.object({ lastPage: z.number(), total: z.number() });
const listOf = <Row>(row: z.ZodType<Row>) => z.object({ data: z.array(row), meta });
const paging = pageNumbers({
  totalPages: (body: { meta: z.infer<typeof meta> }) => body.meta.lastPage,
  total: (body) => body.meta.total,
});

const contract = z.object({ startDate: given, ...optionals('endDate', 'contractTypeName') });
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
  /** Only what a call for each person brings. */
  contracts: z.array(contract).optional(),
});
const answer = listOf(employee);

const of = { employee: z.object({ id }) };
const named = z.object({ name: z.string() });
const inDepartment = z.object({ ...of, department: named });
const inOffice = z.object({ ...of, office: named });
const managed = z.object({
  ...of,
  manager: z.object({ id, email: optional }),
  permission: z.string().nullish(),
});
const info = z.object({ data: z.object({ company: named }) });
const ownField = z.object({ slug: z.string(), name: z.string() });

const limit = 100;
const concurrency = 4;

/** Who belongs where and to whom, as lists beside that of people, and the company's own fields. */
async function readLists(http: Http) {
  const list = <Row>(path: string, row: z.ZodType<Row>) => {
    const request = (page: number) => ({ url: `/core/v3/${path}`, query: { limit, page } });
    const records = ({ data }: { data: Row[] }) => data;
    return readList(http, { request, answer: listOf(row), records, paging }, concurrency);
  };
  // https://apidocs.sesametime.com/llms-full.txt (all four lists)
  const [departments, offices, managers, fields] = await Promise.all([
    list('employee-department-assignations', inDepartment),
    list('employee-office-assignations', inOffice),
    list('employee-managers', managed),
    list('custom-fields', ownField),
  ]);
  return {
    departments: manyBy(departments, ({ employee }) => employee.id),
    offices: manyBy(offices, ({ employee }) => employee.id),
    managers: manyBy(managers, ({ employee }) => employee.id),
    custom: fields
      .map(({ slug, name }) => ({ key: slug, label: name }))
      .filter(({ key, label }) => !isPrivateField(key, label)),
  };
}

const api = 'Settings > Integrations > API';
const contractual = ['employmentType', 'employmentStatus', 'startDate', 'terminationDate'] as const;

/** Sesame HR: first and last days, and so who is still to start, are known from contracts only, one call a person. */
export default defineConnector({
  id: 'sesamehr',
  name: 'Sesame HR',
  monogram: 'Se',
  aliases: ['Sesame Time'],
  docsUrl: 'https://apidocs.sesametime.com',
  unconfirmed: [
    'How large a page may be: 100 people are asked for, and what Sesame says of its pages is followed.',
    'How active and inactive people are asked for together: as status[in]=active,inactive.',
    'Which regions there are.',
    'What Sesame answers when it refuses something.',
  ],
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
    needs(
      'A token made by an admin who sees all employees, inactive ones too, and their contracts',
      {
        why: 'A token may do what its admin may. People whom it cannot see would look as if they had left.',
        where: `${api} > Create New Token`,
        opens: contractual,
      },
    ),
  ],
  guide: [
    'Log in to app.sesametime.com as an admin who sees all employees and their contracts.',
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
  ],
  async check(http) {
    await http({ url: '/core/v3/employees', query: { limit: 1 } }, answer);
  },
  // https://apidocs.sesametime.com/quickstart
  async company(http) {
    const { data } = await http({ url: '/core/v3/info' }, info);
    return data.company.name;
  },
  prepare: readLists,
  employees: {
    // https://apidocs.sesametime.com/api-reference/listemployees
    request: ({ page }) => ({
      url: '/core/v3/employees',
      // Without it inactive people may be missing.
      query: { limit, page, 'status[in]': 'active,inactive' },
    }),
    answer,
    records: ({ data }) => data,
    paging,
    detail: {
      opens: contractual,
      // https://apidocs.sesametime.com/api-reference/contracts/getcontractsemployee
      request: (e) => ({ url: `/contract/v1/contracts/${e.id}`, query: { limit } }),
      addition: listOf(contract).transform(({ data }) => ({ contracts: data })),
    },
    toEmployee: (e, { lookup, today }) => {
      const departments = (lookup.departments.get(e.id) ?? []).map((row) => row.department.name);
      const offices = (lookup.offices.get(e.id) ?? []).map((row) => row.office.name);
      // Whoever may approve holidays is more of a manager than whoever checks clock-ins.
      const managers = lookup.managers.get(e.id) ?? [];
      const above = managers.find((row) => row.permission === 'vacation') ?? managers[0];
      const contracts = e.contracts ?? [];
      const span = spanOf(contracts.map((one) => ({ starts: one.startDate, ends: one.endDate })));
      const own = new Map(e.customFields?.map(({ slug, value }) => [slug, value]));
      return {
        id: e.id,
        workEmail: e.email,
        personalEmail: e.personalMail,
        firstName: e.firstName,
        lastName: [e.lastName, e.secondLastName].filter(Boolean).join(' '),
        employeeNumber: e.code,
        jobTitle: e.jobChargeName,
        department: departments[0],
        legalEntity: e.company?.name,
        location: offices[0],
        country: e.country,
        managerId: above?.manager.id,
        managerEmail: above?.manager.email,
        employmentType: validOn(contracts, (one) => day(one.startDate) ?? '', today)
          ?.contractTypeName,
        employmentStatus: statusOn(today, {
          starts: span.startDate,
          left: e.status === 'inactive',
        }),
        ...span,
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
    request: ({ id }) => ({ url: `/core/v3/employees/${encodeURIComponent(id)}` }),
    answer: z
      .object({ data: employee })
      .transform(({ data }) => ({ data: [data], meta: { lastPage: 1, total: 1 } })),
  },
  customFields: ({ custom }) => custom,
  defaultMapping: standardMapping(),
});
