// Longer than 90 lines: four lists are joined to the people: job roles, locations, custom fields and their values.
import { z } from 'zod';
import { RollcallError } from '#shared/error.ts';
import { bearer } from '../connector-kit/auth/header.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { secret } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { offsets } from '../connector-kit/paging.ts';
import { textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { readList } from '../connector-kit/read-list.ts';
import { requireFields } from '../connector-kit/require-fields.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optional, optionals } from '../connector-kit/shapes.ts';
import { validOn } from '../connector-kit/valid-on.ts';

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
const value = z
  .looseObject({ personId: id, customFieldId: id, resourceId: optional, value: z.unknown() })
  .transform((row) => ({ ...row, personId: String(row.personId), key: String(row.customFieldId) }));
const company = z.looseObject({ name: z.string().nullish() });
const listOf = <Row>(row: z.ZodType<Row>) =>
  z.looseObject({ total: z.number(), data: z.array(row) });

/** The largest page. */
const pageSize = 250;
const list = (url: string, skip: number) => ({ url, query: { $limit: pageSize, $skip: skip } });
const paging = offsets(pageSize, ({ total }: { total: number }) => total);
const concurrency = 4;

const readAll = <Row>(http: Http, url: string, row: z.ZodType<Row>) => {
  const request = (skip: number) => list(url, skip);
  const records = ({ data }: { data: Row[] }) => data;
  return readList(http, { request, answer: listOf(row), records, paging }, concurrency);
};

/** The company's own fields, and what each person has in them. */
async function readCustom(http: Http) {
  // https://docs.humaans.io/api/ (custom-fields)
  const custom = (await readAll(http, '/custom-fields', field))
    .filter(({ name, section }) => !isPrivateField(name, section ?? undefined))
    .map(({ id, name }) => ({ key: String(id), label: name }));
  const keys = new Set(custom.map(({ key }) => key));
  // https://docs.humaans.io/api/ (custom-values)
  const rows = keys.size > 0 ? await readAll(http, '/custom-values', value) : [];
  // With a resource, the value belongs to a job role or the like.
  const own = rows.filter(({ key, resourceId }) => keys.has(key) && !resourceId);
  return { custom, values: Map.groupBy(own, ({ personId }) => personId) };
}

const tokens = 'the arrows next to your name (top left) > API access tokens';

/** Humaans keeps job titles, departments and managers as a history of job roles beside the people. */
export default defineConnector({
  id: 'humaans',
  name: 'Humaans',
  monogram: 'Hu',
  docsUrl: 'https://docs.humaans.io/api/',
  unconfirmed: [
    'How a job role names the department and the manager: department or department.name, reportingTo or reportingTo.id.',
    'How a location names itself and its country: label or name, countryCode or country.',
    'Whether the list has people who have left without being asked for them.',
    'How many calls Humaans allows: ten a second are made at most.',
  ],
  hosts: ['app.humaans.io'],
  credentials: [
    secret('apiToken', {
      label: 'API access token',
      help: `In Humaans: ${tokens} > Generate new token. It is shown once.`,
      example: 'P9IAs9Jq0example3kTzWb1Lx59oVRaa',
      pattern: '[A-Za-z0-9]{16,}',
    }),
  ],
  rights: [
    needs('View public and private data (scopes public:read and private:read)', {
      why: 'Without private:read, those who have left or are still to start are missing, and so are dates.',
      where: tokens,
      opens: ['personalEmail', 'gender', 'startDate', 'terminationDate', 'customFields'],
    }),
    needs('A token made by an Owner, Admin, Finance or Tech', {
      why: 'A token sees no more than the person who made it; that of a plain user sees this user only.',
      where: tokens,
    }),
  ],
  guide: [
    'In Humaans, log in as an Owner, Admin, Finance or Tech.',
    `Click ${tokens} > Generate new token.`,
    'Call it Rollcall and choose View public and private data; compensations and documents are not needed.',
    'Copy the token into the form; Humaans shows it once.',
  ],
  auth: bearer(({ apiToken = '' }) => apiToken),
  baseUrl: () => 'https://app.humaans.io/api',
  rateLimit: { requests: 10, perSeconds: 1, concurrency },
  async check(http) {
    // https://docs.humaans.io/api/ (token-info)
    const token = z.looseObject({ scopes: z.array(z.string()) });
    const { scopes } = await http({ url: '/token-info' }, token);
    requireFields({ 'private:read': 'private data (private:read)' }, scopes, tokens);
    const { total } = await http({ url: '/people', query: { $limit: 1 } }, listOf(person));
    if (total < 2)
      throw new RollcallError(
        'missing_permission',
        'The token sees only the person who made it, so it was not made by an Owner, Admin, Finance or Tech.',
        { hint: `Let one of them make a token: ${tokens} > Generate new token.` },
      );
  },
  // https://docs.humaans.io/api/ (companies)
  company: async (http) =>
    (await http({ url: '/companies' }, listOf(company))).data[0]?.name ?? undefined,
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
    answer: listOf(person),
    records: ({ data }) => data,
    paging,
    toEmployee(p, { lookup, today }) {
      const roles = lookup.roles.get(String(p.id)) ?? [];
      const current = validOn(roles, ({ effectiveDate }) => day(effectiveDate) ?? '', today);
      const location = lookup.locations.get(String(p.locationId));
      const values = lookup.values.get(String(p.id)) ?? [];
      const teams = (p.teams ?? []).map(({ name }) => name);
      return {
        id: p.id,
        workEmail: p.email,
        personalEmail: p.personalEmail,
        firstName: p.preferredName || p.firstName,
        lastName: p.lastName,
        employeeNumber: p.employeeId,
        jobTitle: current?.jobTitle,
        department: textAt(current, 'department.name', 'department'),
        team: teams[0],
        location: textAt(location, 'label', 'name') ?? p.remoteCity,
        country: textAt(location, 'countryCode', 'country') || p.remoteCountryCode || p.countryCode,
        managerId: textAt(current, 'reportingTo.id', 'reportingTo'),
        employmentType: p.contractType,
        // Leave is known as time away only, which may be a day of holiday.
        employmentStatus: statuses[p.status],
        startDate: p.employmentStartDate,
        terminationDate: p.employmentEndDate,
        phone: p.phoneNumber,
        gender: p.gender,
        groups: teams,
        customFields: Object.fromEntries(values.map((row) => [row.key, row.value])),
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
