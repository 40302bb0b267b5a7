import { addDays } from '../world/day.ts';
import type { Person } from '../world/person.ts';
import { guid } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

export type Row = Record<string, unknown>;

/** Ids grow with the number of the person, so that ordering by id is the order of the company. */
export const cascadeId = ({ number }: Person): string =>
  `${number.toString(16).padStart(8, '0')}-41c5-4a0e-9b1f-6a0c2f9d1101`;

const nodeId = (...path: string[]): string => guid(`iriscascade ${path.join('/')}`);
const midnight = (day: string | undefined): string | null => (day ? `${day}T00:00:00Z` : null);
const company = 'Brennholt Instruments';

const emails = ({ email, privateEmail }: Person): Row[] => [
  ...(email ? [{ Ownership: 'Organization', Value: email }] : []),
  ...(privateEmail ? [{ Ownership: 'Personal', Value: privateEmail }] : []),
];

/** An employee as `/employees` has them; job, department and manager are elsewhere. */
export const employeeOf = (person: Person, world: World): Row => ({
  Id: cascadeId(person),
  SourceSystemId: String(person.number),
  DisplayId: person.employeeNumber ?? null,
  TitleHonorific: person.title ?? null,
  FirstName: person.firstName,
  KnownAs: person.preferredName ?? null,
  OtherName: null,
  LastName: person.lastName,
  CostCentre: person.costCenter ?? null,
  WorkingStatus: world.statusOf(person) === 'inactive' ? 'Left' : 'Working',
  IsManager: world.isManager(person),
  EmploymentStartDate: midnight(person.startDate),
  EmploymentLeftDate: midnight(person.terminationDate),
  ContinuousServiceDate: midnight(person.startDate),
  LastWorkingDate: midnight(person.terminationDate),
  DateOfBirth: '1990-04-01T00:00:00Z',
  Gender: person.gender ?? null,
  Emails: emails(person),
  Phones: [
    { Ownership: 'Organization', Type: 'Mobile', Value: person.mobile ?? null },
    { Ownership: 'Organization', Type: 'Landline', Value: person.phone ?? null },
  ],
  Addresses: [],
  CreatedOn: person.createdAt,
  LastModifiedOn: person.updatedAt,
});

/** Every job, as functions so that only those of a page are made: the present one, and some from before. */
export const jobsOf = (world: World): (() => Row)[] =>
  world.people.flatMap((person) => [
    ...(person.number % 5 ? [] : [() => formerJob(person)]),
    () => job(person, world),
  ]);

/** Leavers have no active job. */
function job(person: Person, world: World): Row {
  const manager = world.managerOf(person);
  const place = [person.division, person.department].filter((name) => name !== undefined);
  return {
    Id: guid(`job ${person.key}`),
    EmployeeId: cascadeId(person),
    JobTitle: person.jobTitle ?? null,
    StartDate: midnight(person.startDate),
    EndDate: midnight(person.terminationDate),
    Active: world.statusOf(person) !== 'inactive',
    LineManagerId: manager ? cascadeId(manager) : null,
    HierarchyNodeId: person.department ? nodeId(company, ...place) : null,
    Contract: person.fullTime ? 'Full Time' : 'Part Time',
    CostCentre: null,
    FullTimeEquivalent: person.fullTime ? 1 : 0.5,
    LastModifiedOn: person.updatedAt,
  };
}

const formerJob = (person: Person): Row => ({
  Id: guid(`former job ${person.key}`),
  EmployeeId: cascadeId(person),
  JobTitle: 'Trainee',
  StartDate: midnight(addDays(person.startDate, -300)),
  EndDate: midnight(addDays(person.startDate, -1)),
  Active: false,
  LineManagerId: null,
  HierarchyNodeId: nodeId(company),
  Contract: 'Full Time',
  CostCentre: null,
});

/** The tree: the company, its divisions, their departments. */
export function nodesOf(world: World): Row[] {
  const nodes = new Map<string, Row>();
  const add = (...path: string[]): void => {
    const parent = path.length > 1 ? nodeId(...path.slice(0, -1)) : null;
    const Id = nodeId(...path);
    const [Title] = path.slice(-1);
    nodes.set(Id, { Id, ParentId: parent, Level: path.length, Title, Disabled: false });
  };
  add(company);
  for (const { division, department } of world.people) {
    if (division) add(company, division);
    if (department) add(...[company, division, department].filter((name) => name !== undefined));
  }
  return [...nodes.values()];
}
