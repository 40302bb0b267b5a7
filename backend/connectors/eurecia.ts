import { z } from 'zod';
import { loginForHeader } from '../connector-kit/auth/login-for-header.ts';
import { defineConnector, type Http, type HrisRequest } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pageNumbers } from '../connector-kit/paging.ts';
import { at, textAt } from '../connector-kit/paths.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';

// The names below are not on a page that can be read without an account, but in a public client of Eurécia.
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
  ...optionals(
    'email',
    'personalEmail',
    'gender',
    'jobTitle',
    'refNumber',
    'department',
    'structure',
  ),
  ...optionals('workContract', 'locale', 'analyticCodeSuffix'),
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
const record = (userId: string | number): HrisRequest => ({
  url: `/v4/users/${encodeURIComponent(userId)}`,
});

const namesOf = (nodes: readonly Node[]): [string, string][] =>
  nodes.flatMap(({ organizationDto: unit, nodes: below }) => [
    [String(unit.id), String(unit.name ?? '')] as [string, string],
    ...namesOf(below ?? []),
  ]);

type Lookup = Map<string, string>;

async function readUnits(http: Http): Promise<Lookup> {
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

function statusOf({ archived, entryDate, hiringDate, departureDate }: User, today: string) {
  if (archived || (dayAt(departureDate) ?? today) < today) return 'inactive';
  return (dayAt(entryDate ?? hiringDate) ?? today) > today ? 'pending' : 'active';
}

const phoneOf = ({ phones }: User) =>
  (phones?.find(({ type, number }) => type === 'PRO' && number) ?? phones?.[0])?.number;

// Of the titles only these are known.
const genders: Record<string, string> = { Mr: 'male', Mrs: 'female' };

const screen = "employee record > Administration > Accéder à l'API Eurécia";

const refusedToken = {
  code: 'invalid_credentials',
  message: 'Eurécia refuses the API token.',
  hint: `Check it and the Eurécia address; if both are right, generate a new token: ${screen}.`,
} as const;

/**
 * Eurécia: the list has seven fields, so that each person takes a call more. The file is long because the shape
 * of that record is, and because departments and structures are trees.
 */
export default defineConnector({
  id: 'eurecia',
  name: 'Eurécia',
  monogram: 'Eu',
  aliases: ['Eurecia'],
  docsUrl: 'http://dev.eurecia.com/',
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
  // Eurécia publishes no number: few calls at a time spare it.
  rateLimit: { requests: 20, perSeconds: 1, concurrency: 4 },
  refusals: [
    { status: 401, ...refusedToken },
    { status: 204, ...refusedToken },
    { status: 200, contains: /^\s*\{\s*"eureciaResponse"(?!.*"\$")/s, ...refusedToken },
    {
      status: 403,
      code: 'missing_permission',
      message: 'The user of the API token may not read all employees.',
      hint: `Give that user the right, or generate the token for another one: ${screen}.`,
    },
  ],
  async check(http) {
    await http(listed(1), answer);
    return {};
  },
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
    // https://api.eurecia.com/eurecia/fw/swagger/index.html (users/{id})
    detail: { opens: ['department'], request: (found) => record(found.id), answer: user },
    toEmployee(u, { lookup, today }) {
      // Whether these are ids or names is not documented.
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
        employmentStatus: statusOf(u, today),
        startDate: dayAt(u.entryDate ?? u.hiringDate),
        terminationDate: dayAt(u.departureDate),
        language: u.locale?.toString().replace('_', '-'),
        phone: phoneOf(u),
        gender: genders[String(u.gender)],
        customFields: Object.fromEntries(slots.map((slot) => [slot, at(u, slot)])),
      };
    },
  },
  // https://api.eurecia.com/eurecia/fw/swagger/index.html (users/{id})
  find: { request: ({ id: userId }) => record(userId), answer: one },
  customFields: () => slots.map((key) => ({ key, label: key })),
  defaultMapping: standardMapping({ without: ['country'] }),
});
