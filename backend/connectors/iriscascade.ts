// Longer than 90 lines: three lists are joined: people, their jobs, and the hierarchy.
import { z } from 'zod';
import { oauth2Basic } from '../connector-kit/auth/oauth2-basic.ts';
import { oneBy } from '../connector-kit/by-key.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { lineage } from '../connector-kit/lineage.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { offsets } from '../connector-kit/paging.ts';
import { readList } from '../connector-kit/read-list.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optional, optionals } from '../connector-kit/shapes.ts';
import { statusOn } from '../connector-kit/status-on.ts';

const contact = z.looseObject({ Ownership: z.string(), Value: optional });
const employee = z.looseObject({
  Id: id,
  FirstName: given,
  LastName: given,
  EmploymentStartDate: given,
  EmploymentLeftDate: given,
  Emails: z.array(contact).nullable(),
  Phones: z.array(contact.extend({ Type: z.string().nullish() })).nullish(),
  ...optionals('KnownAs', 'DisplayId', 'CostCentre', 'Gender'),
});
const job = z.looseObject({
  EmployeeId: id,
  Active: z.boolean().nullable(),
  StartDate: given,
  ...optionals('JobTitle', 'LineManagerId', 'HierarchyNodeId', 'Contract', 'CostCentre'),
});
const node = z.looseObject({ Id: id, ParentId: id.nullable(), Title: given });

type Page<Row> = { '@odata.count': number; value: Row[] };
/** A list of which so many rows come at most. */
const list = <Row>(name: string, $top: number, row: z.ZodType<Row>) => ({
  request: ($skip: number) => ({
    url: `/${name}`,
    query: { $count: true, $orderby: 'Id', $skip, $top },
  }),
  answer: z.looseObject({ '@odata.count': z.number(), value: z.array(row) }),
  records: ({ value }: Page<Row>) => value,
  paging: offsets($top, (page: Page<Row>) => page['@odata.count']),
});
// https://help-iris.co.uk/hr/cascade/api/API/pagination.htm
const employees = list('employees', 1000, employee);
const jobs = list('jobs', 250, job);
const hierarchy = list('hierarchy', 250, node);
const concurrency = 4;

/** Of somebody's jobs the active one comes last, or else the latest; of several active ones the latest. */
const rank = ({ Active, StartDate }: z.infer<typeof job>) => `${Number(Active)} ${StartDate ?? ''}`;

/** The job of everybody, the last one of leavers, and the path from the top of the hierarchy to each node. */
async function readJobs(http: Http) {
  const [history, nodes] = await Promise.all([
    // https://help-iris.co.uk/hr/cascade/api/serviceguides/hierarchy-overview.htm, also for the hierarchy
    readList(http, jobs, concurrency),
    readList(http, hierarchy, concurrency),
  ]);
  const sorted = history.toSorted((a, b) => rank(a).localeCompare(rank(b)));
  const byId = new Map(nodes.map((found) => [String(found.Id), found]));
  const pathTo = (from: unknown) =>
    lineage(from, byId, ({ ParentId }) => ParentId)
      .map(({ Title }) => String(Title ?? ''))
      .reverse();
  const paths = new Map<unknown, string[]>(nodes.map(({ Id }) => [Id, pathTo(Id)]));
  return {
    jobs: oneBy(sorted, ({ EmployeeId }) => EmployeeId),
    paths,
    depth: Math.max(0, ...[...paths.values()].map((path) => path.length)),
  };
}

const ownedBy = (contacts: z.infer<typeof employee>['Phones'], owner: string, type?: string) =>
  contacts?.find((c) => c.Ownership === owner && (!type || c.Type === type) && c.Value)?.Value;

const support = 'your IRIS account manager or hrapi@iris.co.uk';

const notReadOnly = {
  code: 'missing_permission',
  hint: `Ask ${support} for a read-only key.`,
} as const;
const levelKey = (index: number) => `hierarchyLevel${index + 1}`;

/** IRIS Cascade: whoever works or worked at the company, each with the job that counts and its place in the hierarchy. */
export default defineConnector({
  id: 'iriscascade',
  name: 'IRIS Cascade',
  monogram: 'Ir',
  aliases: ['Cascade HR', 'Cascade HRi', 'IRIS HR'],
  docsUrl: 'https://help-iris.co.uk/hr/cascade/api/getstart/request-an-access-token.htm',
  unconfirmed: [
    'Which level of the hierarchy is the department: companies give the levels a meaning of their own, so the lowest one counts, and every level is a field to choose.',
    'That lists may be sorted by Id, which is OData but not on the pages of IRIS.',
    'How many calls IRIS allows: its pages say 100 and 200 a minute; 100 are made at most.',
    'Whether a filter by the time of the last change works, so that everybody is read each time.',
    'The shape of user-defined fields, which are a beta and are not read.',
  ],
  hosts: ['api.iris.co.uk'],
  credentials: [
    text('clientKey', {
      label: 'Client key',
      help: `IRIS issues it for your company: ask ${support}.`,
      example: '12340000exampleKey99',
      pattern: '[^\\s:]+',
    }),
    secret('clientSecret', {
      label: 'Client secret',
      help: 'IRIS sends it together with the client key.',
      example: 'abcdEfExample98',
    }),
  ],
  rights: [
    needs('A read-only key (scope iris.hr.read)', {
      why: 'To read employees, jobs and the hierarchy. IRIS also issues keys that may write; Rollcall needs none.',
    }),
  ],
  guide: [
    `Ask ${support} for a read-only key to the IRIS HR API v2 for your company.`,
    'Copy the client key and the client secret that IRIS sends you into the form.',
  ],
  // https://help-iris.co.uk/hr/cascade/api/getstart/request-an-access-token.htm
  auth: oauth2Basic(
    { url: 'https://api.iris.co.uk/oauth2/v1/token', form: { grant_type: 'client_credentials' } },
    ({ clientKey, clientSecret }) => `${clientKey}:${clientSecret}`,
  ),
  baseUrl: () => 'https://api.iris.co.uk/hr/v2',
  // https://help-iris.co.uk/hr/cascade/api/API/rate-limits.htm
  rateLimit: { requests: 100, perSeconds: 60, concurrency },
  // https://help-iris.co.uk/hr/cascade/api/API/error-messages.htm
  refusals: [
    { status: 403, ...notReadOnly },
    { status: 401, contains: '401-000-0003', ...notReadOnly },
    {
      status: 429,
      contains: '429-000-0002',
      code: 'rate_limited',
      message: 'The calls that IRIS allows your company in a day are used up.',
      hint: 'Nothing was changed; it goes on tomorrow. Look which other tools use your key.',
    },
  ],
  async check(http) {
    // Without the jobs, of which there may be many pages.
    await http(employees.request(0), employees.answer);
  },
  prepare: readJobs,
  employees: {
    ...employees,
    // https://help-iris.co.uk/hr/cascade/api/API/odata.htm (leavers are included)
    request: ({ page }) => employees.request(page),
    toEmployee(one, { lookup, today }) {
      const job = lookup.jobs.get(one.Id);
      const path = lookup.paths.get(job?.HierarchyNodeId) ?? [];
      return {
        id: one.Id,
        workEmail: ownedBy(one.Emails, 'Organization'),
        personalEmail: ownedBy(one.Emails, 'Personal'),
        firstName: one.KnownAs || one.FirstName,
        lastName: one.LastName,
        employeeNumber: one.DisplayId,
        jobTitle: job?.JobTitle,
        department: path.at(-1),
        costCenter: job?.CostCentre || one.CostCentre,
        managerId: job?.LineManagerId,
        employmentType: job?.Contract,
        // `WorkingStatus` tells how somebody spends this very day, so nobody counts as on leave.
        employmentStatus: statusOn(today, {
          starts: one.EmploymentStartDate,
          ends: one.EmploymentLeftDate,
        }),
        startDate: one.EmploymentStartDate,
        terminationDate: one.EmploymentLeftDate,
        phone: ownedBy(one.Phones, 'Organization', 'Mobile') ?? ownedBy(one.Phones, 'Organization'),
        gender: one.Gender,
        groups: path,
        customFields: Object.fromEntries(path.map((title, i) => [levelKey(i), title])),
      };
    },
  },
  // https://help-iris.co.uk/hr/cascade/api/serviceguides/hierarchy-overview.htm
  find: {
    request: ({ id: wanted }) => ({ url: `/employees/${encodeURIComponent(wanted)}` }),
    answer: employee.transform((one) => ({ '@odata.count': 1, value: [one] })),
  },
  customFields: ({ depth }) =>
    Array.from({ length: depth }, (_, i) => ({
      key: levelKey(i),
      label: `Hierarchy Level ${i + 1}`,
    })),
  defaultMapping: standardMapping({ without: ['language', 'location', 'country'] }),
});
