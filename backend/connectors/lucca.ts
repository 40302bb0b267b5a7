import { z } from 'zod';
import { header } from '../connector-kit/auth/header.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type CustomField, type Http } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { offsets } from '../connector-kit/paging.ts';
import { at, textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { requireFields } from '../connector-kit/require-fields.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';

const needed = {
  firstName: 'first name',
  lastName: 'last name',
  mail: 'e-mail',
  dtContractStart: 'contract start',
  dtContractEnd: 'contract end',
};
const user = z.looseObject({
  id,
  firstName: given,
  lastName: given,
  mail: given,
  dtContractStart: given,
  dtContractEnd: given,
  ...optionals('name', 'employeeNumber', 'jobTitle', 'gender', 'directLine', 'professionalMobile'),
});
const answer = z.looseObject({
  data: z.looseObject({ items: z.array(user), count: z.number() }),
});
const glimpse = z.looseObject({
  data: z.looseObject({ items: z.array(z.looseObject({ id: id.optional() })) }),
});

const pageSize = 1000;
// `directLine`, `professionalMobile`, `collection.count` and the brackets are not in the reference, but in
// public code that runs against Lucca.
const fields = [
  ...Object.keys(user.shape),
  'department[name]',
  'legalEntity[name]',
  'manager[id,mail]',
  'culture[id]',
  'extendedData',
  'collection.count',
].join();

const role = 'the role of the key: role administration > Co-workers';

/** Cultures are numbered as in Windows. */
const languages: Record<string, string> = {
  1031: 'de-DE',
  1033: 'en-US',
  1034: 'es-ES',
  1036: 'fr-FR',
  1040: 'it-IT',
  1043: 'nl-NL',
  2055: 'de-CH',
  2057: 'en-GB',
  2060: 'fr-BE',
  2070: 'pt-PT',
  3079: 'de-AT',
  4108: 'fr-CH',
};

type Lookup = { custom: CustomField[] };

// https://developers.lucca.fr/api-reference/legacy/directory/list-users
const users = (query: Record<string, string | undefined>) => ({
  url: '/api/v3/users',
  query: { formerEmployees: true, ...query },
});

/** Lucca has no list of extended data, so the keys of the first thousand people stand for all. */
async function readCustomFields(http: Http): Promise<Lookup> {
  const { data } = await http(users({ fields: 'extendedData', paging: `0,${pageSize}` }), glimpse);
  const keys = new Set(data.items.flatMap(({ extendedData }) => Object.keys(Object(extendedData))));
  const custom = [...keys]
    .map((key) => ({ key, label: key.replace(/^e_/, '') }))
    .filter(({ label }) => !isPrivateField(label));
  return { custom };
}

/** An item of a list is known by its name. */
const plain = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(plain) : (textAt(value, 'name') ?? value);

/** The last name as it is spelt in the full name: by itself it is often in capitals. */
function spelt({ name, lastName }: z.infer<typeof user>) {
  const end = String(name ?? '').slice(-String(lastName).length);
  return end.toLocaleUpperCase() === lastName ? end : lastName;
}

/** A day, unless it stands for "open", as 1900-01-01 and 9999-12-31 do. */
const realDay = (value: unknown) => (/^(1900|9999)/.test(String(value)) ? undefined : day(value));

/**
 * Lucca's directory, version 3. Version 5 is to follow it one day, but needs several calls for what one page
 * of 1,000 people has here. Location, country and employment type are not in it.
 */
export default defineConnector({
  id: 'lucca',
  name: 'Lucca',
  monogram: 'Lu',
  aliases: ['Timmi', 'Figgo', 'Poplee'],
  docsUrl: 'https://developers.lucca.fr/api-reference/legacy/directory/list-users',
  hosts: ['', '-test', '-demo'].flatMap((env) => [`*.ilucca${env}.net`, `*.ilucca${env}.ch`]),
  credentials: [
    text('host', {
      label: 'Lucca address',
      help: 'From the address bar after you have logged in, without https:// and without what follows the first slash.',
      example: 'acme.ilucca.net',
      pattern: '[A-Za-z0-9][A-Za-z0-9\\-]{0,62}\\.ilucca(?:-test|-demo)?\\.(?:net|ch)',
    }),
    secret('apiKey', {
      label: 'API key',
      help: 'In Lucca: Settings (gear, top right) > API keys > Generate a new API key.',
      example: '1a2b3c4d-0000-4e5f-8a9b-000000000001',
    }),
  ],
  rights: [
    needs('Consult / create / modify users', {
      why: 'The permission of the key that reads people.',
    }),
    needs('See future employees, See former employees', {
      why: 'People whom the key cannot see would look as if they had left.',
    }),
    mayUse('View managers, View jobs', {
      why: 'For managers and job titles, as far as you use them. Lucca leaves out what the role may not see.',
    }),
  ],
  guide: [
    'In Lucca, open Settings (gear, top right) > API keys and choose Generate a new API key.',
    'Call it Rollcall, tick the permission Consult / create / modify users, enter a technical contact and choose the usage Third-party publisher.',
    'Copy the key into the form.',
    'Open the role that Lucca made for the key: role administration > Co-workers.',
    'Let it see future employees and former employees, and view managers and jobs.',
  ],
  auth: header('authorization', ({ apiKey }) => `lucca application=${apiKey}`),
  baseUrl: ({ host }) => `https://${host}`.toLowerCase(),
  // Lucca publishes no number.
  rateLimit: { requests: 10, perSeconds: 1, concurrency: 4 },
  refusals: [
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'Lucca refuses the API key.',
      hint: 'Check it and the Lucca address; if both are right, make a new key: Settings (gear, top right) > API keys.',
    },
    {
      status: 403,
      code: 'missing_permission',
      message: 'The API key lacks the permission Consult / create / modify users.',
      hint: 'Give it in Settings (gear, top right) > API keys > your key.',
    },
  ],
  async check(http, { host }) {
    const { data } = await http(users({ fields, paging: '0,100' }), glimpse);
    const [first] = data.items;
    if (first) requireFields(needed, Object.keys(first), role);
    return { company: `${host}`.toLowerCase() };
  },
  prepare: readCustomFields,
  employees: {
    request: ({ page, since }) =>
      // A whole day earlier: the zone of `modifiedAt` is not documented.
      users({
        fields,
        paging: `${page},${pageSize}`,
        modifiedAt: since && `since,${dayBefore(since)}`,
      }),
    answer,
    records: ({ data }) => data.items,
    paging: offsets(pageSize, (page: z.infer<typeof answer>) => page.data.count),
    toEmployee: (u, { lookup, today }) => {
      const startDate = realDay(u.dtContractStart);
      const terminationDate = realDay(u.dtContractEnd);
      return {
        id: u.id,
        workEmail: u.mail,
        firstName: u.firstName,
        lastName: spelt(u),
        displayName: u.name,
        employeeNumber: u.employeeNumber,
        jobTitle: u.jobTitle,
        department: textAt(u, 'department.name'),
        legalEntity: textAt(u, 'legalEntity.name'),
        managerId: textAt(u, 'manager.id'),
        managerEmail: textAt(u, 'manager.mail'),
        employmentStatus:
          (terminationDate ?? today) < today
            ? 'inactive'
            : (startDate ?? today) > today
              ? 'pending'
              : 'active',
        startDate,
        terminationDate,
        language: languages[textAt(u, 'culture.id') ?? ''],
        phone: u.directLine || u.professionalMobile,
        gender: u.gender === 'Undefined' ? undefined : u.gender,
        customFields: Object.fromEntries(
          lookup.custom.map(({ key }) => [key, plain(at(u.extendedData, key))]),
        ),
      };
    },
  },
  incremental: true,
  // By the list, for an unknown id may be answered with 500 by the single look-up.
  find: { request: ({ id }) => users({ fields, id }) },
  customFields: ({ custom }) => custom,
  defaultMapping: standardMapping({ without: ['location', 'country'] }),
});

const dayBefore = (moment: string): string =>
  new Date(Date.parse(moment) - 24 * 60 * 60_000).toISOString().slice(0, 19);
