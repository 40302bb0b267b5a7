// Longer than 90 lines: numbers mean what each company says, in two dictionaries; agencies, poles and contracts are joined.
import { z } from 'zod';
import { RollcallError } from '#shared/error.ts';
import { clientJwt } from '../connector-kit/auth/client-jwt.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pageNumbers } from '../connector-kit/paging.ts';
import { textAt } from '../connector-kit/paths.ts';
import { readList } from '../connector-kit/read-list.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';
import { spanOf } from '../connector-kit/span-of.ts';
import { statusOn } from '../connector-kit/status-on.ts';

const reference = z.looseObject({ data: z.looseObject({ id }).nullish() }).nullish();
const resource = z.looseObject({
  id,
  attributes: z.looseObject({
    firstName: given,
    lastName: given,
    state: given,
    email1: given,
    ...optionals('email2', 'reference', 'title', 'typeOf', 'phone1', 'phone2', 'skills'),
  }),
  relationships: z
    .looseObject({ mainManager: reference, agency: reference, pole: reference })
    .optional(),
  days: z.looseObject(optionals('startDate', 'terminationDate')).optional(),
});
const totals = z.looseObject({ rows: z.number() });
const meta = z.looseObject({ totals, customer: z.string().optional() });
const listOf = <Row>(row: z.ZodType<Row>) => z.looseObject({ data: z.array(row), meta });
const profile = z
  .looseObject({ data: resource })
  .transform(({ data }) => ({ data: [data], meta: { totals: { rows: 1 }, customer: undefined } }));

const seniority = z.looseObject({ attributes: z.looseObject(optionals('seniorityDate')) });
const contract = z.looseObject({
  type: z.string(),
  attributes: z.looseObject(optionals('startDate', 'endDate')).optional(),
});
/** From the first day of all contracts to the last one; without any, from that of seniority. */
const daysOfProfile = z
  .looseObject({ data: seniority, included: z.array(contract).default([]) })
  .transform(({ data, included }) => {
    const contracts = included.filter(({ type }) => type === 'contract');
    const { startDate, terminationDate } = spanOf(
      contracts.map(({ attributes }) => ({
        starts: attributes?.startDate,
        ends: attributes?.endDate,
      })),
    );
    return {
      days: { startDate: startDate ?? data.attributes.seniorityDate, terminationDate },
    };
  });

const unit = z.looseObject({ id, attributes: z.looseObject(optionals('name', 'town', 'country')) });
const entries = z.array(z.looseObject({ id, value: z.string() }));
const ofResources = z.looseObject({ resource: entries });
const dictionary = z.looseObject({
  data: z.looseObject({ setting: z.looseObject({ state: ofResources, typeOf: ofResources }) }),
});

type Meta = { meta: { totals: { rows: number } } };
const pageSize = 500;
const paging = pageNumbers({
  totalPages: ({ meta }: Meta) => Math.ceil(meta.totals.rows / pageSize),
  total: ({ meta }: Meta) => meta.totals.rows,
});
const listed = (page: number, maxResults = pageSize) => ({
  url: '/resources',
  query: { page, maxResults, sort: 'updateDate', order: 'asc' },
});

// https://doc.boondmanager.com/api-externe/ (resources/{id})
const profileOf = (key: string | number) => ({ url: `/resources/${encodeURIComponent(key)}` });

/** What the numbers of states and types mean: each company has its own. */
async function readDictionary(http: Http) {
  // https://doc.boondmanager.com/api-externe/ (application/dictionary)
  const request = { url: '/application/dictionary', query: { language: 'en' } };
  const { state, typeOf } = (await http(request, dictionary)).data.setting;
  const byId = (list: z.infer<typeof entries>) =>
    new Map(list.map((entry) => [String(entry.id), entry.value]));
  return { states: byId(state.resource), types: byId(typeOf.resource) };
}

/** Agencies or poles. */
async function readUnits(http: Http, url: string) {
  const units = await readList(http, {
    request: (page: number) => ({ url, query: { page, maxResults: pageSize } }),
    answer: listOf(unit),
    records: ({ data }) => data,
    paging,
  });
  return new Map(units.map(({ id, attributes }) => [String(id), attributes]));
}

const numbersIn = (list = '') => list.split(/[\s,]+/).filter(Boolean);

const security = 'Tableau de bord > settings (gear) > Sécurité';
const sandbox = 'Administration > Espace développeur > API / Sandbox';

/**
 * BoondManager, whose people are resources. Days of employment take a call for each person, which is made only
 * where they are mapped or filtered; then they count for the status too.
 */
export default defineConnector({
  id: 'boondmanager',
  name: 'BoondManager',
  monogram: 'Bo',
  aliases: ['Boond'],
  docsUrl: 'https://doc.boondmanager.com/api-externe/',
  unconfirmed: [
    'Which of the three addresses of a person is the work address: the first is read, the second as the private one.',
    'Whether the list has people in every state: it is read without asking for any.',
    'Whether the profile of a person has all of their contracts: without any, the day of seniority counts as the first.',
    'Whether the profile has what the list has; it is looked up for one person only.',
    'How many calls BoondManager allows: four a second are made at most, one after the other.',
  ],
  hosts: ['ui.boondmanager.com'],
  credentials: [
    secret('userToken', {
      label: 'User token (Token utilisateur)',
      help: `In BoondManager: ${security}.`,
      example: '332e61636d65',
    }),
    secret('clientToken', {
      label: 'Client token (Token client)',
      help: `In BoondManager: your name > ${sandbox}.`,
      example: '61636d65',
    }),
    secret('clientKey', {
      label: 'Client key (Clef client)',
      help: `In BoondManager: your name > ${sandbox}, below the client token.`,
      example: '0123456789abcdef0123',
    }),
    text('inactiveStates', {
      label: 'States of those who have left',
      help: 'Their numbers, with commas. Leave it empty to see which states your company has.',
      example: '0, 3',
      pattern: '[0-9]+(?:\\s*,\\s*[0-9]+)*',
      optional: true,
    }),
  ],
  rights: [
    needs('Super Utilisateur and Propriétaire de l’interface, for the user of the token', {
      why: 'Other users see only the people of their own perimeter.',
      where: `${security}, as such a user`,
    }),
  ],
  guide: [
    `Click your name (top right), open ${sandbox}.`,
    'Turn on “Autoriser l’appel aux API Rest via l’authentification X-Jwt-Client”.',
    'Copy the client token and the client key from that page into the form.',
    `As a user who is Super Utilisateur and Propriétaire de l’interface, open ${security} and copy the user token.`,
    'Enter the numbers of the states that mean that somebody has left; left empty, the check lists them.',
    'Map the start date, or filter by it, if people who are still to start shall not count as working: it takes a call for each person.',
  ],
  // https://support.boondmanager.com/hc/articles/360059475192
  auth: clientJwt(
    'x-jwt-client-boondmanager',
    ({ userToken, clientToken }) => ({
      userToken,
      clientToken,
      time: Math.floor(Date.now() / 1000),
      mode: 'normal',
    }),
    ({ clientKey }) => String(clientKey),
  ),
  baseUrl: () => 'https://ui.boondmanager.com/api',
  rateLimit: { requests: 4, perSeconds: 1, concurrency: 1 },
  refusals: [
    { status: 422, contains: /xJwtClient|Signature verif/, code: 'invalid_credentials' },
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'BoondManager does not let these tokens in.',
      hint: `Turn on X-Jwt-Client in ${sandbox}, and copy the tokens again.`,
    },
  ],
  async check(http, { inactiveStates }) {
    await http(listed(1, 1), listOf(resource));
    const { states } = await readDictionary(http);
    const left = numbersIn(inactiveStates);
    if (left.length > 0 && left.every((state) => states.has(state))) return;
    const known = [...states].map(([key, name]) => `${key} is ${name}`).join(', ');
    const hint = `Enter their numbers: ${known}.`;
    const details = { field: 'inactiveStates' };
    const message = 'Say which states mean that somebody has left.';
    throw new RollcallError('invalid_credentials', message, { hint, details });
  },
  company: async (http) => (await http(listed(1, 1), listOf(resource))).meta.customer,
  async prepare(http) {
    const dictionaries = await readDictionary(http);
    // https://doc.boondmanager.com/api-externe/ (agencies)
    const agencies = await readUnits(http, '/agencies');
    // https://doc.boondmanager.com/api-externe/ (poles)
    return { ...dictionaries, agencies, poles: await readUnits(http, '/poles') };
  },
  employees: {
    // https://doc.boondmanager.com/api-externe/ (resources)
    request: ({ page }) => listed(page),
    answer: listOf(resource),
    records: ({ data }) => data,
    paging,
    detail: {
      opens: ['startDate', 'terminationDate'],
      request: ({ id }) => profileOf(id),
      addition: daysOfProfile,
    },
    toEmployee(resource, { credentials, lookup, today }) {
      const { id, attributes: a, relationships: to, days } = resource;
      const agency = lookup.agencies.get(String(to?.agency?.data?.id));
      const pole = lookup.poles.get(String(to?.pole?.data?.id));
      const state = String(a.state);
      return {
        id,
        workEmail: a.email1,
        personalEmail: a.email2,
        firstName: a.firstName,
        lastName: a.lastName,
        employeeNumber: a.reference,
        jobTitle: a.title,
        department: pole?.name,
        division: agency?.name,
        legalEntity: agency?.name,
        location: textAt(agency, 'town', 'name'),
        country: agency?.country,
        managerId: to?.mainManager?.data?.id,
        employmentType: lookup.types.get(String(a.typeOf)),
        employmentStatus: statusOn(today, {
          starts: days?.startDate,
          ends: days?.terminationDate,
          left: numbersIn(credentials['inactiveStates']).includes(state),
        }),
        startDate: days?.startDate,
        terminationDate: days?.terminationDate,
        phone: a.phone1 || a.phone2,
        groups: [agency?.name?.toString(), pole?.name?.toString()],
        customFields: { state: lookup.states.get(state), skills: a.skills },
      };
    },
  },
  find: { request: ({ id }) => profileOf(id), answer: profile },
  customFields: () => [
    { key: 'state', label: 'State' },
    { key: 'skills', label: 'Skills' },
  ],
  defaultMapping: standardMapping({ without: ['gender', 'language', 'startDate'] }),
});
