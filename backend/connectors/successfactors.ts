// Longer than most: everything is dated and apart. People have several employments, each with jobs that only name by
// code what they belong to; managers are users, not persons; of those who are to start there is little before they do.
import { z } from 'zod';
import { twoLetterCountry } from '../connector-kit/alpha-3.ts';
import { basic } from '../connector-kit/auth/basic.ts';
import { byChoice } from '../connector-kit/auth/by-choice.ts';
import { samlBearer } from '../connector-kit/auth/saml-bearer.ts';
import { defineConnector, type Http, type ReadContext } from '../connector-kit/connector.ts';
import { choice, secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { leadBy, many, odataList, quoted } from '../connector-kit/odata.ts';
import { at, textAt } from '../connector-kit/paths.ts';
import { readList } from '../connector-kit/read-list.ts';
import { requireFields } from '../connector-kit/require-fields.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import * as sap from '../connector-kit/sap.ts';
import { given, id, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';
import { writtenDay } from '../connector-kit/written-day.ts';

const slice = z.looseObject({ startDate: z.string(), ...optionals('seqNumber') });
const contact = z.looseObject({ isPrimary: z.boolean().nullish() });
const employment = slice.extend({ userId: id, endDate: given, jobInfoNav: many(slice) });
const people = odataList(
  z.looseObject({
    personIdExternal: id,
    personalInfoNav: many(slice),
    emailNav: many(contact.extend({ emailAddress: given })),
    phoneNav: many(contact),
    employmentNav: many(employment),
  }),
);
const employments = odataList(employment.extend({ personIdExternal: id }));
type Person = ReturnType<typeof people.records>[number];

const jobs = 'employmentNav/jobInfoNav';
const always = `personalInfoNav,emailNav/emailTypeNav,phoneNav,employmentNav/userNav,${jobs}`;
const paths = { EmpJob: jobs, EmpEmployment: 'employmentNav', PerPersonal: 'personalInfoNav' };
const named = 'department division businessUnit company costCenter emplStatus'.split(' ');
const ways = { EmpJob: [...named, 'location/addressNavDEFLT', 'employmentType/picklistLabels'] };

type Lookup = sap.Model & {
  /** The person of each user. */
  persons: Map<unknown, string | number>;
  /** Those who are still to start, as they will be on their first day. */
  later: Map<unknown, Person>;
};

// SAP knowledge base 2723468: the list stays as it was at its first page.
const paged = (customPageSize: number) => ({ $format: 'json', customPageSize, paging: 'snapshot' });

// https://help.sap.com/docs/successfactors-platform/sap-successfactors-api-reference-guide-odata-v2/perperson
const list = ($filter: string, expand: readonly string[], asOfDate?: string) => ({
  url: '/PerPerson',
  // Up to 1,000 are allowed; with so much of each, SAP advises to ask for fewer.
  query: { ...paged(200), $filter, $expand: [always, ...expand].join(), asOfDate },
});

// https://help.sap.com/docs/successfactors-platform/sap-successfactors-api-reference-guide-odata-v2/empemployment
const $select = 'userId,personIdExternal,startDate,endDate,jobInfoNav/startDate';
const allEmployments = {
  url: '/EmpEmployment',
  query: { ...paged(1000), $select, $expand: 'jobInfoNav' },
};

/**
 * Lists show what holds today, so an employment without a job has not begun yet, and there is little of its
 * person before the day on which it does (SAP knowledge base 2148752).
 */
async function prepare(http: Http): Promise<Lookup> {
  const [model, all] = await Promise.all([
    sap.readModel(http, paths, ways),
    readList(http, { ...employments, request: leadBy(allEmployments) }),
  ]);
  const ahead = all.filter(({ jobInfoNav }) => jobInfoNav.length === 0);
  // Where nobody has a job, it is the right to see jobs that is missing.
  const days = ahead.length < all.length ? ahead.map((one) => writtenDay(one.startDate) ?? '') : [];
  const startingOn = (day: string) => {
    const filter = `employmentNav/startDate eq datetime'${day}T00:00:00'`;
    return readList(http, { ...people, request: leadBy(list(filter, model.expand, day)) });
  };
  const later = await Promise.all([...new Set(days)].map(startingOn));
  return {
    ...model,
    persons: new Map(all.map((one) => [String(one.userId), one.personIdExternal])),
    later: new Map(later.flat().map((one) => [one.personIdExternal, one])),
  };
}

// Persons without any employment are dependants and contacts.
const employed = 'personEmpTerminationInfoNav/activeEmploymentsCount ne null';

const dated = ['personalInfoNav/', 'employmentNav/', `${jobs}/`];
const changed = ['', 'emailNav/', 'phoneNav/', ...dated];
const since = (moment: string) => `${employed} and ${sap.changedSince(moment, changed, dated)}`;

/** The employment that counts: not over, begun, at home rather than abroad, in this order; then the latest. */
function mainOf(person: Person, today: string) {
  const all = person.employmentNav.map((one) => {
    const job = sap.lastSlice(one.jobInfoNav);
    const starts = writtenDay(one.startDate);
    const ends = writtenDay(one.endDate);
    const facts = sap.statusFacts(textAt(job, 'emplStatusNav.externalCode'));
    const status = statusOn(today, { starts, ends, ...facts });
    const rank = [status !== 'inactive', status !== 'pending', one.assignmentClass === 'ST'];
    return { one, job, starts, ends, status, rank: rank.map(Number).join('') + starts };
  });
  return all.toSorted((a, b) => b.rank.localeCompare(a.rank))[0];
}

function toEmployee(listed: Person, { lookup, today }: ReadContext<Lookup>) {
  const isAhead = mainOf(listed, today)?.status === 'pending';
  const person = (isAhead && lookup.later.get(listed.personIdExternal)) || listed;
  const main = mainOf(person, today);
  const { one, job } = main ?? {};
  const personal = sap.lastSlice(person.personalInfoNav);
  const typeOf = (address: unknown) => textAt(address, 'emailTypeNav.externalCode');
  const ofType = (type: string) => person.emailNav.find((address) => typeOf(address) === type);
  const other = person.emailNav.find((one) => one.isPrimary && typeOf(one) !== 'P');
  const phone = person.phoneNav.find(({ isPrimary }) => isPrimary) ?? person.phoneNav[0];
  const number = ['countryCode', 'areaCode', 'phoneNumber'].flatMap((p) => textAt(phone, p) ?? []);
  const nameOf = (what: string) =>
    textAt(job, `${what}Nav.name_localized`, `${what}Nav.name`)?.toString();
  const [department, division, team] = ['department', 'division', 'businessUnit'].map(nameOf);
  const country = textAt(job, 'locationNav.addressNavDEFLT.country', 'countryOfCompany');
  const lastName = textAt(personal, 'lastName');
  return {
    id: person.personIdExternal,
    workEmail: (ofType('B') ?? other)?.emailAddress || textAt(one, 'userNav.email'),
    personalEmail: ofType('P')?.emailAddress,
    firstName: textAt(personal, 'firstName'),
    lastName,
    displayName: `${textAt(personal, 'preferredName', 'firstName') ?? ''} ${lastName ?? ''}`,
    employeeNumber: person.personIdExternal,
    jobTitle: textAt(job, 'jobTitle', 'localJobTitle'),
    department,
    team,
    division,
    costCenter: nameOf('costCenter'),
    legalEntity: nameOf('company'),
    location: nameOf('location'),
    country: twoLetterCountry(country),
    managerId: lookup.persons.get(String(textAt(job, 'managerId'))),
    employmentType: sap.optionLabel(at(job, 'employmentTypeNav')),
    employmentStatus: main?.status ?? 'inactive',
    startDate: main?.starts,
    terminationDate: main?.ends,
    language: textAt(one, 'userNav.defaultLocale')?.toString().replace('_', '-'),
    phone: number.join(' ').replace(/^(?=\d)/, '+'),
    gender: textAt(personal, 'gender'),
    groups: [department, division, team, nameOf('location')],
    customFields: {
      userId: one?.userId,
      ...sap.ownValues(lookup.fields, { EmpJob: job, EmpEmployment: one, PerPersonal: personal }),
    },
  };
}

const role = 'Admin Center > Manage Permission Roles > the role';
const permissions = `${role} > Permission`;
const clients = 'Admin Center > Manage OAuth2 Client Applications';
const domains = ['successfactors.com', 'successfactors.eu', 'sapsf.com', 'sapsf.eu', 'sapsf.cn'];
const withOAuth = { onlyWhen: { field: 'authMode', value: 'oauth' } };

/** SAP SuccessFactors Employee Central through OData version 2. */
export default defineConnector({
  id: 'successfactors',
  name: 'SAP SuccessFactors',
  monogram: 'SF',
  aliases: ['SuccessFactors', 'Employee Central'],
  docsUrl:
    'https://help.sap.com/docs/successfactors-platform/sap-successfactors-api-reference-guide-odata-v2/authentication-using-oauth-2-0',
  unconfirmed: [
    'How sign-in refusals are worded, but for a private key that does not fit.',
    'Whether everything that a job names can be followed where the company has enabled it: it is.',
    'Whether people still to start can be asked for by their first day, as on that day: they are.',
  ],
  hosts: domains.map((domain) => `*.${domain}`),
  credentials: [
    text('apiServer', {
      label: 'API server',
      help: 'The one of your data centre, from the SAP help page List of SAP SuccessFactors API Servers; not the address where you log in.',
      example: 'api4.successfactors.com',
      pattern:
        '[A-Za-z0-9][A-Za-z0-9.\\-]*\\.(?:successfactors\\.(?:com|eu)|sapsf\\.(?:com|eu|cn))',
    }),
    text('companyId', {
      label: 'Company ID',
      help: 'In your profile menu > Show version information. Upper and lower case count.',
      example: 'ACMECORP01',
      pattern: '[^\\s@:]+',
    }),
    text('username', {
      label: 'API user',
      help: 'The user name of the technical user that Rollcall signs in as.',
      example: 'sfapi_rollcall',
    }),
    choice('authMode', {
      label: 'Sign-in method',
      help: 'OAuth 2.0, unless your company still allows Basic Authentication, which SAP is retiring.',
      options: { oauth: 'OAuth 2.0 with a certificate', basic: 'User name and password' },
    }),
    text('clientId', {
      label: 'API key',
      help: `In ${clients} > the application > View.`,
      example: 'YzA4MTVhMTQzZmFrZWZha2VmYWtl',
      ...withOAuth,
    }),
    secret('privateKey', {
      label: 'Private key',
      help: `From Certificate.pem of ${clients} > Register Client Application > Generate X.509 Certificate; you may paste the whole file.`,
      example: '-----BEGIN PRIVATE KEY-----…',
      ...withOAuth,
    }),
    secret('password', {
      label: 'Password of the API user',
      help: 'The password of the technical user.',
      example: 'a long password',
      onlyWhen: { field: 'authMode', value: 'basic' },
    }),
  ],
  rights: [
    needs('Allow Admin to Access OData API', {
      why: 'To reach people at all. With user name and password, also Allow Admin to Access OData API through Basic Authentication.',
      where: `${permissions} > Manage Integration Tools`,
    }),
    needs('Employee Central HRIS OData API (read-only)', {
      why: 'For people, their employments and jobs.',
      where: `${permissions} > Employee Central API`,
      opens: ['workEmail', 'firstName', 'lastName', 'jobTitle', 'managerId', 'startDate'],
    }),
    needs('Target population of everybody, active and inactive', {
      why: 'People outside of it would look as if they had left.',
      where: `${role} > Grant this role to`,
    }),
    mayUse('Employee Central Foundation OData API (read-only)', {
      why: 'For the names of departments, divisions, locations and companies.',
      where: `${permissions} > Employee Central API`,
      opens: ['department', 'division', 'team', 'location', 'country', 'legalEntity', 'costCenter'],
    }),
  ],
  guide: [
    'In Admin Center > Manage Permission Roles, create a role with the rights below and grant it to a technical user, with everybody, active and inactive, as its target population.',
    'If your company restricts the addresses from which one may sign in, add that of the machine that runs Rollcall.',
    `Open ${clients} > Register Client Application, name it Rollcall and enter any application URL.`,
    'Choose Generate X.509 Certificate with the technical user as its common name, download Certificate.pem, which holds the private key, then choose Register.',
    'View the application and copy its API key into the form.',
  ],
  auth: byChoice('authMode', {
    oauth: samlBearer({
      // https://help.sap.com/docs/successfactors-platform/sap-successfactors-api-reference-guide-odata-v2/generating-saml-assertion
      assertion: ({ apiServer = '', clientId: api_key = '', username: subject = '' }) => ({
        issuer: 'www.successfactors.com',
        audience: 'www.successfactors.com',
        subject,
        recipient: `https://${apiServer.toLowerCase()}/oauth/token`,
        attributes: { api_key, use_username: 'true', use_email: 'false', external_user: 'false' },
      }),
      privateKey: ({ privateKey = '' }) => privateKey,
      // SAP knowledge base 2872019: without `new_token`, a token that was refused may come again.
      form: ({ companyId = '', clientId = '' }) => ({
        company_id: companyId,
        client_id: clientId,
        new_token: 'true',
      }),
      refused: /LGN00(05|06|07|22)/,
    }),
    basic: basic(({ username, companyId, password }) => `${username}@${companyId}:${password}`),
  }),
  baseUrl: ({ apiServer = '' }) => `https://${apiServer.toLowerCase()}/odata/v2`,
  // SAP publishes no number.
  rateLimit: { requests: 10, perSeconds: 1, concurrency: 4 },
  timeoutSeconds: 300,
  // SAP knowledge base 3159263 and 3336571
  refusals: [
    {
      contains: 'signature of the SAML assertion',
      code: 'invalid_credentials',
      message: 'The private key does not belong to the API key.',
      hint: `Take both from the same application in ${clients}.`,
    },
    {
      contains: 'LGN0010',
      code: 'missing_permission',
      message: 'SAP SuccessFactors refuses the address of this machine, or Basic Authentication.',
      hint: 'Allow it in Admin Center > IP Restriction Management, or choose OAuth 2.0.',
    },
    { contains: /LGN00(01|03|05|06|07|08|22)/, code: 'invalid_credentials' },
  ],
  async check(http) {
    const query = { $format: 'json', $top: 20, $filter: employed, $expand: always };
    const { rows } = await http({ url: '/PerPerson', query }, people.answer);
    // A right that is missing shows as nothing at all.
    const seen = rows.flatMap(({ personalInfoNav, employmentNav }) => [
      ...personalInfoNav.map(() => 'names'),
      ...employmentNav.flatMap(({ jobInfoNav }) => jobInfoNav.map(() => 'jobs')),
    ]);
    const needed = { names: 'the names of people', jobs: 'their jobs' };
    if (rows.length > 0) requireFields(needed, seen, `${permissions} > Employee Central API`);
  },
  company: async (_, { companyId }) => companyId,
  prepare,
  employees: {
    ...people,
    request: ({ page, since: moment, lookup }) =>
      leadBy(list(moment ? since(moment) : employed, lookup.expand))(page),
    toEmployee,
  },
  incremental: true,
  find: { request: ({ id, lookup }) => list(`personIdExternal eq ${quoted(id)}`, lookup.expand) },
  customFields: ({ fields }) => [{ key: 'userId', label: 'User ID' }, ...fields],
  defaultMapping: standardMapping(),
});
