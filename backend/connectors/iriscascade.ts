import { z } from 'zod';
import { oauth2Basic } from '../connector-kit/auth/oauth2-basic.ts';
import { day } from '../connector-kit/clean-employee.ts';
import { defineConnector, type Http } from '../connector-kit/connector.ts';
import { secret, text } from '../connector-kit/fields.ts';
import { standardMapping } from '../connector-kit/mapping.ts';
import { offsets } from '../connector-kit/paging.ts';
import { readList } from '../connector-kit/read-list.ts';
import { needs } from '../connector-kit/rights.ts';
import { given, id, optional, optionals } from '../connector-kit/shapes.ts';

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
type Job = z.infer<typeof job>;
type Contacts = z.infer<typeof employee>['Phones'];

const listOf = <Row>(row: z.ZodType<Row>) =>
  z.looseObject({ '@odata.count': z.number(), value: z.array(row) });
const people = listOf(employee);
const one = employee.transform((found) => ({ '@odata.count': 1, value: [found] }));

// https://help-iris.co.uk/hr/cascade/api/API/pagination.htm has the largest page of each list.
const largest = { employees: 1000, jobs: 250, hierarchy: 250 };
const concurrency = 4;
type List = keyof typeof largest;

// That `$orderby` is understood is OData, not on the vendor's pages.
const listed = (list: List, skip: number, top = largest[list]) => ({
  url: `/${list}`,
  query: { $count: true, $orderby: 'Id', $skip: skip, $top: top },
});

const pagesOf = <Row>(list: List) =>
  offsets(largest[list], (page: { '@odata.count': number; value: Row[] }) => page['@odata.count']);

const readAll = <Row>(http: Http, list: List, row: z.ZodType<Row>) =>
  readList(
    http,
    {
      request: (skip: number) => listed(list, skip),
      answer: listOf(row),
      records: ({ value }) => value,
      paging: pagesOf<Row>(list),
    },
    concurrency,
  );

/** Whether a job tells more about somebody than another: it is the active one, or the later one. */
const outranks = (a: Job, b: Job) =>
  a.Active === b.Active ? `${a.StartDate ?? ''}` > `${b.StartDate ?? ''}` : a.Active === true;

type Lookup = { jobs: Map<unknown, Job>; paths: Map<unknown, string[]>; depth: number };

/** The job of everybody, the last one of leavers, and the path from the top of the hierarchy to each node. */
async function readJobs(http: Http): Promise<Lookup> {
  const [history, nodes] = await Promise.all([
    // https://help-iris.co.uk/hr/cascade/api/serviceguides/hierarchy-overview.htm, also for the hierarchy
    readAll(http, 'jobs', job),
    readAll(http, 'hierarchy', node),
  ]);
  const jobs = new Map<unknown, Job>();
  for (const found of history) {
    const known = jobs.get(found.EmployeeId);
    if (!known || outranks(found, known)) jobs.set(found.EmployeeId, found);
  }
  const byId = new Map(nodes.map((found) => [found.Id, found]));
  const pathTo = (from: z.infer<typeof node>): string[] => {
    const path = new Set([from]);
    for (let at = byId.get(from.ParentId ?? ''); at && !path.has(at);) {
      path.add(at);
      at = byId.get(at.ParentId ?? '');
    }
    return [...path].map(({ Title }) => String(Title ?? '')).reverse();
  };
  const paths = new Map(nodes.map((found) => [found.Id, pathTo(found)]));
  return { jobs, paths, depth: [...paths.values()].reduce((d, p) => Math.max(d, p.length), 0) };
}

const ownedBy = (contacts: Contacts, owner: string, type?: string) =>
  contacts?.find((c) => c.Ownership === owner && (!type || c.Type === type) && c.Value)?.Value;

/** `WorkingStatus` tells how somebody spends this very day, so nobody counts as on leave. */
function statusOf(one: z.infer<typeof employee>, today: string) {
  if ((day(one.EmploymentLeftDate) ?? today) < today) return 'inactive';
  return (day(one.EmploymentStartDate) ?? today) > today ? 'pending' : 'active';
}

const support = 'your IRIS account manager or hrapi@iris.co.uk';

const mayNotRead = {
  code: 'missing_permission',
  message: 'The client key may not read employees: it lacks the scope iris.hr.read.',
  hint: `Ask ${support} for a read-only key.`,
} as const;

/**
 * IRIS Cascade: people, their jobs and the hierarchy are three lists, which makes the file long. Each company
 * gives the levels of its hierarchy a meaning of its own, so the node of somebody stands for the department, and
 * every level is a field to choose. User-defined fields are a beta whose shape nobody confirms; they are not read.
 */
export default defineConnector({
  id: 'iriscascade',
  name: 'IRIS Cascade',
  monogram: 'Ir',
  aliases: ['Cascade HR', 'Cascade HRi', 'IRIS HR'],
  docsUrl: 'https://help-iris.co.uk/hr/cascade/api/getstart/request-an-access-token.htm',
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
  // The vendor's pages disagree: 100 or 200 a minute.
  rateLimit: { requests: 100, perSeconds: 60, concurrency },
  // https://help-iris.co.uk/hr/cascade/api/API/error-messages.htm
  refusals: [
    { status: 403, ...mayNotRead },
    { status: 401, contains: '401-000-0003', ...mayNotRead },
    {
      status: 401,
      code: 'invalid_credentials',
      message: 'IRIS refuses the client key or the client secret.',
      hint: `Compare both with what IRIS sent you; if they are right, ask ${support}.`,
    },
    {
      status: 429,
      contains: '429-000-0002',
      code: 'rate_limited',
      message: 'The calls that IRIS allows your company in a day are used up.',
      hint: 'Nothing was changed; it goes on tomorrow. Look which other tools use your key.',
    },
  ],
  async check(http) {
    await http(listed('employees', 0, 1), people);
    return {};
  },
  prepare: readJobs,
  employees: {
    // https://help-iris.co.uk/hr/cascade/api/API/odata.htm (leavers are included)
    request: ({ page }) => listed('employees', page),
    answer: people,
    records: ({ value }) => value,
    paging: pagesOf('employees'),
    toEmployee(one, { lookup, today }) {
      const job = lookup.jobs.get(one.Id);
      const path = lookup.paths.get(job?.HierarchyNodeId) ?? [];
      return {
        id: one.Id,
        workEmail: ownedBy(one.Emails, 'Organization'),
        personalEmail: ownedBy(one.Emails, 'Personal'),
        firstName: one.KnownAs || one.FirstName,
        lastName: one.LastName,
        displayName: `${one.KnownAs || one.FirstName || ''} ${one.LastName ?? ''}`,
        employeeNumber: one.DisplayId,
        jobTitle: job?.JobTitle,
        department: path.at(-1),
        costCenter: job?.CostCentre || one.CostCentre,
        managerId: job?.LineManagerId,
        employmentType: job?.Contract,
        employmentStatus: statusOf(one, today),
        startDate: day(one.EmploymentStartDate),
        terminationDate: day(one.EmploymentLeftDate),
        phone: ownedBy(one.Phones, 'Organization', 'Mobile') ?? ownedBy(one.Phones, 'Organization'),
        gender: one.Gender,
        groups: path,
        customFields: Object.fromEntries(path.map((title, i) => [levelKey(i), title])),
      };
    },
  },
  // https://help-iris.co.uk/hr/cascade/api/serviceguides/hierarchy-overview.htm
  find: { request: ({ id }) => ({ url: `/employees/${encodeURIComponent(id)}` }), answer: one },
  customFields: ({ depth }) =>
    Array.from({ length: depth }, (_, i) => ({
      key: levelKey(i),
      label: `Hierarchy Level ${i + 1}`,
    })),
  defaultMapping: standardMapping({ without: ['language', 'location', 'country'] }),
});

const levelKey = (index: number) => `hierarchyLevel${index + 1}`;
