// Longer than 90 lines: people are bags of numbered fields, of which each company adds its own, so that the numbers
// must be found out, several profiles of a person made one, and managers found.
import { z } from 'zod';
import type { Employee } from '#shared/employee.ts';
import { loginForHeader } from '../connector-kit/auth/login-for-header.ts';
import { refusedInWords } from '../connector-kit/auth/refused-in-words.ts';
import { defineConnector, type Credentials, type Http } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { ifAllowed } from '../connector-kit/if-allowed.ts';
import { lineage } from '../connector-kit/lineage.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { noPaging } from '../connector-kit/paging.ts';
import { pairsPattern, readPairs } from '../connector-kit/pairs.ts';
import { at, textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { requireFields } from '../connector-kit/require-fields.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import { id, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';
import { writtenDay } from '../connector-kit/written-day.ts';

const field = z.record(
  z.string(),
  z.looseObject({ name: z.string().default(''), data: z.unknown() }),
);
const person = z.looseObject({ guid: id, field, ...optionals('profileId', 'name', 'employeeId') });
type Person = z.infer<typeof person>;
const valueOf = (one: { field: unknown }, number: string) =>
  textAt(one.field, `${number}.data.value`);

/**
 * The fields of each attribute, the first that is filled. Numbers below 1000 are the product's, the others (and
 * 44) what some companies made of them: they count under such a name only.
 */
const places: Record<string, readonly (readonly [number: string, name?: RegExp])[]> = {
  workEmail: [['7']],
  personalEmail: [['1005', /private.*mail|privat.*post/i]],
  firstName: [['2']],
  lastName: [['3']],
  employeeNumber: [['0']],
  jobTitle: [['44', /title|position|tittel|titel/i], ['15']],
  department: [['8']],
  team: [],
  division: [],
  costCenter: [['1080', /cost cent(re|er)|kostnadss/i]],
  legalEntity: [['1002', /legal|entity|company/i]],
  location: [['14']],
  country: [['24']],
  employmentType: [['1046', /employment/i]],
  startDate: [['37']],
  terminationDate: [['38']],
  language: [],
  phone: [['1003', /phone|mobil/i]],
  gender: [['19']],
};
const attributes = Object.keys(places) as (keyof Employee)[];
type Place = (typeof places)[string][number];
const isAt = (number: string, name: string, [place, called]: Place) =>
  place === number && (called?.test(name) ?? true);

// Name, managers, birth, national id, profile, pay, user name, states.
const notOwn = new Set('1 9 10 21 22 32 45 47 49 50 101 103'.split(' '));
/** Whether a field is the company's own, and one that a user list may see. */
const isOwn = ([number, name]: readonly [string, string]): boolean =>
  !notOwn.has(number) &&
  !isPrivateField(name) &&
  !Object.values(places).some((known) => known.some((place) => isAt(number, name, place)));

const isPrimary = (one: Person) => /^(true|yes|ja|1)$/i.test(String(valueOf(one, '45') ?? ''));
const rank = (one: Person): number => (isPrimary(one) ? 0 : Number(one.profileId ?? 1));

/** One record a person: the primary profile, or else the lowest; with their manager and the company's own fields. */
function oneEach(records: readonly Person[]) {
  const ids = new Map<unknown, Person['guid']>();
  const best = new Map<unknown, number>();
  const names = new Map<string, string>();
  for (const one of records) {
    ids.set(String(valueOf(one, '0') ?? one.employeeId), one.guid);
    best.set(one.guid, Math.min(rank(one), best.get(one.guid) ?? Infinity));
    for (const number in one.field) names.set(number, one.field[number]!.name || number);
  }
  const own = [...names].filter(isOwn);
  return records
    .filter((one) => rank(one) === best.get(one.guid))
    .map((one) => {
      const managerNumber = textAt(one.field, '9.data.employeeId');
      const managerId = textAt(one.field, '9.data.guid') ?? ids.get(String(managerNumber));
      // Where only changes are read, other profiles and the manager may not be among them.
      const mainProfile = isPrimary(one) || (rank(one) <= 1 && !valueOf(one, '45'));
      const isSure = mainProfile && (!managerNumber || managerId !== undefined);
      return Object.assign(one, { own, managerId, isSure });
    });
}

// An address that is empty may be missing; all are when the field is not enabled.
const employees = z
  .array(person)
  .refine((all) => all.length < 20 || all.some((one) => valueOf(one, '7')), {
    path: ['field', '7'],
  })
  .transform(oneEach);
// Where there is nobody a message takes the place of the list; any other message is an error.
const saysNobody = (body: unknown) =>
  at(body, 'employees') === undefined && /^(no|nothing)\b/i.test(String(at(body, 'message')));
const answer = z.preprocess(
  (body) => (saysNobody(body) ? { employees: [] } : body),
  z.looseObject({ employees }),
);

// The vendor's document is for customers only; public clients agree on the calls. This one has no pages.
// https://github.com/Tools4everBV/HelloID-Conn-Prov-Source-CatalystOne
const everybody = { url: '/employees', query: { fullObject: true, includeInactive: true } };

const organisation = z.looseObject({ guid: id, field });
type Lookup = {
  /** With those that the admin entered. */
  places: typeof places;
  organisations: Map<string, z.infer<typeof organisation>>;
  /** Whether only those who changed are read. */
  partial: boolean;
};

async function prepare(http: Http, { fieldMap }: Credentials): Promise<Lookup> {
  const answer = z.looseObject({ organizations: z.array(organisation).default([]) });
  // https://github.com/erik-leven/catalystone-rest
  const request = { url: '/organizations', headers: { includeSubOrg: 'true' } };
  const found = (await ifAllowed(http(request, answer)))?.organizations ?? [];
  const entered = [...readPairs(fieldMap)].map(([name, number]) => [name, [[number]]]);
  return {
    places: { ...places, ...Object.fromEntries(entered) },
    organisations: new Map(found.map((one) => [String(one.guid), one])),
    partial: false,
  };
}

/** The attributes that are fields, each from the first place that is filled. */
const attributesOf = (one: Person, of: typeof places): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(of).flatMap(([attribute, known]) => {
      const found = known
        .filter((place) => isAt(place[0], one.field[place[0]]?.name ?? '', place))
        .map(([number]) => valueOf(one, number))
        .find((value) => value !== undefined);
      return found === undefined ? [] : [[attribute, found]];
    }),
  );

/** A field of several values is a list. */
function ownValue({ field }: Person, number: string): unknown {
  const data = field[number]?.data;
  return Array.isArray(data) ? data.map((one) => textAt(one, 'value')) : textAt(data, 'value');
}

const screen = 'Administration > API configuration';
const resources = `${screen} > your setup > Data resource configuration`;
const badToken = /^\s*\{\s*"message"\s*:\s*"invalid access token/i;

/** CatalystOne: everybody in one answer, leavers included. */
export default defineConnector({
  id: 'catalystone',
  name: 'CatalystOne',
  monogram: 'CO',
  docsUrl: 'https://developers.apideck.com/apis/hris/catalystone/connection',
  unconfirmed: [
    'Statuses of errors and limits of calls: an answer without a list of employees is always an error.',
    'The form of dates: 2021-08-16 and 16.08.2021 are read.',
    'What field 49 (Employment status) says: words for leave and for inactive are known in English and the Nordic languages.',
    'Several profiles of a person: the one marked as primary counts, otherwise that with the lowest number.',
    'Whether field 401 of an organisation is the one above it.',
  ],
  hosts: ['*.catalystone.com'],
  credentials: [
    text('domain', {
      label: 'CatalystOne address',
      help: 'What stands before .catalystone.com where you log in: for https://acme.catalystone.com it is acme.',
      example: 'acme',
      pattern: '[A-Za-z][A-Za-z0-9\\-]*(?:\\.[A-Za-z][A-Za-z0-9\\-]*)*',
    }),
    text('clientId', {
      label: 'Client Id',
      help: `In CatalystOne: ${screen} > New API Setup.`,
      example: '3f2a91c0-5d7e-4b1a-9c32-8e1f40d6a7b5',
    }),
    secret('clientSecret', {
      label: 'Client secret',
      help: `In CatalystOne: ${screen} > New API Setup, beside the Client Id.`,
      example: 's3cr3tExample98',
    }),
    text('basePath', {
      label: 'API path',
      help: 'Leave it, unless you log in at an address like https://c6.catalystone.com/acme: then the address is c6, and the path /acme/api.',
      example: '/mono/api',
      default: '/mono/api',
      optional: true,
      pattern: '(?:/[A-Za-z0-9_\\-]+)+',
    }),
    text('fieldMap', {
      label: 'Numbers of your own fields',
      help: `Only where Rollcall takes the wrong field, or none: the number of the field, as in ${resources}, for any of ${attributes.join(', ')}.`,
      example: 'department=1083, costCenter=1080',
      optional: true,
      pattern: pairsPattern(attributes, '\\d+'),
    }),
  ],
  rights: [
    needs('Employees (read), with each field that is to be read', {
      why: 'To read who works at the company. A field that is not enabled is missing for everybody.',
      where: resources,
      opens: [...attributes, 'managerId', 'customFields'],
    }),
    mayUse('Organizations (read)', {
      why: 'For the division and the groups of each department.',
      where: resources,
      opens: ['division', 'groups'],
    }),
  ],
  guide: [
    `In CatalystOne, log in as an administrator and open ${screen}.`,
    'Choose New API Setup, call it Rollcall, and copy the Client Id and the Client secret into the form.',
    'Open Data resource configuration on the left and enable reading Employees with First name, Last name, E-mail, Employee ID, Organisation, Manager, Job role, Job location, Country, Gender, Date of hiring, Date of termination, Employment status, User account status and Primary profile.',
    'Enable the fields of your own that you want to use, and Organizations; birth dates, national identity numbers and pay are not needed.',
  ],
  auth: refusedInWords(
    badToken,
    loginForHeader('access-token', {
      // https://github.com/patrik-9999/CatalystOneConnect
      request: ({ clientId = '', clientSecret = '' }) => ({
        url: '/accesstoken',
        headers: {
          'client-id': clientId,
          'client-secret': clientSecret,
          'grant-type': 'client_credentials',
        },
      }),
      // A refused login may be a message with status 200; the call without a token is refused then.
      answer: z.looseObject({ access_token: z.string().default('') }),
      token: ({ access_token }) => access_token,
    }),
  ),
  baseUrl: ({ domain, basePath }) => `https://${domain}.catalystone.com${basePath}`,
  headers: { 'accept-charset': 'utf-8', 'api-version': 'v3' },
  // CatalystOne publishes no number; a read takes three calls.
  rateLimit: { requests: 5, perSeconds: 1, concurrency: 1 },
  timeoutSeconds: 300,
  refusals: [{ status: 200, contains: badToken, code: 'invalid_credentials' }],
  async check(http) {
    const loose = z.looseObject({ employees: z.array(z.looseObject({ field })).default([]) });
    const { employees: found } = await http(everybody, loose);
    const seen = found.flatMap((one) => Object.keys(one.field));
    requireFields({ 2: 'First name of Employees', 3: 'Last name', 7: 'E-mail' }, seen, resources);
  },
  company: async (_, { domain = '', basePath = '' }) =>
    (basePath === '/mono/api' ? domain : basePath.split('/')[1]!).toLowerCase(),
  prepare,
  incremental: true,
  employees: {
    request({ since, lookup }) {
      lookup.partial = since !== undefined;
      return { ...everybody, query: { ...everybody.query, modifiedSince: since } };
    },
    answer,
    records: ({ employees }) => employees,
    paging: noPaging(),
    toEmployee(one, { lookup, today }) {
      // The next full read tells more about them.
      if (lookup.partial && !one.isSure) return undefined;
      const found = attributesOf(one, lookup.places);
      const [starts, ends] = [found.startDate, found.terminationDate].map(writtenDay);
      const [status = '', account = ''] = ['49', '103'].map((state) => String(valueOf(one, state)));
      // Who has not started may have no active account yet.
      const ended = (starts ?? today) <= today && /^(inacti|inakti|terminat|avslut|slutt)/i;
      const above = (unit: { field: unknown }) => textAt(unit.field, '401.data.guid');
      const units = lineage(textAt(one.field, '8.data.guid'), lookup.organisations, above);
      const path = units.map((unit) => String(valueOf(unit, '400') ?? '')).reverse();
      return {
        division: path.at(-2),
        ...found,
        id: one.guid,
        displayName: one.name || valueOf(one, '1'),
        employeeNumber: found.employeeNumber ?? one.employeeId,
        managerId: one.managerId,
        employmentStatus: statusOn(today, {
          starts,
          ends,
          left: ended && (ended.test(status) || ended.test(account)),
          leave: /leave|permi[st]|tj.nstledig|orlov/i.test(status),
        }),
        startDate: starts,
        terminationDate: ends,
        groups: path,
        customFields: Object.fromEntries(
          one.own.map(([number, name]) => [name, ownValue(one, number)]),
        ),
      };
    },
  },
  // By an agreed number only, which need not be the guid: so everybody is asked for.
  find: { request: () => everybody },
  // Only people's records name them.
  customFields: () => [],
  defaultMapping: standardMapping({ without: ['language'] }),
});
