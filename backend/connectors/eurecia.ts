// Longer than 90 lines: the list has seven fields, so each person's whole record is described too, and two trees of names.
import { z } from 'zod';
import { loginForHeader } from '../connector-kit/auth/login-for-header.ts';
import { defineConnector, type Http, type HrisRequest } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pageNumbers } from '../connector-kit/paging.ts';
import { at, textAt } from '../connector-kit/paths.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';

const moment = z.number().min(-8e15).max(8e15).nullish();
const user = z.looseObject({
  id,
  firstName: given,
  lastName: given,
  entryDate: moment,
  hiringDate: moment,
  departureDate: moment,
  archived: z.boolean().nullish(),
  phones: z
    .array(z.looseObject({ type: z.string().nullish(), number: z.string().nullish() }))
    .nullish(),
  userDirectManagers: z.array(id).nullish(),
  _embedded: z
    .looseObject({ userDirectManagers: z.array(z.looseObject(optionals('email'))).nullish() })
    .nullish(),
  ...optionals('email', 'personalEmail', 'gender', 'jobTitle', 'refNumber', 'department'),
  ...optionals('structure', 'workContract', 'locale', 'analyticCodeSuffix'),
});
type User = z.infer<typeof user>;
const answer = z.looseObject({
  content: z.array(user.extend({ email: given })),
  totalPages: z.number(),
  totalElements: z.number(),
});
// The whole record leaves out what is empty; the list does not.
const one = user.transform((found) => ({
  content: [{ ...found, email: found.email ?? null }],
  totalPages: 1,
  totalElements: 1,
}));

const node = z.looseObject({
  organizationDto: z.looseObject({ id, name: given }),
  get nodes() {
    return z.array(node).nullish();
  },
});
type Node = z.infer<typeof node>;
const tree = z.looseObject({ nodes: z.array(node) });

/**
 * Places for the company's own fields; what a company calls them is not in the API. Those for benefits and
 * the coefficient are about pay and are left alone.
 */
const slots = [
  'additionalField1',
  'additionalField2',
  'additionalField3',
  'otherAccount',
  'otherAccount2',
  'qualification',
];

const listed = (page: number): HrisRequest => ({ url: '/v4/users', query: { page: page - 1 } });
// https://api.eurecia.com/eurecia/fw/swagger/index.html (users/{id})
const record = (userId: string | number): HrisRequest => ({
  url: `/v4/users/${encodeURIComponent(userId)}`,
});

const namesOf = (nodes: readonly Node[]): [string, string][] =>
  nodes.flatMap(({ organizationDto: { id, name }, nodes: below }) => [
    [String(id), String(name ?? '')],
    ...namesOf(below ?? []),
  ]);

async function readUnits(http: Http) {
  const trees = await Promise.all([
    // https://api.eurecia.com/eurecia/fw/swagger/index.html (departments, structures)
    http({ url: '/v4/departments' }, tree),
    http({ url: '/v4/structures' }, tree),
  ]);
  return new Map(trees.flatMap(({ nodes }) => namesOf(nodes)));
}

/** The day that begins at a moment: midnight in whichever zone, which is less than 12 hours from that of UTC. */
const dayAt = (midnight: number | null | undefined) =>
  typeof midnight === 'number'
    ? new Date(midnight + 12 * 3_600_000).toISOString().slice(0, 10)
    : undefined;

const phoneOf = ({ phones }: User) =>
  (phones?.find(({ type, number }) => type === 'PRO' && number) ?? phones?.[0])?.number;

const genders: Record<string, string> = { Mr: 'male', Mrs: 'female' };

const screen = "employee record > Administration > Accéder à l'API Eurécia";

/** Eurécia: a list with seven fields, and a call for each person. */
export default defineConnector({
  id: 'eurecia',
  name: 'Eurécia',
  monogram: 'Eu',
  aliases: ['Eurecia'],
  docsUrl: 'http://dev.eurecia.com/',
  unconfirmed: [
    'All names of fields: they are not on a page that can be read without an account, but in a public client of Eurécia.',
    'Whether department and structure of a person are ids or names: an id that is in the tree becomes its name.',
    'Which of several phone numbers is that of work: one of the type PRO is read, else the first.',
    'Which titles there are: Mr and Mrs tell the gender, others do not.',
    'What analyticCodeSuffix means: it is read as the cost centre.',
    'What a company calls its own fields: they are offered under the names of their places, such as additionalField1.',
    'Where the token is in the menus, whether Eurécia has to allow it first, and how long the login made with it lasts.',
    'How many calls Eurécia allows: twenty a second are made at most, four at a time.',
  ],
  hosts: ['*.eurecia.com'],
  credentials: [
    secret('apiToken', {
      label: 'API token',
      help: `In Eurécia: ${screen}.`,
      example: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    }),
    text('host', {
      label: 'Eurécia address',
      help: 'api.eurecia.com, unless Eurécia gave you another address for the API.',
      example: 'api.eurecia.com',
      pattern: '[a-z0-9][a-z0-9\\-]{0,62}\\.eurecia\\.com',
    }),
  ],
  rights: [
    needs('Read all employees, departments and structures', {
      why: 'The token sees what its user sees: people whom the user may not see would look as if they had left.',
      where: `${screen}, of a user who may`,
    }),
  ],
  guide: [
    'In Eurécia, choose a user who may read all employees, those who have left too, and all departments and structures.',
    "Open this user's employee record and there the tab Administration.",
    "Generate a token at Accéder à l'API Eurécia. If you do not see it, ask the support of Eurécia.",
    'Copy the token into the form. The address is api.eurecia.com, unless Eurécia gave you another one.',
  ],
  auth: loginForHeader('token', {
    // http://dev.eurecia.com/
    request: ({ apiToken = '' }) => ({ url: '/v1/Auth', headers: { authToken: apiToken } }),
    answer: z.looseObject({
      eureciaResponse: z.looseObject({
        temporaryToken: z.looseObject({ token: z.looseObject({ $: z.string().min(1) }) }),
      }),
    }),
    token: ({ eureciaResponse }) => eureciaResponse.temporaryToken.token.$,
  }),
  baseUrl: ({ host }) => `https://${host}/eurecia/rest`,
  rateLimit: { requests: 20, perSeconds: 1, concurrency: 4 },
  // A token that is refused may be answered with nothing, or without a temporary one.
  refusals: [
    { status: 204, code: 'invalid_credentials' },
    {
      status: 200,
      contains: /^\s*\{\s*"eureciaResponse"(?!.*"\$")/s,
      code: 'invalid_credentials',
    },
  ],
  prepare: readUnits,
  employees: {
    // https://api.eurecia.com/eurecia/fw/swagger/index.html (users)
    request: ({ page }) => listed(page),
    answer,
    records: ({ content }): readonly User[] => content,
    paging: pageNumbers({
      totalPages: ({ totalPages }) => totalPages,
      total: ({ totalElements }) => totalElements,
    }),
    // Who has left stands in the whole record only, so that everybody's is asked for, whatever is mapped.
    detail: { opens: ['employmentStatus'], request: (found) => record(found.id), answer: user },
    toEmployee(u, { lookup, today }) {
      const startDate = dayAt(u.entryDate ?? u.hiringDate);
      const terminationDate = dayAt(u.departureDate);
      const nameOf = (unit: unknown) => lookup.get(String(unit)) ?? textAt({ unit }, 'unit');
      return {
        id: u.id,
        workEmail: u.email,
        personalEmail: u.personalEmail,
        firstName: u.firstName,
        lastName: u.lastName,
        employeeNumber: u.refNumber,
        jobTitle: u.jobTitle,
        department: nameOf(u.department),
        costCenter: u.analyticCodeSuffix,
        location: nameOf(u.structure),
        managerId: u.userDirectManagers?.[0],
        managerEmail: u._embedded?.userDirectManagers?.[0]?.email,
        employmentType: u.workContract,
        employmentStatus: statusOn(today, {
          starts: startDate,
          ends: terminationDate,
          left: u.archived ?? false,
        }),
        startDate,
        terminationDate,
        language: u.locale?.toString().replace('_', '-'),
        phone: phoneOf(u),
        gender: genders[String(u.gender)],
        customFields: Object.fromEntries(slots.map((slot) => [slot, at(u, slot)])),
      };
    },
  },
  find: { request: ({ id: userId }) => record(userId), answer: one },
  customFields: () => slots.map((key) => ({ key, label: key })),
  defaultMapping: standardMapping({ without: ['country'] }),
});
