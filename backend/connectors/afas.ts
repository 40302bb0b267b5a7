// Longer than 90 lines: two GetConnectors are joined, and their columns differ from company to company; two ways to sign in.
import { z } from 'zod';
import { byChoice } from '../connector-kit/auth/by-choice.ts';
import { header } from '../connector-kit/auth/header.ts';
import { oauth2ClientCredentials } from '../connector-kit/auth/oauth2-client-credentials.ts';
import { manyBy, oneBy } from '../connector-kit/by-key.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type Credentials, type Http } from '../connector-kit/connector.ts';
import { choice, secret, text } from '../connector-kit/fields.ts';
import { incompleteRead } from '../connector-kit/incomplete.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { untilEmpty } from '../connector-kit/paging.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { readList } from '../connector-kit/read-list.ts';
import { requireFields } from '../connector-kit/require-fields.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';
import { spanOf } from '../connector-kit/span-of.ts';
import { statusOn } from '../connector-kit/status-on.ts';

const user = z.looseObject({
  Medewerker: id,
  Email_werk: given,
  Roepnaam: given,
  Geboortenaam: given,
  ...optionals('Email_werk_gebruiker', 'Email_portal', 'DisplayName', 'Voornaam'),
  ...optionals('Voorvoegsel', 'Geboortenaam_partner', 'Voorvoegsel_partner', 'Naamgebruik_code'),
  ...optionals('Mobielnr_werk', 'Telefoonnr_werk'),
});
const employment = z.looseObject({
  Medewerker: id,
  ExternalID: given,
  Begindatum_contract: given,
  Einddatum_contract: given,
  Begindatum_functie: given,
  ...optionals('Einddatum_functie', 'Functie_omschrijving', 'Kostenplaats_code'),
  ...optionals('Organisatorische_eenheid_omschrijving', 'Werkgever_omschrijving'),
  ...optionals('Medewerkernummer_leidinggevende', 'Soort_medewerker'),
});
type User = z.infer<typeof user>;
type Employment = z.infer<typeof employment>;
const rowsOf = <Row>(row: z.ZodType<Row>) => z.looseObject({ rows: z.array(row) });
const people = rowsOf(user);
const meta = z.looseObject({
  fields: z.array(z.looseObject({ id: z.string(), label: z.string().nullish() })),
});

// Published for provisioning: https://github.com/Tools4everBV/HelloID-Conn-Prov-Source-AFAS-Profit
const published = { users: 'T4E_HelloID_Users_v2', employments: 'T4E_HelloID_Employments_v2' };
const usersOf = ({ usersConnector = published.users }: Credentials) => usersConnector;
const employmentsOf = ({ employmentsConnector = published.employments }: Credentials) =>
  employmentsConnector;

const appConnector = 'General > Management > App connector > your app connector';
const screen = `${appConnector} > GetConnectors`;

// AFAS names no largest page, but advises to stay below 150,000 values.
const pageSize = 1000;

// https://help.afas.nl/help/NL/SE/App_Cnr_Rest_GET.htm (without an order, pages overlap)
const listed = (connector: string, orderbyfieldids: string, skip: number, take = pageSize) => ({
  url: `/connectors/${encodeURIComponent(connector)}`,
  query: { skip, take, orderbyfieldids },
});
const usersFrom = (credentials: Credentials, skip: number, take?: number) =>
  listed(usersOf(credentials), 'Medewerker', skip, take);

/** The columns of a GetConnector. Companies take some out of copies: those that are needed must be there. */
async function readColumns(http: Http, connector: string, shape: Record<string, z.ZodType>) {
  // https://help.afas.nl/help/NL/SE/App_Cnr_Rest_GET.htm
  const request = { url: `/metainfo/get/${encodeURIComponent(connector)}` };
  const { fields } = await http(request, meta);
  const ids = fields.map((column) => column.id);
  const needed = Object.keys(shape).filter((name) => !shape[name]!.safeParse(undefined).success);
  const labels = Object.fromEntries(needed.map((name) => [name, `column ${name}`]));
  requireFields(labels, ids, `${screen} > ${connector}`);
  return fields.map(({ id: key, label }) => ({ key, label: label || key }));
}

const readAllColumns = async (http: Http, credentials: Credentials) => [
  ...(await readColumns(http, usersOf(credentials), user.shape)),
  ...(await readColumns(http, employmentsOf(credentials), employment.shape)),
];

/** What only tells the same once more. */
const known = new Set([
  'Persoonsnummer',
  'Naam',
  ...Object.keys({ ...user.shape, ...employment.shape }),
]);

/** The employments of everybody, and the columns that the company has added. */
async function readEmployments(http: Http, credentials: Credentials) {
  const columns = await readAllColumns(http, credentials);
  const order = 'ExternalID,Medewerker,Begindatum_functie';
  const rows = await readList(http, {
    request: (skip: number) => listed(employmentsOf(credentials), order, skip),
    answer: rowsOf(employment),
    records: (page) => page.rows,
    paging: untilEmpty(),
  });
  // Nobody would count as employed any more.
  if (rows.length === 0) throw incompleteRead('AFAS delivered no employments.');
  const own = columns.filter(({ key, label }) => !known.has(key) && !isPrivateField(key, label));
  return {
    jobs: manyBy(rows, ({ Medewerker }) => String(Medewerker)),
    custom: [...oneBy(own, ({ key }) => key).values()],
  };
}

/** The job of today, or else the next one, or else the last one. */
function presentJob(jobs: readonly Employment[], today: string): Employment | undefined {
  const from = (job: Employment) => day(job.Begindatum_functie) ?? '';
  const sorted = jobs.toSorted((a, b) => (from(a) < from(b) ? -1 : 1));
  const begun = sorted.filter((job) => from(job) <= today);
  const current = begun.findLast((job) => (day(job.Einddatum_functie) ?? today) >= today);
  return current ?? sorted.find((job) => from(job) > today) ?? begun.at(-1);
}

/** The last name somebody goes by: their own, that of the partner, or both. */
function lastName(one: User): string {
  const joined = (...parts: unknown[]) => parts.filter(Boolean).join(' ');
  const own = joined(one.Voorvoegsel, one.Geboortenaam);
  const partner = joined(one.Voorvoegsel_partner, one.Geboortenaam_partner);
  const names = { 1: [partner, own], 2: [partner], 3: [own, partner] }[
    String(one.Naamgebruik_code)
  ];
  return names?.filter(Boolean).join(' - ') || own;
}

const withToken = { onlyWhen: { field: 'method', value: 'token' } };
const withOAuth = { onlyWhen: { field: 'method', value: 'oauth' } };
const baseUrl = ({ environmentId, environmentType }: Credentials) => {
  const type = environmentType === 'production' ? '' : (environmentType ?? '');
  return `https://${environmentId}.rest${type}.afas.online/ProfitRestServices`;
};

/**
 * AFAS Profit. Each company makes its own GetConnectors, which are views, so the file names those that are
 * published for provisioning, and says which column is missing from copies of them.
 */
export default defineConnector({
  id: 'afas',
  name: 'AFAS Software',
  monogram: 'AF',
  aliases: ['AFAS Profit', 'AFAS HRM'],
  docsUrl: 'https://help.afas.nl/help/NL/SE/App_Cnr_Rest_GET.htm',
  unconfirmed: [
    'Whether the number of an employee (Medewerker) never changes: people and their managers are known by it.',
    'How the numbers in added columns are written.',
    'What the part for OAuth is called on the screen of an app connector.',
    'How many calls AFAS allows: one after the other, five a second at most.',
  ],
  hosts: ['*.rest.afas.online', '*.resttest.afas.online', '*.restaccept.afas.online'],
  credentials: [
    text('environmentId', {
      label: 'Environment number',
      help: 'The five digits in the address of your AFAS environment, which are your member number.',
      example: '12345',
      pattern: '\\d{5}',
    }),
    choice('environmentType', {
      label: 'Environment',
      help: 'Production, unless you want to try it with a copy first.',
      options: { production: 'Production', test: 'Test', accept: 'Accept' },
    }),
    choice('method', {
      label: 'Sign in with',
      help: 'As the app connector is set up. AFAS recommends OAuth; tokens stop working after 31 August 2027.',
      options: { token: 'Token of the app connector', oauth: 'OAuth (client credentials)' },
    }),
    secret('token', {
      label: 'App connector token',
      help: `In Profit: ${appConnector} > User tokens > New. It is shown once; copy all of it, from <token> to </token>.`,
      example: '<token><version>1</version><data>0F1E…</data></token>',
      ...withToken,
    }),
    text('clientId', {
      label: 'Client ID',
      help: `In Profit: ${appConnector}, with OAuth as its authentication.`,
      example: '3f2a91c05d7e4b1a9c328e1f40d6a7b5',
      ...withOAuth,
    }),
    secret('clientSecret', {
      label: 'Client secret',
      help: `In Profit: ${appConnector}, beside the client ID. From Profit 9 on it ends, after 180 days if nothing else is set.`,
      example: 's3cr3tExample98',
      ...withOAuth,
    }),
    ...(['users', 'employments'] as const).map((list) =>
      text(`${list}Connector`, {
        label: `GetConnector of ${list}`,
        help: `Only if you have given it another name than Tools4ever: see ${screen}.`,
        example: published[list],
        optional: true,
      }),
    ),
  ],
  rights: [
    needs(`GetConnector ${published.users}`, {
      why: 'To read names and addresses. Take out the columns that you do not need.',
      where: screen,
      opens: ['workEmail', 'firstName', 'lastName', 'displayName', 'phone'],
    }),
    needs(`GetConnector ${published.employments}`, {
      why: 'To read contracts, jobs and managers.',
      where: screen,
      opens: ['jobTitle', 'department', 'costCenter', 'legalEntity', 'managerId', 'employmentType'],
    }),
    needs('Authorisation filters that show all employees', {
      why: 'AFAS leaves out, without a word, whom the user of the app connector may not see.',
      where: 'General > Management > Authorisation tool',
    }),
  ],
  guide: [
    'Download the GetConnectors T4E_HelloID_Users_v2 and T4E_HelloID_Employments_v2, which Tools4ever publishes on GitHub (HelloID-Conn-Prov-Source-AFAS-Profit).',
    'In General > Management > Authorisation tool, make a user group with a system user that may see all employees.',
    'In General > Management > App connector choose New, call it Rollcall and select the user group.',
    'On its tab GetConnectors, choose Actions > Import for each of the two files, then New, and tick both.',
    'On its tab General, clear Blocked. If you limit it to IP addresses, allow that of the machine that runs Rollcall.',
    'With a token: on its tab User tokens, make one for the system user and copy all of it into the form.',
    'With OAuth: make it the authentication of the app connector, with client credentials and the system user, and copy client ID and client secret into the form.',
  ],
  // https://docs.afas.help/profit/en/authentication
  auth: byChoice('method', {
    token: header('authorization', ({ token = '' }) => {
      const whole = token.startsWith('<')
        ? token
        : `<token><version>1</version><data>${token}</data></token>`;
      return `AfasToken ${Buffer.from(whole).toString('base64')}`;
    }),
    oauth: oauth2ClientCredentials({
      tokenUrl: (credentials) => `${baseUrl(credentials)}/oauth/token`,
    }),
  }),
  baseUrl,
  headers: { 'accept-language': 'en-us' },
  rateLimit: { requests: 5, perSeconds: 1, concurrency: 1 },
  timeoutSeconds: 300,
  refusals: [
    {
      status: 403,
      code: 'missing_permission',
      message: 'AFAS does not let the app connector be used from this IP address.',
      hint: `Allow the address of this machine in ${appConnector}.`,
    },
    {
      status: 500,
      contains: /GetConnector not supported|not authorized/i,
      code: 'missing_permission',
    },
  ],
  async check(http, credentials) {
    await readAllColumns(http, credentials);
    await http(usersFrom(credentials, 0, 1), people);
  },
  prepare: readEmployments,
  employees: {
    request: ({ page, credentials }) => usersFrom(credentials, page),
    answer: people,
    records: ({ rows }) => rows,
    paging: untilEmpty(),
    toEmployee(one, { lookup, today }) {
      const jobs = lookup.jobs.get(String(one.Medewerker)) ?? [];
      const job = presentJob(jobs, today);
      const columns: Record<string, unknown> = { ...one, ...job };
      const span = spanOf(
        jobs.map((of) => ({ starts: of.Begindatum_contract, ends: of.Einddatum_contract })),
      );
      return {
        id: one.Medewerker,
        workEmail: one.Email_werk || one.Email_werk_gebruiker || one.Email_portal,
        firstName: one.Roepnaam || one.Voornaam,
        lastName: lastName(one),
        displayName: one.DisplayName,
        employeeNumber: one.Medewerker,
        jobTitle: job?.Functie_omschrijving,
        department: job?.Organisatorische_eenheid_omschrijving,
        costCenter: job?.Kostenplaats_code,
        legalEntity: job?.Werkgever_omschrijving,
        managerId: job?.Medewerkernummer_leidinggevende,
        employmentType: job?.Soort_medewerker,
        // Who has no contract within three months is not employed; leave is not in them.
        employmentStatus: statusOn(today, {
          starts: span.startDate,
          ends: span.terminationDate,
          left: jobs.length === 0,
        }),
        ...span,
        phone: one.Mobielnr_werk || one.Telefoonnr_werk,
        customFields: Object.fromEntries(lookup.custom.map(({ key }) => [key, columns[key]])),
      };
    },
  },
  find: {
    // https://help.afas.nl/help/NL/SE/App_Cnr_Rest_GET.htm (operator 1 is "equals")
    request({ id: wanted, credentials }) {
      const { url, query } = usersFrom(credentials, 0, 1);
      const filter = { filterfieldids: 'Medewerker', filtervalues: wanted, operatortypes: '1' };
      return { url, query: { ...query, ...filter } };
    },
  },
  customFields: ({ custom }) => custom,
  defaultMapping: standardMapping({ without: ['gender', 'language', 'location', 'country'] }),
});
