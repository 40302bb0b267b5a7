import { z } from 'zod';
import { RollcallError } from '#shared/error.ts';
import { bearer } from '../connector-kit/auth/header.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type CustomField, type Http } from '../connector-kit/connector.ts';
import { secret } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { offsets } from '../connector-kit/paging.ts';
import { textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { readList } from '../connector-kit/read-list.ts';
import { requireFields } from '../connector-kit/require-fields.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optional, optionals } from '../connector-kit/shapes.ts';

/** Names that the documentation does not print in full. */
const unconfirmed = {
  manager: ['reportingTo', 'reportingTo.id'],
  department: ['department', 'department.name'],
  locationName: ['label', 'name'],
  locationCountry: ['countryCode', 'country'],
};

const statuses = { active: 'active', newHire: 'pending', offboarded: 'inactive' } as const;
const person = z.looseObject({
  id,
  firstName: given,
  lastName: given,
  email: given,
  status: z.enum(Object.keys(statuses) as (keyof typeof statuses)[]),
  teams: z.array(z.looseObject({ name: z.string() })).nullish(),
  ...optionals('preferredName', 'personalEmail', 'phoneNumber', 'gender', 'employeeId'),
  ...optionals('locationId', 'remoteCity', 'remoteCountryCode', 'countryCode', 'contractType'),
  ...optionals('employmentStartDate', 'employmentEndDate'),
});
const role = z.looseObject({ personId: id, jobTitle: optional, effectiveDate: given });
const field = z.looseObject({ id, name: z.string(), section: z.string().nullish() });
const value = z.looseObject({
  personId: id,
  customFieldId: id,
  resourceId: optional,
  value: z.unknown(),
});
const listOf = <Row>(row: z.ZodType<Row>) =>
  z.looseObject({ total: z.number(), data: z.array(row) });
const answer = listOf(person);
type Role = z.infer<typeof role>;

/** The largest page. */
const pageSize = 250;
const list = (url: string, skip: number) => ({ url, query: { $limit: pageSize, $skip: skip } });
const paging = offsets(pageSize, ({ total }: { total: number }) => total);
const concurrency = 4;

const readAll = <Row>(http: Http, url: string, row: z.ZodType<Row>) =>
  readList(
    http,
    {
      request: (skip: number) => list(url, skip),
      answer: listOf(row),
      records: ({ data }) => data,
      paging,
    },
    concurrency,
  );

/** The company's own fields, and what each person has in them. */
async function readCustom(http: Http) {
  // https://docs.humaans.io/api/ (custom-fields)
  const fields = await readAll(http, '/custom-fields', field);
  const custom: CustomField[] = fields
    .filter(({ name, section }) => !isPrivateField(name, section ?? undefined))
    .map(({ id, name }) => ({ key: String(id), label: name }));
  const keys = new Set(custom.map(({ key }) => key));
  // https://docs.humaans.io/api/ (custom-values)
  const rows = keys.size > 0 ? await readAll(http, '/custom-values', value) : [];
  const values = new Map<string, Record<string, unknown>>();
  for (const row of rows) {
    // With a resource, the value belongs to a job role or the like.
    if (row.resourceId || !keys.has(String(row.customFieldId))) continue;
    const owner = String(row.personId);
    values.set(owner, { ...values.get(owner), [row.customFieldId]: row.value });
  }
  return { custom, values };
}

/** The role that somebody has today, or will have first. */
function currentRole(roles: readonly Role[] = [], today: string): Role | undefined {
  const sorted = roles.toSorted((a, b) => starts(a).localeCompare(starts(b)));
  return sorted.findLast((one) => starts(one) <= today) ?? sorted[0];
}
const starts = ({ effectiveDate }: Role): string => day(effectiveDate) ?? '';

const tokens = 'the arrows next to your name > API access tokens';

/**
 * Humaans keeps job titles, departments and managers as a history of job roles beside the people, and custom
 * values likewise; each list is read whole. The file is long for these joins.
 */
export default defineConnector({
  id: 'humaans',
  name: 'Humaans',
  monogram: 'Hu',
  docsUrl: 'https://docs.humaans.io/api/',
  hosts: ['app.humaans.io'],
  credentials: [
    secret('apiToken', {
      label: 'API access token',
      help: 'In Humaans: the arrows next to your name (top left) > API access tokens > Generate new token. It is shown once.',
      example: 'P9IAs9Jq0example3kTzWb1Lx59oVRaa',
      pattern: '[A-Za-z0-9]{16,}',
    }),
  ],
  rights: [
    needs('View public and private data (scopes public:read and private:read)', {
      why: 'Without private:read, those who have left or are still to start are missing, and so are dates.',
    }),
    needs('A token made by an Owner, Admin, Finance or Tech', {
      why: 'A token sees no more than the person who made it; that of a plain user sees this user only.',
    }),
  ],
  guide: [
    'In Humaans, log in as an Owner, Admin, Finance or Tech.',
    'Click the arrows next to your name (top left) > API access tokens > Generate new token.',
    'Call it Rollcall and choose View public and private data; compensations and documents are not needed.',
    'Copy the token into the form; Humaans shows it once.',
  ],
  auth: bearer(({ apiToken = '' }) => apiToken),
  baseUrl: () => 'https://app.humaans.io/api',
  // Humaans publishes no number.
  rateLimit: { requests: 10, perSeconds: 1, concurrency },
  refusals: [
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'Humaans refuses the API access token.',
      hint: `Check it; if it was deleted, make a new one: ${tokens} > Generate new token.`,
    },
    {
      status: 403,
      code: 'missing_permission',
      message: 'The token may not view public and private data.',
      hint: `Give it the scopes public:read and private:read in ${tokens}.`,
    },
  ],
  async check(http) {
    // https://docs.humaans.io/api/ (token-info)
    const { scopes } = await http(
      { url: '/token-info' },
      z.looseObject({ scopes: z.array(z.string()) }),
    );
    requireFields({ 'private:read': 'private data (private:read)' }, scopes, tokens);
    const { total } = await http({ url: '/people', query: { $limit: 1 } }, answer);
    if (total < 2)
      throw new RollcallError(
        'missing_permission',
        'The token sees only the person who made it, so it was not made by an Owner, Admin, Finance or Tech.',
        { hint: `Let one of them make a token: ${tokens} > Generate new token.` },
      );
    const companies = listOf(z.looseObject({ name: z.string().nullish() }));
    const [company] = (await http({ url: '/companies' }, companies)).data;
    return company?.name ? { company: company.name } : {};
  },
  async prepare(http) {
    const [roles, locations, custom] = await Promise.all([
      // https://docs.humaans.io/api/ (job-roles)
      readAll(http, '/job-roles', role),
      // https://docs.humaans.io/api/ (locations)
      readAll(http, '/locations', z.looseObject({ id })),
      readCustom(http),
    ]);
    return {
      roles: Map.groupBy(roles, ({ personId }) => String(personId)),
      locations: new Map(locations.map((location) => [String(location.id), location])),
      ...custom,
    };
  },
  employees: {
    // https://docs.humaans.io/api/ (people)
    request: ({ page }) => list('/people', page),
    answer,
    records: ({ data }) => data,
    paging,
    toEmployee(p, { lookup, today }) {
      const current = currentRole(lookup.roles.get(String(p.id)), today);
      const location = lookup.locations.get(String(p.locationId));
      const teams = (p.teams ?? []).map(({ name }) => name);
      return {
        id: p.id,
        workEmail: p.email,
        personalEmail: p.personalEmail,
        firstName: p.preferredName || p.firstName,
        lastName: p.lastName,
        displayName: `${p.preferredName || p.firstName || ''} ${p.lastName ?? ''}`,
        employeeNumber: p.employeeId,
        jobTitle: current?.jobTitle,
        department: textAt(current, ...unconfirmed.department),
        team: teams[0],
        location: textAt(location, ...unconfirmed.locationName) ?? p.remoteCity,
        country:
          textAt(location, ...unconfirmed.locationCountry) || p.remoteCountryCode || p.countryCode,
        managerId: textAt(current, ...unconfirmed.manager),
        employmentType: p.contractType,
        // Leave is known as time away only, which may be a day of holiday.
        employmentStatus: statuses[p.status],
        startDate: p.employmentStartDate,
        terminationDate: p.employmentEndDate,
        phone: p.phoneNumber,
        gender: p.gender,
        groups: teams,
        customFields: lookup.values.get(String(p.id)) ?? {},
      };
    },
  },
  find: {
    // https://docs.humaans.io/api/ (people)
    request: ({ id }) => ({ url: `/people/${encodeURIComponent(id)}` }),
    answer: person.transform((one) => ({ total: 1, data: [one] })),
  },
  customFields: ({ custom }) => custom,
  defaultMapping: standardMapping({ without: ['language'] }),
});
