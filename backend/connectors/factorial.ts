// Long, because what people have is kept in seven other lists, and there are two ways to connect.
import { z } from 'zod';
import { noLongerAgreed, refreshTokenOf } from '../connector-kit/agreed.ts';
import { byChoice } from '../connector-kit/auth/by-choice.ts';
import { header } from '../connector-kit/auth/header.ts';
import { oauth2AuthorizationCode } from '../connector-kit/auth/oauth2-authorization-code.ts';
import { manyBy, oneBy } from '../connector-kit/by-key.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { choice, secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pageNumbers } from '../connector-kit/paging.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { readList } from '../connector-kit/read-list.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optional, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';

/** Part of every path; since this version ids are texts, for newer ones are larger than numbers can say. */
const version = '2026-07-01';
const hosts = { production: 'api.factorialhr.com', demo: 'api.eu2.demo.factorial.dev' };

const meta = z.object({ total: z.number(), limit: z.number().nullish() });
/** A list of rows that keep what is named only: bank accounts, papers and salaries come along in each. */
const listOf = <Row>(row: z.ZodType<Row>) => z.object({ data: z.array(row), meta });
const pageSize = 100;
const concurrency = 4;
// https://apidoc.factorialhr.com/docs/pagination: by number rather than by cursor, to be read ahead.
const paging = pageNumbers({
  totalPages: ({ meta: m }: { meta: z.infer<typeof meta> }) =>
    Math.ceil(m.total / (m.limit || pageSize)),
  total: ({ meta: m }) => m.total,
});

const employee = z.object({
  id,
  first_name: given,
  last_name: given,
  email: given,
  active: z.boolean(),
  ...optionals('full_name', 'preferred_name', 'login_email', 'communications_email'),
  ...optionals('personal_email', 'company_identifier', 'gender', 'phone_number', 'manager_id'),
  ...optionals('legal_entity_id', 'location_id', 'seniority_calculation_date', 'terminated_on'),
});
const answer = listOf(employee);
// https://apidoc.factorialhr.com/reference: Employees > Employee > Reads all Employees
const people = (query: Record<string, string | number | readonly string[] | undefined>) => ({
  url: '/employees/employees',
  query: { only_active: false, only_managers: false, ...query },
});

const contract = z.object({ employee_id: id, ...optionals('starts_on', 'job_title') });
const team = z.object({ name: z.string(), employee_ids: z.array(id) });
const location = z.object({ id, ...optionals('name', 'country') });
const entity = z.object({ id, legal_name: optional });
const center = z.object({ id, ...optionals('code', 'name') });
const membership = z.object({
  employee_id: id,
  cost_center_id: id,
  percentage: z.coerce.number(),
  ...optionals('start_date', 'end_date'),
});
const field = z.object({
  id,
  label_text: z.string(),
  field_type: z.string(),
  ...optionals('slug'),
});
const option = z.object({ field_id: optional, ...optionals('label', 'value') });
const value = z.object({
  valuable_type: z.string(),
  valuable_id: id,
  value: z.unknown(),
  ...optionals('long_text_value', 'date_value', 'single_choice_value'),
});

const read = <Row>(http: Http, url: string, row: z.ZodType<Row>, query: object = {}) =>
  readList(
    http,
    {
      request: (page: number) => ({ url, query: { limit: pageSize, page, ...query } }),
      answer: listOf(row),
      records: ({ data }) => data,
      paging,
    },
    concurrency,
  );

/** Amounts come as hundredths or not, which is not documented. */
const unclear = new Set(['money', 'cents']);
/** Documented as the personal one, and used as the one of the company: the mapping can take another. */
const addresses = [
  { key: 'login_email', label: 'Login e-mail' },
  { key: 'communications_email', label: 'Communications e-mail' },
];

/** The fields of the company that are nobody's secret, with everybody's values. */
async function readCustomFields(http: Http) {
  const [fields, options] = await Promise.all([
    read(http, '/custom_fields/fields', field),
    read(http, '/custom_fields/options', option),
  ]);
  const labels = new Map(options.map((one) => [`${one.field_id} ${one.value}`, one.label]));
  const own = fields.filter(
    (one) =>
      !unclear.has(one.field_type) && !isPrivateField(one.label_text, String(one.slug ?? '')),
  );
  const valuesOf = async ({ id: field_id }: z.infer<typeof field>) => {
    const rows = await read(http, '/custom_fields/values', value, { field_id });
    return rows
      .filter(({ valuable_type: type }) => type === 'Employee')
      .map((row) => {
        const chosen = labels.get(`${field_id} ${row.single_choice_value}`);
        const plain = row.value ?? row.long_text_value ?? row.date_value ?? row.single_choice_value;
        return { owner: row.valuable_id, key: String(field_id), value: chosen ?? plain };
      });
  };
  const values = (await Promise.all(own.map(valuesOf))).flat();
  return {
    custom: own.map((one) => ({ key: String(one.id), label: one.label_text })),
    values: manyBy(values, ({ owner }) => owner),
  };
}

/** All that a person points to. https://apidoc.factorialhr.com/reference has each list under its name. */
async function readLists(http: Http) {
  const [contracts, teams, locations, entities, centers, memberships, fields] = await Promise.all([
    // The one that applies today, else the next one, else the last one.
    read(http, '/contracts/reference_contracts', contract),
    read(http, '/teams/teams', team),
    read(http, '/locations/locations', location),
    read(http, '/companies/legal_entities', entity),
    read(http, '/finance/cost_centers', center),
    read(http, '/finance/cost_center_memberships', membership),
    readCustomFields(http),
  ]);
  const members = teams.flatMap(({ name, employee_ids: ids }) => ids.map((one) => ({ name, one })));
  return {
    contracts: oneBy(contracts, (one) => one.employee_id),
    members: manyBy(members, ({ one }) => one),
    locations: oneBy(locations, (one) => one.id),
    entities: oneBy(entities, (one) => one.id),
    centers: oneBy(centers, (one) => one.id),
    memberships: manyBy(memberships, (one) => one.employee_id),
    ...fields,
  };
}
type Lookup = Awaited<ReturnType<typeof readLists>>;

/** The cost centre that carries most of somebody today. */
function mainCenter(employeeId: unknown, { memberships, centers }: Lookup, today: string) {
  const [main] = (memberships.get(employeeId) ?? [])
    .filter(
      (one) => (day(one.start_date) ?? today) <= today && (day(one.end_date) ?? today) >= today,
    )
    .toSorted((a, b) => b.percentage - a.percentage);
  const found = centers.get(main?.cost_center_id);
  return found?.code || found?.name;
}

/** Access to one environment, for an app to which somebody agreed. https://apidoc.factorialhr.com/docs/how-does-it-work */
const agreed = (host: string) =>
  oauth2AuthorizationCode({
    authorizeUrl: `https://${host}/oauth/authorize`,
    token: { url: `https://${host}/oauth/token`, client: 'body' },
    scope: 'read',
  });
const ofApp = { field: 'method', value: 'consent' };
const keys = 'Settings > API keys > New API key';
const applications = 'api.factorialhr.com/oauth/applications > New application';

/**
 * Factorial. It has teams and no departments, and no plain kind of contract. Absences are holidays too, so
 * nobody is on leave here. Read whole each time: a new contract or team does not count as a change of the person.
 */
export default defineConnector({
  id: 'factorial',
  name: 'Factorial',
  monogram: 'Fa',
  aliases: ['FactorialHR'],
  docsUrl: 'https://apidoc.factorialhr.com/docs/api-keys',
  unconfirmed: [
    'The limit of calls: 20 a second are made at most.',
    'Whether the e-mail address is the one of the company; the login and the communications address can be mapped instead.',
    'Whether amounts in own fields are hundredths; such fields are left out.',
    'How long a refresh token lives: by what is known a week, so that a connection that pauses longer must be authorized again.',
  ],
  hosts: Object.values(hosts),
  credentials: [
    choice('method', {
      label: 'How to connect',
      help: 'A key opens the whole company and is made once. With consent, Rollcall sees what the one who agrees may see.',
      options: { apiKey: 'API key of the company', consent: 'Consent of an administrator' },
    }),
    secret('apiKey', {
      label: 'API key',
      help: `In Factorial, as an administrator: ${keys} > Get my API key. It is shown once.`,
      example: 'eyJraWQiOiJmYWMifQ.eyJzdWIiOiIxIn0.c2ln',
      onlyWhen: { field: 'method', value: 'apiKey' },
    }),
    text('clientId', {
      label: 'Application ID',
      help: `As an administrator: ${applications}.`,
      example: 'b1r2e3n4fake5h6o7l8t9',
      onlyWhen: ofApp,
    }),
    secret('clientSecret', {
      label: 'Application secret',
      help: 'On the same page as the application ID.',
      example: 'c0ffeefake0123456789',
      onlyWhen: ofApp,
    }),
    refreshTokenOf('Factorial', { onlyWhen: ofApp }),
    choice('environment', {
      label: 'Environment',
      help: 'Demo only if Factorial gave you a demo account.',
      options: { production: 'Production', demo: 'Demo' },
    }),
  ],
  rights: [
    needs('All employees of the company, with contracts, teams and places', {
      why: 'An API key opens all of the company and cannot be narrowed; consent opens what the permission group of the administrator does. Rollcall only reads, and keeps neither pay, bank nor identity data.',
      where: `${keys}, or the permission group of whoever agrees`,
    }),
  ],
  guide: [
    'Log in to Factorial as an administrator.',
    'Open Settings > API keys and choose New API key, then Get my API key.',
    'Call it Rollcall and copy the key into the form; Factorial shows it once.',
    `With consent instead: open ${applications}, enter the redirect URI that Rollcall shows here, copy ID and secret into the form, continue and agree.`,
  ],
  auth: byChoice('method', {
    apiKey: header('x-api-key', ({ apiKey = '' }) => apiKey),
    consent: byChoice('environment', {
      production: agreed(hosts.production),
      demo: agreed(hosts.demo),
    }),
  }),
  baseUrl: ({ environment }) =>
    `https://${environment === 'demo' ? hosts.demo : hosts.production}/api/${version}/resources`,
  // Factorial publishes no number for reading.
  rateLimit: { requests: 20, perSeconds: 1, concurrency },
  refusals: [noLongerAgreed('Factorial')],
  // https://apidoc.factorialhr.com/reference: ApiPublic > Credential
  async company(http) {
    const credential = z.object({ company_id: id, ...optionals('name', 'legal_name') });
    const [first] = await read(http, '/api_public/credentials', credential);
    return first && String(first.legal_name || first.name || first.company_id);
  },
  prepare: readLists,
  employees: {
    request: ({ page }) => people({ limit: pageSize, page }),
    answer,
    records: ({ data }) => data,
    paging,
    toEmployee: (e, { lookup, today }) => {
      const { contracts, locations, entities } = lookup;
      const startDate = contracts.get(e.id)?.starts_on || e.seniority_calculation_date;
      const teams = (lookup.members.get(e.id) ?? []).map(({ name }) => name);
      const values = (lookup.values.get(e.id) ?? []).map((one) => [one.key, one.value]);
      return {
        id: e.id,
        workEmail: e.email || e.login_email,
        personalEmail: e.personal_email,
        firstName: e.preferred_name || e.first_name,
        lastName: e.last_name,
        displayName: e.full_name,
        employeeNumber: e.company_identifier,
        jobTitle: contracts.get(e.id)?.job_title,
        team: teams[0],
        costCenter: mainCenter(e.id, lookup, today),
        legalEntity: entities.get(e.legal_entity_id)?.legal_name,
        location: locations.get(e.location_id)?.name,
        country: locations.get(e.location_id)?.country,
        managerId: e.manager_id,
        employmentStatus: statusOn(today, { starts: startDate, left: !e.active }),
        startDate,
        terminationDate: e.terminated_on,
        phone: e.phone_number,
        gender: e.gender,
        groups: teams,
        customFields: {
          login_email: e.login_email,
          communications_email: e.communications_email,
          ...Object.fromEntries(values),
        },
      };
    },
  },
  // By the list: whether a single one comes wrapped is told in two ways.
  find: { request: (context) => people({ 'ids[]': [context.id] }) },
  customFields: ({ custom }) => [...addresses, ...custom],
  defaultMapping: standardMapping({
    without: ['language'],
    from: { group: 'team', department: 'team' },
  }),
});
