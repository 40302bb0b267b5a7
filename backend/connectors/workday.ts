import { z } from 'zod';
import { wsSecurity } from '../connector-kit/auth/ws-security.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type ReadContext } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pageNumbers } from '../connector-kit/paging.ts';
import { at, manyAt, textAt } from '../connector-kit/paths.ts';
import { requireFields } from '../connector-kit/require-fields.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import { listOf } from '../connector-kit/xml.ts';
import { xml, type Xml } from '../connector-kit/xml-template.ts';

const flag = z.enum(['0', '1', 'true', 'false']);
const isTrue = (value: unknown): boolean => value === '1' || value === 'true';

const typedId = z.looseObject({ '#text': z.string(), '@type': z.string() });
const email = z.looseObject({ Email_Address: z.string() });
const worker = z.looseObject({
  Worker_Reference: z.looseObject({ ID: listOf(typedId) }),
  Worker_Descriptor: z.string().optional(),
  Worker_Data: z.looseObject({
    Personal_Data: z.looseObject({
      Name_Data: z.looseObject({}),
      Contact_Data: z
        .union([z.looseObject({ Email_Address_Data: listOf(email) }), z.literal('')])
        .optional(),
    }),
    Employment_Data: z.looseObject({ Worker_Status_Data: z.looseObject({ Active: flag }) }),
  }),
});
const number = z.coerce.number().int();
const workers = z.looseObject({
  Response_Results: z.looseObject({ Total_Results: number, Total_Pages: number }),
  Response_Data: z.union([z.looseObject({ Worker: listOf(worker) }), z.literal('')]).optional(),
});
const answer = z.looseObject({
  Envelope: z.looseObject({ Body: z.looseObject({ Get_Workers_Response: workers }) }),
});
type Answer = z.infer<typeof answer>;
type Worker = z.infer<typeof worker>;

/** Up to 999 are allowed; such an answer takes Workday minutes. */
const pageSize = 500;
const results = (page: Answer) => page.Envelope.Body.Get_Workers_Response.Response_Results;

/** Elements must come in this order: references, criteria, filter, group. */
const request = (
  { credentials, readAt, today }: Pick<ReadContext<unknown>, 'credentials' | 'readAt' | 'today'>,
  { who, page = 1, count = pageSize }: { who: Xml; page?: number; count?: number },
) => ({
  url: '',
  soap: {
    body: xml`<bsvc:Get_Workers_Request xmlns:bsvc="urn:com.workday/bsvc" bsvc:version="${credentials.version}">${who}
<bsvc:Response_Filter><bsvc:As_Of_Effective_Date>${today}</bsvc:As_Of_Effective_Date><bsvc:As_Of_Entry_DateTime>${readAt}</bsvc:As_Of_Entry_DateTime><bsvc:Page>${page}</bsvc:Page><bsvc:Count>${count}</bsvc:Count></bsvc:Response_Filter>
<bsvc:Response_Group><bsvc:Include_Reference>true</bsvc:Include_Reference><bsvc:Include_Personal_Information>true</bsvc:Include_Personal_Information><bsvc:Include_Employment_Information>true</bsvc:Include_Employment_Information><bsvc:Include_Organizations>true</bsvc:Include_Organizations><bsvc:Exclude_Organization_Support_Role_Data>true</bsvc:Exclude_Organization_Support_Role_Data><bsvc:Include_Management_Chain_Data>true</bsvc:Include_Management_Chain_Data></bsvc:Response_Group></bsvc:Get_Workers_Request>`,
  },
});

/** Everybody, or those whose record was touched since then. */
const criteria = (since: string | undefined, readAt: string): Xml =>
  xml`<bsvc:Request_Criteria>${
    since &&
    xml`<bsvc:Transaction_Log_Criteria_Data><bsvc:Transaction_Date_Range_Data><bsvc:Updated_From>${since}</bsvc:Updated_From><bsvc:Updated_Through>${readAt}</bsvc:Updated_Through></bsvc:Transaction_Date_Range_Data></bsvc:Transaction_Log_Criteria_Data>`
  }<bsvc:Exclude_Inactive_Workers>false</bsvc:Exclude_Inactive_Workers><bsvc:Exclude_Contingent_Workers>false</bsvc:Exclude_Contingent_Workers></bsvc:Request_Criteria>`;

/** The id of one type in a reference. */
const idOf = (node: unknown, ...types: string[]): string | number | undefined =>
  types
    .map((type) => manyAt(node, 'ID').find((id) => at(id, '@type') === type))
    .map((id) => textAt(id, '#text'))
    .find((id) => id !== undefined);

const usesOf = (contact: unknown): unknown[] => manyAt(contact, 'Usage_Data.Type_Data');
const useOf = (use: unknown) => idOf(at(use, 'Type_Reference'), 'Communication_Usage_Type_ID');
const isPrimary = (contact: unknown) => usesOf(contact).some((use) => isTrue(at(use, '@Primary')));

/** The e-mail address or phone for a use, the primary one if there are several. */
function used(contacts: unknown[], use: string): unknown {
  const fitting = contacts.filter((contact) => usesOf(contact).some((one) => useOf(one) === use));
  return fitting.find(isPrimary) ?? fitting[0];
}

/** Names of organisations by their type, the first of each. */
const namesByType = (organizations: unknown[]) =>
  new Map(
    organizations.toReversed().map((one) => {
      const type = idOf(at(one, 'Organization_Type_Reference'), 'Organization_Type_ID');
      return [String(type).toUpperCase(), textAt(one, 'Organization_Name')];
    }),
  );

/** The company's own ids of a person, by their type. */
const customIds = (data: unknown) =>
  manyAt(data, 'Personal_Data.Identification_Data.Custom_ID')
    .map((one) => at(one, 'Custom_ID_Data'))
    .map((one) => [idOf(at(one, 'ID_Type_Reference'), 'Custom_ID_Type_ID'), textAt(one, 'ID')])
    .filter(([type]) => type !== undefined && !isPrivateField(String(type)));

/** The WID of the last manager in the first supervisory chain. */
function managerOf(data: unknown, job: unknown) {
  const [chain] = manyAt(data, 'Management_Chain_Data.Worker_Supervisory_Management_Chain_Data');
  const last = manyAt(chain, 'Management_Chain_Data').at(-1);
  return (
    idOf(at(last, 'Manager_Reference'), 'WID') ??
    idOf(at(last, 'Manager.Worker_Reference'), 'WID') ??
    idOf(at(job, 'Manager_as_of_last_detected_manager_change_Reference'), 'WID')
  );
}

function statusOf(status: unknown, today: string) {
  if (isTrue(at(status, 'Terminated')) || isTrue(at(status, 'Hire_Rescinded'))) return 'inactive';
  if (!isTrue(at(status, 'Active')))
    return (day(at(status, 'Hire_Date')) ?? '') > today ? 'pending' : 'inactive';
  const leaves = manyAt(status, 'Leave_Status_Data');
  return leaves.some((one) => isTrue(at(one, 'On_Leave'))) ? 'leave' : 'active';
}

const workerTypes = ['Employee_Type_ID', 'Contingent_Worker_Type_ID'];
const profileName = 'Job_Profile_Summary_Data.Job_Profile_Name';
/** Which of them a version fills differs. */
const phoneForms = ['E164_', 'Workday_Traditional_', 'International_', ''].map(
  (form) => `@${form}Formatted_Phone`,
);

function toEmployee(one: Worker, { today }: { today: string }) {
  const data = one.Worker_Data;
  const names = data.Personal_Data.Name_Data;
  const [name] = ['Preferred', 'Legal'].flatMap((kind) =>
    manyAt(names, `${kind}_Name_Data.Name_Detail_Data`),
  );
  const jobs = manyAt(data, 'Employment_Data.Worker_Job_Data');
  const job = at(jobs.find((each) => isTrue(at(each, '@Primary_Job'))) ?? jobs[0], 'Position_Data');
  const listed = manyAt(data, 'Organization_Data.Worker_Organization_Data');
  const ofJob = manyAt(job, 'Position_Organizations_Data.Position_Organization_Data');
  const organizations = namesByType(
    [...listed, ...ofJob].map((each) => at(each, 'Organization_Data')),
  );
  const emails = manyAt(data, 'Personal_Data.Contact_Data.Email_Address_Data');
  const phone = used(manyAt(data, 'Personal_Data.Contact_Data.Phone_Data'), 'WORK');
  const site = at(job, 'Business_Site_Summary_Data');
  const status = data.Employment_Data.Worker_Status_Data;
  return {
    id: idOf(one.Worker_Reference, 'WID') ?? '',
    workEmail: textAt(used(emails, 'WORK'), 'Email_Address'),
    personalEmail: textAt(used(emails, 'HOME'), 'Email_Address'),
    firstName: textAt(name, 'First_Name'),
    lastName: textAt(name, 'Last_Name'),
    displayName: textAt(name, '@Formatted_Name') ?? one.Worker_Descriptor,
    employeeNumber: idOf(one.Worker_Reference, 'Employee_ID', 'Contingent_Worker_ID'),
    jobTitle: textAt(job, 'Business_Title', 'Position_Title', profileName),
    department: organizations.get('SUPERVISORY'),
    division: organizations.get('BUSINESS_UNIT'),
    costCenter: organizations.get('COST_CENTER'),
    legalEntity: organizations.get('COMPANY'),
    location: textAt(site, 'Name'),
    country: idOf(at(site, 'Address_Data.Country_Reference'), 'ISO_3166-1_Alpha-2_Code'),
    managerId: managerOf(data, job),
    employmentType: idOf(at(job, 'Worker_Type_Reference'), ...workerTypes),
    employmentStatus: statusOf(status, today),
    startDate: textAt(status, 'Hire_Date') ?? textAt(job, 'Start_Date'),
    terminationDate: textAt(status, 'Termination_Date') ?? textAt(job, 'End_Employment_Date'),
    language: String(idOf(at(site, 'Local_Reference'), 'Locale_ID') ?? '').replace('_', '-'),
    phone: textAt(phone, ...phoneForms),
    gender: idOf(at(data, 'Personal_Data.Gender_Reference'), 'Gender_Code'),
    groups: listed.map((each) => String(at(each, 'Organization_Data.Organization_Name') ?? '')),
    customFields: Object.fromEntries(customIds(data)),
  } as const;
}

const workersOf = ({ Envelope }: Answer): Worker[] =>
  (Envelope.Body.Get_Workers_Response.Response_Data || { Worker: [] }).Worker;

const domains = 'View Domain > the domain > Domain > Edit Security Policy Permissions';

/**
 * Workday through its SOAP service Human_Resources, operation Get_Workers: every tenant has it, with
 * leavers, future hires and real paging. The file is long because a worker is a deep tree.
 */
export default defineConnector({
  id: 'workday',
  name: 'Workday',
  monogram: 'Wo',
  aliases: ['Workday HCM'],
  docsUrl:
    'https://community.workday.com/sites/default/files/file-hosting/productionapi/index.html',
  hosts: ['*.workday.com', '*.myworkday.com'],
  credentials: [
    text('host', {
      label: 'Workday services host',
      help: 'In Workday, search for View API Clients: the part of the Workday REST API Endpoint between https:// and /ccx/.',
      example: 'wd3-services1.workday.com',
      pattern: '[A-Za-z0-9\\-.]+\\.(?:workday|myworkday)\\.com',
    }),
    text('tenant', {
      label: 'Tenant',
      help: 'In Workday, search for View API Clients: the last part of the Workday REST API Endpoint.',
      example: 'acme',
      pattern: '[A-Za-z0-9_\\-]+',
    }),
    text('username', {
      label: 'Integration System User',
      help: 'In Workday: task Create Integration System User.',
      example: 'ISU_Rollcall',
    }),
    secret('password', {
      label: 'Password of the Integration System User',
      help: 'In Workday: task Create Integration System User. Uncheck Require New Password at Next Sign In.',
      example: 'a long password',
    }),
    text('version', {
      label: 'API version',
      help: 'Leave it as it is unless Workday retires this version.',
      example: 'v44.0',
      pattern: 'v\\d{2}\\.\\d',
      optional: true,
      default: 'v44.0',
    }),
  ],
  rights: [
    needs(
      'Get on Worker Data: Workers, Worker Data: Public Worker Reports, Worker Data: Current Staffing Information',
      { why: 'To know who works at the company, since when and until when.' },
    ),
    needs('Get on Person Data: Work Contact Information', {
      why: 'For work e-mail addresses and phones.',
    }),
    mayUse(
      'Get on Worker Data: All Positions, Worker Data: Business Title on Worker Profile, Worker Data: Organization Information',
      { why: 'For job titles, sites, organisations and managers.' },
    ),
  ],
  guide: [
    'In Workday, run the task Create Integration System User; uncheck Require New Password at Next Sign In and exempt the user from password expiry.',
    'Run Create Security Group, type Integration System Security Group (Unconstrained), and add the user. A constrained group would hide people.',
    'Open each domain listed under the rights with View Domain, then Domain > Edit Security Policy Permissions, and give the group Get.',
    'Run Activate Pending Security Policy Changes.',
    'Search for View API Clients; the Workday REST API Endpoint holds the host and, at its end, the tenant.',
  ],
  auth: wsSecurity(({ username = '', tenant, password = '' }) => ({
    username: username.includes('@') ? username : `${username}@${tenant}`,
    password,
  })),
  baseUrl: ({ host, tenant, version }) =>
    `https://${host}/ccx/service/${tenant}/Human_Resources/${version}`,
  // Workday publishes no number and answers slowly; several pages at once would slow it for others.
  rateLimit: { requests: 5, perSeconds: 1, concurrency: 1 },
  timeoutSeconds: 300,
  refusals: [
    {
      contains: /invalid username or password|authenticationError/i,
      code: 'invalid_credentials',
      message: 'Workday refuses the user name, the tenant or the password.',
      hint: 'Check all three; an authentication policy may also block this machine’s address.',
    },
    {
      contains: /not authorized/i,
      code: 'missing_permission',
      message: 'The Integration System User lacks Get on Worker Data: Workers.',
      hint: `Give it in ${domains}, then run Activate Pending Security Policy Changes.`,
    },
    {
      contains: /Invalid ID value/i,
      code: 'person_not_found',
      message: 'Workday has no such worker.',
      hint: 'The worker may have been deleted.',
    },
    {
      status: 500,
      contains: /<(?:[\w-]+:)?Fault/,
      code: 'hris_error',
      message: 'Workday reports an error in the call.',
      hint: 'Check the API version; if it is right, report this.',
    },
    {
      status: 404,
      code: 'invalid_credentials',
      message: 'Workday knows no such tenant or API version on this host.',
      hint: 'Compare host and tenant with the Workday REST API Endpoint under View API Clients.',
    },
  ],
  async check(http, credentials) {
    const readAt = new Date().toISOString();
    const context = { credentials, readAt, today: readAt.slice(0, 10) };
    const few = await http(
      request(context, { who: criteria(undefined, readAt), count: 20 }),
      answer,
    );
    const people = workersOf(few).map((one) => toEmployee(one, context));
    const visible = people.some(({ workEmail }) => workEmail !== undefined) ? ['workEmail'] : [];
    requireFields(
      { workEmail: 'work e-mail addresses (Get on Person Data: Work Contact Information)' },
      visible,
      `${domains}, then run Activate Pending Security Policy Changes`,
    );
    return { company: `${credentials.tenant}` };
  },
  employees: {
    request: (context) =>
      request(context, { who: criteria(context.since, context.readAt), page: context.page }),
    answer,
    records: workersOf,
    paging: pageNumbers({
      totalPages: (page: Answer) => results(page).Total_Pages,
      total: (page: Answer) => results(page).Total_Results,
    }),
    toEmployee,
  },
  incremental: true,
  find: {
    request: (context) =>
      request(context, {
        who: xml`<bsvc:Request_References><bsvc:Worker_Reference><bsvc:ID bsvc:type="WID">${context.id}</bsvc:ID></bsvc:Worker_Reference></bsvc:Request_References>`,
      }),
  },
  defaultMapping: standardMapping(),
});
