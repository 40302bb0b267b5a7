// Longer than most: nobody outside of Cezanne HR knows the names of version 7, so that each is looked for in what
// the service says of itself; and people are joined from several lists.
import { z } from 'zod';
import type { Employee } from '#shared/employee.ts';
import { basic } from '../connector-kit/auth/basic.ts';
import { byChoice } from '../connector-kit/auth/by-choice.ts';
import { oauth2Basic } from '../connector-kit/auth/oauth2-basic.ts';
import { defineConnector, type Credentials, type Http } from '../connector-kit/connector.ts';
import { choice, secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { odataMetadata } from '../connector-kit/odata-metadata.ts';
import { odataList, quoted } from '../connector-kit/odata.ts';
import { findTables, type ODataColumn, type ODataRow } from '../connector-kit/odata-tables.ts';
import { pairsPattern, readPairs } from '../connector-kit/pairs.ts';
import { presentContract } from '../connector-kit/present-contract.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { checkShape } from '../connector-kit/read-answer.ts';
import { readList } from '../connector-kit/read-list.ts';
import { needs } from '../connector-kit/rights.ts';
import { writtenDay } from '../connector-kit/written-day.ts';

/** Lists; the first is that of people. */
const sets = ['People', 'Employments', 'Communications', 'AllPeopleSearch'];

/** Names of version 1, and those that integrations tell of. Dates and such are in other tables too. */
const attributes = {
  workEmail: ['INTERNALEMAILADDRESS'],
  personalEmail: ['EXTERNALEMAILADDRESS', 'ALTERNATEEMAILADDRESS'],
  firstName: ['PREFERREDGIVENNAME', 'GIVENNAME'],
  lastName: ['FAMILYNAME'],
  employeeNumber: ['EMPLOYMENTS_EMPLOYMENTID'],
  jobTitle: ['POSITIONTITLE'],
  department: ['ORGUNITNAME', 'ORGANISATIONUNIT'],
  costCenter: ['TRANSLATEDCOSTCENTRENAME', 'COSTCENTRE'],
  legalEntity: ['TRANSLATEDCOMPANYNAME', 'COMPANYCODE'],
  location: ['TRANSLATEDLOCATIONNAME', 'LOCATIONNAME'],
  country: ['RESIDENCYCOUNTRYDESCRIPTION'],
  managerId: ['SUPERVISORPERSONID', 'SUPERVISORID'],
  employmentType: ['CONTRACTTERMDESCRIPTION', 'CONTRACTTERM'],
  startDate: ['EMPLOYMENTS_EFFECTIVEFROM', 'EMPLOYMENTS_ORIGINALHIREDATE'],
  terminationDate: ['EMPLOYMENTS_EFFECTIVETO'],
  language: ['PRIMARYLANGUAGEDESCRIPTION'],
  phone: ['MOBILEPHONENUMBER', 'WORKPHONENUMBER'],
  gender: ['GENDERDESCRIPTION'],
};
const names = {
  ...attributes,
  active: ['ACTIVEEMPLOYEE'],
  primary: ['EMPLOYMENTS_PRIMARYEMPLOYMENT'],
};
type Name = keyof typeof names;
const ignored = /photo|thumbnail|nationality|(legal|formatted|person)name|homephone|comment|guid$/i;

const describe = async (http: Http, { fieldMap }: Credentials) => {
  const headers = { accept: 'application/xml' };
  // https://docs.oasis-open.org/odata/odata/v4.0/odata-v4.0-part1-protocol.html (metadata document)
  const metadata = await http({ url: '/$metadata', headers, answers: 'xml' }, odataMetadata);
  return findTables(metadata, {
    service: 'Cezanne HR',
    sets,
    key: ['PEOPLE_PERSONID', 'PERSONID'],
    names,
    needed: ['workEmail', 'firstName', 'lastName', 'startDate'],
    entered: readPairs(fieldMap),
    enterAt: 'Names in your service',
    mayOffer: (name) => !ignored.test(name) && !isPrivateField(name),
  });
};

/** Reads the other lists: rows by list and person code. */
async function prepare(http: Http, credentials: Credentials) {
  const found = await describe(http, credentials);
  const joined = found.others.map(async ({ set, key, row, request }) => {
    const rows = await readList(http, { ...odataList(row), request });
    return [set, Map.groupBy(rows, (one) => String(one[key.name]))] as const;
  });
  return { ...found, rows: new Map(await Promise.all(joined)) };
}

const isYes = (flag: unknown) => /^(1|true|yes|y)$/i.test(String(flag));

const screen = 'Administration > Security Settings > Authorised Applications';
const oauth = { field: 'method', value: 'oauth' };
const password = { field: 'method', value: 'basic' };

/** Cezanne HR: an OData service with people, employments and addresses in lists of their own, leavers included. */
export default defineConnector({
  id: 'cezannehr',
  name: 'Cezanne HR',
  monogram: 'Ce',
  aliases: ['Cezanne'],
  docsUrl: 'https://api.cezannehr.com/',
  unconfirmed: [
    'Names of lists and fields in version 7: they are looked for by those of version 1, in any case.',
    'The token address and the scope (read): both can differ, the address can be entered.',
    'Whether a supervisor is given by person code.',
    'Limits of calls.',
  ],
  hosts: ['*.cezanneondemand.com'],
  credentials: [
    text('subdomain', {
      label: 'Cezanne HR subdomain',
      help: 'In the address bar, what stands before .cezanneondemand.com, mostly w3.',
      example: 'w3',
      pattern: '[A-Za-z0-9\\-]+',
    }),
    choice('method', {
      label: 'How Rollcall signs in',
      help: 'With an authorised application, or else as a user of the OData Authentication Service.',
      options: { oauth: 'Client ID and secret', basic: 'User name and password' },
    }),
    text('clientId', {
      label: 'Client ID',
      help: `In Cezanne HR: ${screen} > Add New.`,
      example: 'a1b2c3d4example',
      onlyWhen: oauth,
    }),
    secret('clientSecret', {
      label: 'Client Secret',
      help: `In Cezanne HR: ${screen} > your application. It is shown while the screen is open; later only Regenerate makes another.`,
      example: 'Zm9vExampleSecret8',
      onlyWhen: oauth,
    }),
    text('tokenUrl', {
      label: 'Token address',
      help: 'Only if signing in fails: the address of the authorisation server for your service, from api.cezannehr.com or the support of Cezanne HR.',
      example: 'https://w3.cezanneondemand.com/oauth/token',
      pattern: 'https://[A-Za-z0-9\\-]+\\.cezanneondemand\\.com/[A-Za-z0-9_.~\\-\\/]+',
      optional: true,
      onlyWhen: oauth,
    }),
    text('username', {
      label: 'OData user',
      help: `A user who is an exception of the application OData Authentication Service: ${screen}.`,
      example: 'odata.sync@acme.example',
      pattern: '[^:]+',
      onlyWhen: password,
    }),
    secret('password', {
      label: 'Password of the OData user',
      help: 'Best of a user whose password never expires.',
      example: 'Example!98',
      onlyWhen: password,
    }),
    text('fieldMap', {
      label: 'Names in your service',
      help: `Only where Rollcall says that a name is missing: how your service calls ${[...sets, ...Object.keys(names)].join(', ')}.`,
      example: 'People=Persons, workEmail=InternalEmailAddress',
      pattern: pairsPattern([...sets, ...Object.keys(names)], '\\w+'),
      optional: true,
    }),
  ],
  rights: [
    needs('API read access, as a user who sees all employees', {
      why: 'The API shows what its Service Account User sees: people whom that user may not see would look as if they had left.',
      where: `${screen} > your application > Application Scopes`,
      opens: [...(Object.keys(attributes) as (keyof Employee)[]), 'customFields'],
    }),
  ],
  guide: [
    `In Cezanne HR, open ${screen} and choose Add New. Call it Rollcall; Callbacks stay empty.`,
    'Choose a Service Account User who sees all employees: best an External HR Professional with Password Never Expires.',
    'Save, and copy the Client ID and the Client Secret into the form; the secret is shown while the screen is open.',
    'Open Application Scopes and switch on API read access. Write access is not needed.',
    'Without an application: enable OData Authentication Service on the same screen, make a user an exception there, and enter their user name and password.',
  ],
  auth: byChoice('method', {
    oauth: {
      kind: 'oauth2-client-credentials',
      open: ({ subdomain, tokenUrl, ...credentials }, exchange, vault) =>
        oauth2Basic(
          {
            // https://github.com/cezannehr/odata_mcp_go
            url: tokenUrl ?? `https://${subdomain}.cezanneondemand.com/oauth/token`,
            form: { grant_type: 'client_credentials', scope: 'read' },
          },
          ({ clientId, clientSecret }) => `${clientId}:${clientSecret}`,
        ).open(credentials, exchange, vault),
    },
    basic: basic(({ username, password }) => `${username}:${password}`),
  }),
  baseUrl: ({ subdomain }) =>
    `https://${subdomain}.cezanneondemand.com/cezanneondemand/v7/dataservice.svc`,
  // Cezanne HR publishes no number.
  rateLimit: { requests: 5, perSeconds: 1, concurrency: 2 },
  async check(http, credentials) {
    const { people } = await describe(http, credentials);
    await http(people.request(), odataList(people.row).answer);
  },
  prepare,
  employees: {
    ...odataList(z.looseObject({})),
    // https://api.cezannehr.com/
    request: ({ page, lookup }) => lookup.people.request(page),
    toEmployee(found, { lookup, today }) {
      const { columns, people, rows, own } = lookup;
      const person = checkShape('Cezanne HR', people.row, found);
      const code = String(person[people.key.name]);
      const of = (set: string) =>
        set === people.set ? [person] : (rows.get(set)?.get(code) ?? []);
      const [{ set: employments }] = columns.startDate as [ODataColumn];
      const at = ({ set, name }: ODataColumn, employment: ODataRow | undefined) =>
        (set === employments ? employment : of(set)[0])?.[name];
      const read = (wanted: Name, employment: ODataRow | undefined) =>
        columns[wanted].map((column) => at(column, employment)).find((one) => (one ?? '') !== '');
      const job = presentContract(of(employments), today, (one) => ({
        starts: writtenDay(read('startDate', one)),
        ends: writtenDay(read('terminationDate', one)),
        size: isYes(read('primary', one)) ? 1 : 0,
      }));
      const flag = read('active', job.main);
      const status = job.main || !isYes(flag) ? job.employmentStatus : 'active';
      // Who has not started is no active employee yet.
      const isGone = status === 'active' && flag !== undefined && !isYes(flag);
      const texts = Object.keys(attributes).map((one) => [one, read(one as Name, job.main)]);
      return {
        ...(Object.fromEntries(texts) as Record<keyof typeof attributes, string>),
        id: code,
        employmentStatus: isGone ? 'inactive' : status,
        startDate: writtenDay(read('startDate', job.main)),
        terminationDate: job.terminationDate,
        customFields: Object.fromEntries(
          own.map((one) => {
            const value = at(one, job.main);
            return [one.name, one.type.startsWith('Edm.Date') ? writtenDay(value) : value];
          }),
        ),
      };
    },
  },
  find: {
    // https://www.odata.org/documentation/odata-version-3-0/url-conventions/
    request({ id: wanted, lookup: { people } }) {
      const isNumber = /^Edm\.(Int|Decimal)/.test(people.key.type) && /^\d+$/.test(wanted);
      const literal = isNumber ? wanted : quoted(wanted);
      const { url, query } = people.request();
      return { url, query: { ...query, $filter: `${people.key.name} eq ${literal}` } };
    },
  },
  customFields: ({ own }) => own.map((one) => ({ key: one.name, label: one.name })),
  defaultMapping: standardMapping(),
});
