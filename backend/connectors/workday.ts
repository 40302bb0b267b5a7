// Longer than 90 lines: SOAP. The request is a document in a fixed order, and a worker a deep tree of references by type.
import { z } from 'zod';
import { wsSecurity } from '../connector-kit/auth/ws-security.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type ReadContext } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { pageNumbers } from '../connector-kit/paging.ts';
import { at, manyAt, textAt } from '../connector-kit/paths.ts';
import { isPrivateField } from '../connector-kit/private-field.ts';
import { mayUse, needs } from '../connector-kit/rights.ts';
import { statusOn } from '../connector-kit/status-on.ts';
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
const body = z.looseObject({ Body: z.looseObject({ Get_Workers_Response: workers }) });
const answer = z
  .looseObject({ Envelope: body })
  .transform(({ Envelope }) => Envelope.Body.Get_Workers_Response);

/** Elements must come in this order: references or criteria, filter, group. Every page is as of one moment. */
const getWorkers = ({ credentials, readAt, today }: ReadContext<unknown>, who: Xml, page = 1) => ({
  url: '',
  soap: {
    body: xml`<bsvc:Get_Workers_Request xmlns:bsvc="urn:com.workday/bsvc" bsvc:version="${credentials.version}">${who}
<bsvc:Response_Filter><bsvc:As_Of_Effective_Date>${today}</bsvc:As_Of_Effective_Date><bsvc:As_Of_Entry_DateTime>${readAt}</bsvc:As_Of_Entry_DateTime><bsvc:Page>${page}</bsvc:Page><bsvc:Count>999</bsvc:Count></bsvc:Response_Filter>
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

/** Who is not active has left, or is still to start. */
function statusOf(status: unknown, starts: unknown, today: string) {
  const is = (flag: string) => isTrue(at(status, flag));
  const gone = !is('Active') && (day(starts) ?? '') <= today;
  const leaves = manyAt(status, 'Leave_Status_Data');
  return statusOn(today, {
    starts: is('Active') ? undefined : starts,
    left: gone || is('Terminated') || is('Hire_Rescinded'),
    leave: leaves.some((one) => isTrue(at(one, 'On_Leave'))),
  });
}

const workerTypes = ['Employee_Type_ID', 'Contingent_Worker_Type_ID'];
const profileName = 'Job_Profile_Summary_Data.Job_Profile_Name';
/** Which of them a version fills differs. */
const phoneForms = ['E164_', 'Workday_Traditional_', 'International_', ''].map(
  (form) => `@${form}Formatted_Phone`,
);

function toEmployee(one: z.infer<typeof worker>, { today }: { today: string }) {
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
  const startDate = textAt(status, 'Hire_Date') ?? textAt(job, 'Start_Date');
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
    employmentStatus: statusOf(status, startDate, today),
    startDate,
    terminationDate: textAt(status, 'Termination_Date') ?? textAt(job, 'End_Employment_Date'),
    language: String(idOf(at(site, 'Local_Reference'), 'Locale_ID') ?? '').replace('_', '-'),
    phone: textAt(phone, ...phoneForms),
    gender: idOf(at(data, 'Personal_Data.Gender_Reference'), 'Gender_Code'),
    groups: listed.map((each) => String(at(each, 'Organization_Data.Organization_Name') ?? '')),
    customFields: Object.fromEntries(customIds(data)),
  } as const;
}

const where =
  'View Domain > the domain > Domain > Edit Security Policy Permissions, then Activate Pending Security Policy Changes';

/**
 * Workday through its SOAP service Human_Resources, operation Get_Workers: every tenant has it, with
 * leavers, future hires and real paging. What was entered earlier and takes effect later comes with a full read.
 */
export default defineConnector({
  id: 'workday',
  name: 'Workday',
  monogram: 'Wo',
  aliases: ['Workday HCM'],
  docsUrl:
    'https://community.workday.com/sites/default/files/file-hosting/productionapi/index.html',
  unconfirmed: [
    'Which domain opens which part of a worker, and that the one for organizations is called Worker Data: Organization Information.',
    'How Workday refuses a call for which a right is missing: “not authorized” in a fault counts as that.',
    'Which data Workday has of people before their first day.',
    'Which form of a phone number a version fills: four are tried.',
    'How many calls Workday allows: one after the other, five a second at most.',
  ],
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
      {
        why: 'To know who works at the company, since when and until when.',
        where,
        opens: ['employmentStatus', 'employmentType', 'startDate', 'terminationDate'],
      },
    ),
    needs('Get on Person Data: Work Contact Information', {
      why: 'For work e-mail addresses and phones.',
      where,
      opens: ['workEmail', 'phone'],
    }),
    mayUse('Get on Person Data: Home Contact Information', {
      why: 'For private e-mail addresses.',
      where,
      opens: ['personalEmail'],
    }),
    mayUse('Get on Worker Data: All Positions, Worker Data: Business Title on Worker Profile', {
      why: 'For job titles and sites.',
      where,
      opens: ['jobTitle', 'location', 'country', 'language'],
    }),
    mayUse('Get on Worker Data: Organization Information', {
      why: 'For organizations and managers.',
      where,
      opens: ['department', 'division', 'costCenter', 'legalEntity', 'managerId', 'groups'],
    }),
  ],
  guide: [
    'In Workday, run the task Create Integration System User; uncheck Require New Password at Next Sign In and exempt the user from password expiry and from authentication policies that keep this machine out.',
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
  // Workday answers slowly; several pages at once would slow it for others.
  rateLimit: { requests: 5, perSeconds: 1, concurrency: 1 },
  timeoutSeconds: 300,
  refusals: [
    { contains: /invalid username or password|authenticationError/i, code: 'invalid_credentials' },
    { contains: /not authorized/i, code: 'missing_permission' },
    { contains: /Invalid ID value/i, code: 'person_not_found' },
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
  company: async (_, { tenant }) => tenant,
  employees: {
    // https://community.workday.com/sites/default/files/file-hosting/productionapi/Human_Resources/v44.0/Get_Workers.html
    request: (context) =>
      getWorkers(context, criteria(context.since, context.readAt), context.page),
    answer,
    records: (page) => (page.Response_Data || { Worker: [] }).Worker,
    paging: pageNumbers({
      totalPages: (page: z.infer<typeof answer>) => page.Response_Results.Total_Pages,
      total: (page) => page.Response_Results.Total_Results,
    }),
    toEmployee,
  },
  incremental: true,
  find: {
    request: (context) =>
      getWorkers(
        context,
        xml`<bsvc:Request_References><bsvc:Worker_Reference><bsvc:ID bsvc:type="WID">${context.id}</bsvc:ID></bsvc:Worker_Reference></bsvc:Request_References>`,
      ),
  },
  // Only people's records name them.
  customFields: () => [],
  defaultMapping: standardMapping(),
});
