import { z } from 'zod';
import { header } from '../connector-kit/auth/header.ts';
import { day } from '../connector-kit/clean-employee.ts';
import {
  defineConnector,
  type Credentials,
  type CustomField,
  type Http,
} from '../connector-kit/connector.ts';
import { choice, secret, text } from '../connector-kit/fields.ts';
import { incompleteRead } from '../connector-kit/incomplete.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { untilEmpty } from '../connector-kit/paging.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { readList } from '../connector-kit/read-list.ts';
import { requireFields } from '../connector-kit/require-fields.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';

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
const overview = z.looseObject({ getConnectors: z.array(z.looseObject({ id: z.string() })) });
const meta = z.looseObject({
  fields: z.array(z.looseObject({ id: z.string(), label: z.string().nullish() })),
});

// Published for provisioning: https://github.com/Tools4everBV/HelloID-Conn-Prov-Source-AFAS-Profit
const published = { users: 'T4E_HelloID_Users_v2', employments: 'T4E_HelloID_Employments_v2' };
const usersOf = ({ usersConnector = published.users }: Credentials) => usersConnector;
const employmentsOf = ({ employmentsConnector = published.employments }: Credentials) =>
  employmentsConnector;

// AFAS names no largest page, but advises to stay below 150,000 values.
const pageSize = 1000;
const orders = { users: 'Medewerker', employments: 'ExternalID,Medewerker,Begindatum_functie' };

// https://help.afas.nl/help/NL/SE/App_Cnr_Rest_GET.htm (without an order, pages overlap)
const listed = (connector: string, orderbyfieldids: string, skip: number, take = pageSize) => ({
  url: `/connectors/${encodeURIComponent(connector)}`,
  query: { skip, take, orderbyfieldids },
});

// https://help.afas.nl/help/NL/SE/App_Cnr_Rest_GET.htm
const columnsOf = async (http: Http, connector: string) =>
  (await http({ url: `/metainfo/get/${encodeURIComponent(connector)}` }, meta)).fields;

/** What only tells the same once more. */
const known = new Set([
  'Persoonsnummer',
  'Naam',
  ...Object.keys({ ...user.shape, ...employment.shape }),
]);

type Lookup = { jobs: Map<string, Employment[]>; custom: CustomField[] };

/** The employments of everybody, and the columns that the company has added. */
async function readEmployments(http: Http, credentials: Credentials): Promise<Lookup> {
  const connector = employmentsOf(credentials);
  const columns = [
    ...(await columnsOf(http, usersOf(credentials))),
    ...(await columnsOf(http, connector)),
  ];
  const rows = await readList(http, {
    request: (skip: number) => listed(connector, orders.employments, skip),
    answer: rowsOf(employment),
    records: (page) => page.rows,
    paging: untilEmpty(),
  });
  // Nobody would count as employed any more.
  if (rows.length === 0) throw incompleteRead('AFAS delivered no employments.');
  const custom = columns
    .map(({ id: key, label }) => ({ key, label: label || key }))
    .filter(({ key, label }) => !known.has(key) && !isPrivateField(key, label));
  return {
    jobs: Map.groupBy(rows, ({ Medewerker }) => String(Medewerker)),
    custom: [...new Map(custom.map((field) => [field.key, field])).values()],
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

/** From the contracts of somebody. Who has none within three months is not employed; leave is not in them. */
function contractOf(jobs: readonly Employment[], today: string) {
  const ends = jobs.map((job) => day(job.Einddatum_contract));
  const startDate = jobs.map((job) => day(job.Begindatum_contract) ?? today).sort()[0];
  const terminationDate = ends.includes(undefined) ? undefined : (ends as string[]).sort().at(-1);
  const ended = jobs.length === 0 || (terminationDate ?? today) < today;
  const employmentStatus = ended
    ? ('inactive' as const)
    : (startDate ?? today) > today
      ? ('pending' as const)
      : ('active' as const);
  return { employmentStatus, startDate, terminationDate };
}

const screen = 'General > Management > App connector > your app connector > GetConnectors';

/** Companies take columns out of copies: those without which nobody can be told apart must be there. */
async function requireColumns(http: Http, connector: string, shape: Record<string, z.ZodType>) {
  const needed = Object.keys(shape).filter((name) => !shape[name]!.safeParse(undefined).success);
  const labels = Object.fromEntries(needed.map((name) => [name, `column ${name}`]));
  const columns = await columnsOf(http, connector);
  const ids = columns.map((column) => column.id);
  requireFields(labels, ids, `${screen} > ${connector}`);
}

/**
 * AFAS Profit. Each company makes its own GetConnectors, which are views, so the file names those that are
 * published for provisioning, and says which column is missing from copies of them. Contracts are a second
 * list, which makes the file long. That `Medewerker` never changes is not documented; managers are named by it.
 */
export default defineConnector({
  id: 'afas',
  name: 'AFAS Software',
  monogram: 'AF',
  aliases: ['AFAS Profit', 'AFAS HRM'],
  docsUrl: 'https://help.afas.nl/help/NL/SE/App_Cnr_Rest_GET.htm',
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
    secret('token', {
      label: 'App connector token',
      help: 'In Profit: General > Management > App connector > your app connector > User tokens > New. It is shown once; copy all of it, from <token> to </token>.',
      example: '<token><version>1</version><data>0F1E…</data></token>',
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
    }),
    needs(`GetConnector ${published.employments}`, {
      why: 'To read contracts, jobs and managers.',
    }),
    needs('Authorisation filters that show all employees', {
      why: 'AFAS leaves out, without a word, whom the user of the token may not see.',
    }),
  ],
  guide: [
    'Download the GetConnectors T4E_HelloID_Users_v2 and T4E_HelloID_Employments_v2, which Tools4ever publishes on GitHub (HelloID-Conn-Prov-Source-AFAS-Profit).',
    'In General > Management > Authorisation tool, make a user group with a system user that may see all employees.',
    'In General > Management > App connector choose New, call it Rollcall and select the user group.',
    'On its tab GetConnectors, choose Actions > Import for each of the two files, then New, and tick both.',
    'On its tab General, clear Blocked. If you limit it to IP addresses, allow that of the machine that runs Rollcall.',
    'On its tab User tokens, make a token for the system user and copy all of it into the form.',
  ],
  // https://docs.afas.help/profit/en/authentication
  auth: header('authorization', ({ token = '' }) => {
    const whole = token.startsWith('<')
      ? token
      : `<token><version>1</version><data>${token}</data></token>`;
    return `AfasToken ${Buffer.from(whole).toString('base64')}`;
  }),
  baseUrl: ({ environmentId, environmentType }) => {
    const type = environmentType === 'production' ? '' : (environmentType ?? '');
    return `https://${environmentId}.rest${type}.afas.online/ProfitRestServices`;
  },
  headers: { accept: 'application/json', 'accept-language': 'en-us' },
  // AFAS publishes no number, and asks for one call after the other.
  rateLimit: { requests: 5, perSeconds: 1, concurrency: 1 },
  timeoutSeconds: 300,
  refusals: [
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'AFAS refuses the app connector token.',
      hint: 'Copy all of it, from <token> to </token>, and check the environment; otherwise make a new one in General > Management > App connector > your app connector > User tokens, and see that the app connector is not blocked.',
    },
    {
      status: 403,
      code: 'missing_permission',
      message: 'AFAS does not let the app connector be used from this IP address.',
      hint: 'Allow the address of this machine in General > Management > App connector > your app connector.',
    },
    {
      status: 500,
      contains: /GetConnector not supported|not authorized/i,
      code: 'missing_permission',
      message: 'The app connector lacks one of the two GetConnectors.',
      hint: `Add it in ${screen}, and see that the user of the token is in its user group.`,
    },
  ],
  async check(http, credentials) {
    const [users, employments] = [usersOf(credentials), employmentsOf(credentials)];
    // https://help.afas.nl/help/NL/SE/App_Cnr_Rest_GET.htm
    const { getConnectors } = await http({ url: '/metainfo' }, overview);
    const wanted = [users, employments].map((name) => [name, `GetConnector ${name}`]);
    const allowed = getConnectors.map((one) => one.id);
    requireFields(Object.fromEntries(wanted), allowed, screen);
    await requireColumns(http, users, user.shape);
    await requireColumns(http, employments, employment.shape);
    await http(listed(users, orders.users, 0, 1), people);
    return {};
  },
  prepare: readEmployments,
  employees: {
    request: ({ page, credentials }) => listed(usersOf(credentials), orders.users, page),
    answer: people,
    records: ({ rows }) => rows,
    paging: untilEmpty(),
    toEmployee(one, { lookup, today }) {
      const jobs = lookup.jobs.get(String(one.Medewerker)) ?? [];
      const job = presentJob(jobs, today);
      const columns: Record<string, unknown> = { ...one, ...job };
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
        ...contractOf(jobs, today),
        phone: one.Mobielnr_werk || one.Telefoonnr_werk,
        customFields: Object.fromEntries(lookup.custom.map(({ key }) => [key, columns[key]])),
      };
    },
  },
  find: {
    // https://help.afas.nl/help/NL/SE/App_Cnr_Rest_GET.htm (operator 1 is "equals")
    request({ id: wanted, credentials }) {
      const { url, query } = listed(usersOf(credentials), orders.users, 0, 1);
      const filter = { filterfieldids: 'Medewerker', filtervalues: wanted, operatortypes: '1' };
      return { url, query: { ...query, ...filter } };
    },
  },
  customFields: ({ custom }) => custom,
  defaultMapping: standardMapping({ without: ['gender', 'language', 'location', 'country'] }),
});
