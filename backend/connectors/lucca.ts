// Longer than 90 lines: Lucca leaves out what the key may not see, has no list of a company's own fields, and numbers languages.
import { z } from 'zod';
import { header } from '../connector-kit/auth/header.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type CustomField, type Http } from '../connector-kit/connector.ts';
import { dayBefore } from '../connector-kit/day-before.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { offsets } from '../connector-kit/paging.ts';
import { at, textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { requireFields } from '../connector-kit/require-fields.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';

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
  data: z.looseObject({ items: z.array(z.looseObject({})) }),
});

const pageSize = 1000;
const fields = [
  ...Object.keys(user.shape),
  'department[name]',
  'legalEntity[name]',
  'manager[id,mail]',
  'culture[id]',
  'extendedData',
  'collection.count',
].join();

const keys = 'Settings (gear, top right) > API keys';
const role = 'role administration > Co-workers, for the role of the key';

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

// https://developers.lucca.fr/api-reference/legacy/directory/list-users
const users = (query: Record<string, string | undefined>) => ({
  url: '/api/v3/users',
  query: { formerEmployees: true, ...query },
});

/** The company's own fields, as far as the first thousand people have them; there is no list of them. */
async function readOwnFields(http: Http): Promise<CustomField[]> {
  const { data } = await http(users({ fields, paging: `0,${pageSize}` }), glimpse);
  if (data.items[0]) requireFields(needed, Object.keys(data.items[0]), role);
  const found = data.items.flatMap(({ extendedData }) => Object.keys(Object(extendedData)));
  return [...new Set(found)]
    .map((key) => ({ key, label: key.replace(/^e_/, '') }))
    .filter(({ label }) => !isPrivateField(label));
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
 * Lucca's directory, version 3. Version 5 is to follow it one day, but needs several lists for what one page
 * of 1,000 people has here. Location, country and employment type are not in it.
 */
export default defineConnector({
  id: 'lucca',
  name: 'Lucca',
  monogram: 'Lu',
  aliases: ['Timmi', 'Figgo', 'Poplee'],
  docsUrl: 'https://developers.lucca.fr/api-reference/legacy/directory/list-users',
  unconfirmed: [
    'How long version 3 of the directory stays: Lucca calls it outdated without naming an end.',
    'That it has directLine, professionalMobile, the number of people, and identifiers and e-mail addresses of managers: none of them is in the reference, but all are in public code that runs against Lucca.',
    'Whether a key sees people who are still to start: that depends on its role.',
    'In which time zone Lucca reads the moment since when people have changed: reading changes goes back a day more.',
    'How many calls Lucca allows: ten a second are made at most.',
    'Which fields a company has added, for there is no list of them: those of the first thousand people are offered.',
  ],
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
      help: `In Lucca: ${keys} > Generate a new API key.`,
      example: '1a2b3c4d-0000-4e5f-8a9b-000000000001',
    }),
  ],
  rights: [
    needs('Consult / create / modify users', {
      why: 'The permission of the key that reads people.',
      where: `${keys} > your key`,
    }),
    needs('See future employees, See former employees', {
      why: 'People whom the key cannot see would look as if they had left.',
      where: role,
    }),
    mayUse('View jobs', {
      why: 'For job titles. Lucca leaves out what the role may not see.',
      where: role,
      opens: ['jobTitle'],
    }),
    mayUse('View managers', {
      why: 'To know who leads whom.',
      where: role,
      opens: ['managerId', 'managerEmail'],
    }),
  ],
  guide: [
    `In Lucca, open ${keys} and choose Generate a new API key.`,
    'Call it Rollcall, tick the permission Consult / create / modify users, enter a technical contact and choose the usage Third-party publisher.',
    'Copy the key into the form.',
    'Open the role that Lucca made for the key: role administration > Co-workers.',
    'Let it see future employees and former employees, and view managers and jobs.',
  ],
  auth: header('authorization', ({ apiKey }) => `lucca application=${apiKey}`),
  baseUrl: ({ host }) => `https://${host}`.toLowerCase(),
  rateLimit: { requests: 10, perSeconds: 1, concurrency: 4 },
  company: async (_, { host }) => host?.toLowerCase(),
  prepare: readOwnFields,
  employees: {
    request: ({ page, since }) =>
      users({
        fields,
        paging: `${page},${pageSize}`,
        modifiedAt: since && `since,${dayBefore(since).slice(0, 19)}`,
      }),
    answer,
    records: ({ data }) => data.items,
    paging: offsets(pageSize, (page: z.infer<typeof answer>) => page.data.count),
    toEmployee: (u, { lookup: own, today }) => {
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
        employmentStatus: statusOn(today, { starts: startDate, ends: terminationDate }),
        startDate,
        terminationDate,
        language: languages[textAt(u, 'culture.id') ?? ''],
        phone: u.directLine || u.professionalMobile,
        gender: u.gender === 'Undefined' ? undefined : u.gender,
        customFields: Object.fromEntries(
          own.map(({ key }) => [key, plain(at(u.extendedData, key))]),
        ),
      };
    },
  },
  incremental: true,
  // By the list, for an unknown id may be answered with 500 by the single look-up.
  find: { request: ({ id }) => users({ fields, id }) },
  customFields: (own) => own,
  defaultMapping: standardMapping({ without: ['location', 'country'] }),
});
