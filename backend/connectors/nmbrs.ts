// Long, because a person is put together from seven histories by payroll period, each listed by company.
import { z } from 'zod';
import { noLongerAgreed, refreshTokenOf } from '../connector-kit/agreed.ts';
import { alsoHeader } from '../connector-kit/auth/also-header.ts';
import { oauth2AuthorizationCode } from '../connector-kit/auth/oauth2-authorization-code.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { listsFound } from '../connector-kit/lists-found.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { cursor } from '../connector-kit/paging.ts';
import { readList } from '../connector-kit/read-list.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optional, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';
import { validOn } from '../connector-kit/valid-on.ts';

/** The next page is told for certain; how many there are in all is not. */
const pagination = z.object({
  nextPage: z.string().nullable(),
  totalRecords: z.number().optional(),
});
type Paged = { pagination: z.infer<typeof pagination> };
const listOf = <Row>(row: z.ZodType<Row>) => z.object({ data: z.array(row), pagination });
const next = (body: Paged) => body.pagination.nextPage;
const total = (body: Paged) => body.pagination.totalRecords;
// The largest page is not documented; this one is what others ask for.
const query = { pageSize: 100 };

const company = z.object({ companyId: id, name: optional });
/** What holds since a payroll period. */
const entry = z.object({
  period: z.object({ year: z.number(), period: z.number() }),
  createdAt: z.string().nullish(),
});
const info = entry.extend({
  basicInfo: z.object({
    lastName: given,
    employeeType: z.string(),
    ...optionals('employeeNumber', 'firstName', 'prefix', 'initials'),
  }),
  birthInfo: z.object(optionals('gender')).nullish(),
  contactInfo: z.object({
    businessEmail: given,
    ...optionals('privateEmail', 'businessPhone', 'businessMobilePhone', 'privateMobilePhone'),
  }),
});
/** A company, or somebody in one: the list of companies is the first page of people. */
const row = z
  .object({
    companyId: id.optional(),
    employeeId: id.optional(),
    info: z.array(info).min(1).optional(),
  })
  .refine((one) => one.companyId ?? one.info, { path: ['info'] });
const page = listOf(row);

/** What else is kept over time; in the answer it goes by the same name, but for the cost centres. */
const histories = {
  employments: z.object(optionals('startDate', 'endDate', 'seniorityDate')),
  contracts: z.object({
    indefinite: z.boolean().nullish(),
    ...optionals('startDate', 'hoursPerWeek'),
  }),
  functions: entry.extend(optionals('description')),
  departments: entry.extend(optionals('description')),
  managers: entry.extend(optionals('email')),
  costcenters: entry.extend({
    costCenters: z.object(optionals('code', 'description')).nullish(),
    percentage: z.number().nullish(),
    default: z.boolean().nullish(),
  }),
};
type Histories = {
  [R in keyof typeof histories]: ReadonlyMap<unknown, z.infer<(typeof histories)[R]>[]>;
};
type Lookup = Histories & {
  companies: z.infer<typeof company>[];
  companyOf: Map<unknown, unknown>;
};

const listed = (url: string, page?: string) => (page ? { url: page } : { url, query });
// https://nmbrs.stoplight.io/docs/nmbrs-restapi: Companies
const companies = '/companies';
// https://nmbrs.stoplight.io/docs/nmbrs-restapi: Employees, the lists by company
const ofCompany = (companyId: unknown, list: string) =>
  `/companies/${encodeURIComponent(String(companyId))}/employees/${list}`;

const read = <Row>(http: Http, url: string, of: z.ZodType<Row>) =>
  readList(http, {
    request: (page: string | undefined) => listed(url, page),
    answer: listOf(of),
    records: ({ data }) => data,
    paging: { ...cursor<Paged>(next), total },
  });

/** Every history of everybody, company by company: six lists take the place of calls for each person. */
async function readHistories(http: Http): Promise<Lookup> {
  const all = await read(http, companies, company);
  const companyOf = new Map<unknown, unknown>();
  const readOne = async ([resource, of]: [string, z.ZodType]) => {
    const key = resource === 'costcenters' ? 'employeeCostCenters' : resource;
    const found = new Map<unknown, unknown[]>();
    const rowOf = z.object({ employeeId: id, [key]: z.array(of) });
    for (const { companyId, name } of all)
      for (const one of await read(http, ofCompany(companyId, resource), rowOf)) {
        found.set(one.employeeId, one[key] as unknown[]);
        companyOf.set(one.employeeId, name);
      }
    return [resource, found] as const;
  };
  const found = Object.fromEntries(await Promise.all(Object.entries(histories).map(readOne)));
  return { ...(found as unknown as Histories), companies: all, companyOf };
}

type Entry = z.infer<typeof entry>;
const sincePeriod = ({ period: { year, period }, createdAt }: Entry) =>
  `${year} ${String(period).padStart(2, '0')} ${createdAt}`;
const sinceDay = ({ startDate }: { startDate?: unknown }) => day(startDate) ?? '';
/**
 * What holds now. A period may be a week, four of them or a month, which is not told, so the latest of this
 * year counts; what is entered for later years does not yet, unless it is all there is.
 */
const current = <One extends Entry>(entries: readonly One[], today: string) =>
  validOn(entries, sincePeriod, `${today.slice(0, 4)} 99`);

/** Of the cost centres that somebody is spread over, the main one. */
function mainCenter(shares: z.infer<typeof histories.costcenters>[], today: string) {
  const { period } = current(shares, today) ?? {};
  const [main] = shares
    .filter((one) => one.period.year === period?.year && one.period.period === period.period)
    .toSorted(
      (a, b) => Number(b.default) - Number(a.default) || (b.percentage ?? 0) - (a.percentage ?? 0),
    );
  return main?.costCenters?.code || main?.costCenters?.description;
}

function typeOf(employeeType: string, indefinite: boolean | null | undefined) {
  if (/external/i.test(employeeType)) return 'external';
  return indefinite === false ? 'fixed-term' : indefinite ? 'permanent' : undefined;
}

const own = {
  employeeType: 'Employee type',
  initials: 'Initials',
  prefix: 'Prefix of the last name',
  lastName: 'Last name without prefix',
  seniorityDate: 'Seniority date',
  hoursPerWeek: 'Contract hours a week',
};
const pick = (of: Record<string, unknown>) =>
  Object.fromEntries(Object.keys(own).map((key) => [key, of[key]]));

const portal = 'developer.nmbrs.com > My Integrations';
const scope = 'offline_access employee.info.read employee.employment.read company.info.read';

/**
 * Nmbrs, REST. Managers are records apart from employees, so they are known by their e-mail address only.
 * Leave is not there. Applicants, who are in the same list, are nobody.
 */
export default defineConnector({
  id: 'nmbrs',
  name: 'Nmbrs',
  monogram: 'Nm',
  aliases: ['Visma Nmbrs'],
  docsUrl: 'https://developer.nmbrs.com/docs',
  unconfirmed: [
    'Whether a refresh token works once only: taken for granted, so that each new one is kept.',
    'The largest page and the limit of calls: 100 people, and two calls at a time.',
    'Which scope opens departments, functions and managers: each list is tried when you connect.',
    'Which weeks or months a payroll period stands for: of this year the latest entry counts.',
  ],
  hosts: ['api.nmbrsapp.com', 'identityservice.nmbrs.com'],
  credentials: [
    text('clientId', {
      label: 'Client ID',
      help: `In the Nmbrs developer portal: ${portal} > your app (Register your app if there is none).`,
      example: 'acme-user-sync',
    }),
    secret('clientSecret', {
      label: 'Client secret',
      help: `Beside the client ID in ${portal}. It is shown once, when the app is registered.`,
      example: 'fakeFAKEfake0123456789',
    }),
    secret('subscriptionKey', {
      label: 'Subscription key',
      help: 'In developer.nmbrs.com > Products: subscribe, then copy the primary key in Profile.',
      example: '0a1b2c3dfake4e5f60718293a4b5c6d7',
    }),
    refreshTokenOf('Nmbrs'),
  ],
  rights: [
    needs(
      'The scopes employee.info.read, employee.employment.read, company.info.read and offline_access',
      {
        why: 'Names, departments, functions, managers, days and companies, and renewing this without asking again. Pay is not asked for.',
        where: portal,
      },
    ),
    needs('An Nmbrs administrator who sees every company that is to be read', {
      why: 'Rollcall sees the companies of the one who agrees, and no others.',
    }),
  ],
  guide: [
    'Open developer.nmbrs.com, choose Products and subscribe to the API; the key is in your Profile.',
    'Choose Register your app, call it Rollcall, and enter the redirect URI that Rollcall shows here.',
    `Allow the scopes ${scope.replaceAll(' ', ', ')}.`,
    'Copy the client ID, the client secret and the subscription key into the form.',
    'Continue, log in to Nmbrs as an administrator of all companies, and agree.',
  ],
  // https://developer.nmbrs.com/auth
  auth: alsoHeader(
    'x-subscription-key',
    ({ subscriptionKey = '' }) => subscriptionKey,
    oauth2AuthorizationCode({
      authorizeUrl: 'https://identityservice.nmbrs.com/connect/authorize',
      token: { url: 'https://identityservice.nmbrs.com/connect/token', client: 'basic' },
      scope,
    }),
  ),
  baseUrl: () => 'https://api.nmbrsapp.com/api',
  // Nmbrs publishes no number; it depends on the subscription.
  rateLimit: { requests: 20, perSeconds: 1, concurrency: 2 },
  refusals: [
    noLongerAgreed('Nmbrs'),
    {
      status: 401,
      contains: 'subscription key',
      code: 'invalid_credentials',
      message: 'Nmbrs refuses the subscription key.',
      hint: 'Compare it with the keys in developer.nmbrs.com > Products > Profile.',
    },
  ],
  async check(http) {
    const [first] = (await http({ url: companies, query }, listOf(company))).data;
    if (!first) return;
    // Which scope opens which list is not documented, so each is tried.
    for (const list of ['personalinfo', ...Object.keys(histories)])
      await http({ url: ofCompany(first.companyId, list), query }, listOf(z.unknown()));
  },
  async company(http) {
    const [first] = (await http({ url: companies, query }, listOf(company))).data;
    return first?.name ? String(first.name) : undefined;
  },
  prepare: readHistories,
  employees: {
    request: ({ page: { list, address } }) =>
      listed(list === undefined ? companies : ofCompany(list, 'personalinfo'), address),
    answer: page,
    records: ({ data }) => data.filter(({ companyId }) => companyId === undefined),
    paging: listsFound<z.infer<typeof page>>({
      found: ({ data }) => data.map(({ companyId }) => String(companyId)),
      next,
      total,
    }),
    toEmployee: ({ employeeId = '', info: infos = [] }, { lookup, today }) => {
      const { basicInfo: basic, birthInfo, contactInfo: contact } = current(infos, today)!;
      if (/applicant/i.test(basic.employeeType)) return undefined;
      const of = <One>(history: ReadonlyMap<unknown, One[]>) => history.get(employeeId) ?? [];
      const employment = validOn(of(lookup.employments), sinceDay, today);
      const contract = validOn(of(lookup.contracts), sinceDay, today);
      const firstName = basic.firstName || basic.initials;
      return {
        id: employeeId,
        workEmail: contact.businessEmail,
        personalEmail: contact.privateEmail,
        firstName,
        lastName: `${basic.prefix ?? ''} ${basic.lastName ?? ''}`,
        employeeNumber: basic.employeeNumber,
        jobTitle: current(of(lookup.functions), today)?.description,
        department: current(of(lookup.departments), today)?.description,
        costCenter: mainCenter(of(lookup.costcenters), today),
        legalEntity: lookup.companyOf.get(employeeId) as string,
        managerEmail: current(of(lookup.managers), today)?.email,
        employmentType: typeOf(basic.employeeType, contract?.indefinite),
        employmentStatus:
          basic.employeeType === 'newHire'
            ? 'pending'
            : statusOn(today, {
                starts: employment?.startDate,
                ends: employment?.endDate,
                left: basic.employeeType.startsWith('former'),
              }),
        startDate: employment?.startDate,
        terminationDate: employment?.endDate,
        phone: contact.businessMobilePhone || contact.businessPhone || contact.privateMobilePhone,
        gender: birthInfo?.gender,
        customFields: pick({ ...employment, ...contract, ...basic }),
      };
    },
  },
  find: {
    request: ({ id: employeeId, lookup }) =>
      lookup.companies.map(({ companyId }) => ({
        url: ofCompany(companyId, 'personalinfo'),
        query: { ...query, employeeId },
      })),
  },
  customFields: () => Object.entries(own).map(([key, label]) => ({ key, label })),
  defaultMapping: standardMapping({ without: ['language', 'location', 'country'] }),
});
