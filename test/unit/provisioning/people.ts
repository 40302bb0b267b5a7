import { attributeMapping } from '#shared/attribute-mapping.ts';
import { employee, type Employee } from '#shared/employee.ts';
import { scopingFilter, type Clause, type ScopingFilter } from '#shared/scoping-filter.ts';
import { defaultSettings, type Settings } from '#shared/settings.ts';
import type { User } from '#shared/user.ts';
import type { PlanInput } from '../../../backend/provisioning/plan.ts';

export const today = '2027-01-15';
export const now = '2027-01-15T08:00:00.000Z';
export const fingerprint = (id: string) => `fp:${[...id].toReversed().join('')}`;

/** An employee who could be a user, with what the test is about. */
export const person = (id: string, more: Partial<Employee> = {}): Employee =>
  employee.parse({
    id,
    firstName: `First ${id}`,
    lastName: `Last ${id}`,
    workEmail: `${id}@example.org`,
    employmentStatus: 'active',
    ...more,
  });

/** The same without attributes that `person` fills. */
export const without = (of: Employee, ...names: (keyof Employee)[]): Employee =>
  Object.fromEntries(
    Object.entries(of).filter(([name]) => !(names as string[]).includes(name)),
  ) as Employee;

/** The user that `person(id)` becomes. */
export const user = (id: string, more: Partial<User> = {}): User => ({
  id: `user-${id}`,
  externalId: id,
  owner: 'c1',
  active: true,
  email: `${id}@example.org`,
  firstName: `First ${id}`,
  lastName: `Last ${id}`,
  gender: 'other',
  language: 'en',
  customAttributes: {},
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...more,
});

export const mapping = attributeMapping.parse([
  { target: 'email', type: 'direct', source: 'workEmail' },
  { target: 'firstName', type: 'direct', source: 'firstName' },
  { target: 'lastName', type: 'direct', source: 'lastName' },
  { target: 'department', type: 'direct', source: 'department' },
  { target: 'managerEmail', type: 'direct', source: 'managerEmail' },
  { target: 'country', type: 'direct', source: 'country' },
  { target: 'custom.Laptop', type: 'direct', source: 'custom.Laptop' },
]);

export const settings = (
  more: {
    removal?: Partial<Settings['removal']>;
    limits?: Partial<Settings['limits']>;
    tenant?: Partial<Settings['tenant']>;
  } = {},
): Settings => {
  const all = defaultSettings();
  return {
    ...all,
    removal: { ...all.removal, ...more.removal },
    limits: { ...all.limits, ...more.limits },
    tenant: { ...all.tenant, ...more.tenant },
  };
};

/** A full read of these people against these users. */
export const input = (more: Partial<PlanInput> = {}): PlanInput => ({
  connectionId: 'c1',
  people: [],
  outOfScope: new Map(),
  users: [],
  mapping,
  settings: settings(),
  mode: 'full',
  today,
  ...more,
});

export const filterOf = (...groups: Clause[][]): ScopingFilter =>
  scopingFilter.parse({ filterGroups: groups.map((clauses) => ({ clauses })) });

/** Ids for new users, in order. */
export const counter = (): (() => string) => {
  let next = 0;
  return () => `new-${(next += 1)}`;
};
