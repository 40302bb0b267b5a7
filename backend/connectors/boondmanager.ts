import { z } from 'zod';
import { RollcallError } from '#shared/error.ts';
import { clientJwt } from '../connector-kit/auth/client-jwt.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pageNumbers } from '../connector-kit/paging.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';

const reference = z
  .looseObject({ data: z.looseObject({ id, type: z.string() }).nullish() })
  .nullish();
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
});
const included = z
  .array(
    z.looseObject({
      id,
      type: z.string(),
      attributes: z.looseObject(optionals('name')).optional(),
    }),
  )
  .optional();
const answer = z.looseObject({
  data: z.array(resource),
  included,
  meta: z.looseObject({
    totals: z.looseObject({ rows: z.number() }),
    customer: z.string().optional(),
  }),
});
const one = z.looseObject({ data: resource, included });
const list = z.array(z.looseObject({ id, value: z.string() }));
const dictionary = z.looseObject({
  data: z.looseObject({
    setting: z.looseObject({
      state: z.looseObject({ resource: list }),
      typeOf: z.looseObject({ resource: list }),
    }),
  }),
});

const pageSize = 500;
const security = 'Tableau de bord > settings (gear) > Sécurité';
const sandbox = 'Administration > Espace développeur > API / Sandbox';

/** The people of a page, with the names of what they refer to, which stand beside them. */
function withNames(body: Pick<z.infer<typeof answer>, 'data' | 'included'>) {
  const names = new Map(
    body.included?.map((thing) => [`${thing.type} ${thing.id}`, thing.attributes?.name]),
  );
  return body.data.map((person) => {
    const nameOf = (relation: 'agency' | 'pole') => {
      const to = person.relationships?.[relation]?.data;
      return to ? names.get(`${to.type} ${to.id}`) : undefined;
    };
    return { ...person, agency: nameOf('agency'), pole: nameOf('pole') };
  });
}

/** What states and types are called: each company has its own. */
async function readNames(http: Http) {
  // https://doc.boondmanager.com/api-externe/ (application/dictionary)
  const request = { url: '/application/dictionary', query: { language: 'en' } };
  const { state, typeOf } = (await http(request, dictionary)).data.setting;
  const byId = (entries: z.infer<typeof list>) =>
    new Map(entries.map((entry) => [String(entry.id), entry.value]));
  return { states: byId(state.resource), types: byId(typeOf.resource) };
}

const listOf = (numbers = '') => numbers.split(/[\s,]+/).filter(Boolean);

// https://doc.boondmanager.com/api-externe/ (resources). That the list has every state is not documented.
const listed = (page: number, maxResults: number) => ({
  url: '/resources',
  query: { page, maxResults, sort: 'updateDate', order: 'asc' },
});

/**
 * BoondManager, whose people are resources. Days of employment would need a call for each person. Which of the
 * three addresses is the work address is not documented; the first is taken.
 */
export default defineConnector({
  id: 'boondmanager',
  name: 'BoondManager',
  monogram: 'Bo',
  aliases: ['Boond'],
  docsUrl: 'https://doc.boondmanager.com/api-externe/',
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
    }),
  ],
  guide: [
    `Click your name (top right), open ${sandbox}.`,
    'Turn on “Autoriser l’appel aux API Rest via l’authentification X-Jwt-Client”.',
    'Copy the client token and the client key from that page into the form.',
    `As a user who is Super Utilisateur and Propriétaire de l’interface, open ${security} and copy the user token.`,
    'Enter the numbers of the states that mean that somebody has left; left empty, the check lists them.',
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
  // No limit is published: one call after the other.
  rateLimit: { requests: 4, perSeconds: 1, concurrency: 1 },
  refusals: [
    {
      status: 422,
      contains: /xJwtClient|Signature verification failed/,
      code: 'invalid_credentials',
      message: 'BoondManager refuses the tokens or the client key.',
      hint: `Copy them again: the user token from ${security}, the others from ${sandbox}.`,
    },
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'BoondManager does not let these tokens in.',
      hint: `Turn on X-Jwt-Client in ${sandbox}, and copy the tokens again.`,
    },
    {
      status: 403,
      code: 'missing_permission',
      message: 'The user of the token may not read resources.',
      hint: `Take the token of a user who is Super Utilisateur and Propriétaire de l’interface: ${security}.`,
    },
  ],
  async check(http, { inactiveStates }) {
    const { meta } = await http(listed(1, 1), answer);
    const { states } = await readNames(http);
    const left = listOf(inactiveStates);
    if (left.length === 0 || left.some((state) => !states.has(state)))
      throw new RollcallError(
        'invalid_credentials',
        'Say which states mean that somebody has left.',
        {
          hint: `Enter their numbers: ${[...states].map(([key, name]) => `${key} is ${name}`).join(', ')}.`,
          details: { field: 'inactiveStates' },
        },
      );
    return meta.customer ? { company: meta.customer } : {};
  },
  prepare: readNames,
  employees: {
    request: ({ page }) => listed(page, pageSize),
    answer,
    records: withNames,
    paging: pageNumbers({
      totalPages: ({ meta }: z.infer<typeof answer>) => Math.ceil(meta.totals.rows / pageSize),
      total: ({ meta }) => meta.totals.rows,
    }),
    toEmployee({ id: key, attributes: a, relationships, agency, pole }, { credentials, lookup }) {
      const state = String(a.state);
      return {
        id: key,
        workEmail: a.email1,
        personalEmail: a.email2,
        firstName: a.firstName,
        lastName: a.lastName,
        displayName: `${a.firstName ?? ''} ${a.lastName ?? ''}`,
        employeeNumber: a.reference,
        jobTitle: a.title,
        department: pole,
        division: agency,
        legalEntity: agency,
        location: agency,
        managerId: relationships?.mainManager?.data?.id,
        employmentType: lookup.types.get(String(a.typeOf)),
        employmentStatus: listOf(credentials['inactiveStates']).includes(state)
          ? 'inactive'
          : 'active',
        phone: a.phone1 || a.phone2,
        groups: [agency, pole].map((name) => (name ? String(name) : undefined)),
        customFields: { state: lookup.states.get(state), skills: a.skills },
      };
    },
  },
  find: {
    // https://doc.boondmanager.com/api-externe/ (resources/{id}); that it names the pole is not documented.
    request: ({ id: key }) => ({ url: `/resources/${encodeURIComponent(key)}` }),
    answer: one.transform(({ data, included: beside }) => ({
      data: [data],
      included: beside,
      meta: { totals: { rows: 1 }, customer: undefined },
    })),
  },
  customFields: () => [
    { key: 'state', label: 'State' },
    { key: 'skills', label: 'Skills' },
  ],
  defaultMapping: standardMapping({ without: ['gender', 'language', 'country', 'startDate'] }),
});
