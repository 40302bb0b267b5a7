import { calledName, type Person } from '../world/person.ts';
import { numericId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

export type BobField = {
  /** The id in dot notation, as in a request. */
  id: string;
  name: string;
  type: string;
  /** The field of `Person` that the service user must be allowed to see. */
  of: keyof Person;
  /** The machine value: for a field with a list, the text of an item's id. */
  value(person: Person, world: World): unknown;
  /** What people read instead, under `humanReadable`. */
  human?(person: Person): string | undefined;
  list?: string;
};

/** A 19-digit id, as HiBob's are; too large for a JavaScript number. */
export const bobId = ({ number }: Person): string =>
  `3401177842${String((number * 7919 + 11_045_991) % 1_000_000_000).padStart(9, '0')}`;

/** The id of an item of a named list; a person carries it as text. */
export const itemId = (list: string, name: string): number => numericId(`${list} ${name}`);

const text = (id: string, name: string, of: keyof Person, value?: BobField['value']): BobField => ({
  id,
  name,
  type: 'text',
  of,
  value: value ?? ((person) => person[of]),
});

const date = (id: string, name: string, of: keyof Person): BobField => ({
  ...text(id, name, of),
  type: 'date',
});

const listed = (
  id: string,
  name: string,
  of: keyof Person,
  list: string,
  read: (person: Person) => string | undefined,
): BobField => ({
  id,
  name,
  type: 'list',
  of,
  list,
  human: read,
  value(person) {
    const label = read(person);
    return label === undefined ? null : String(itemId(list, label));
  },
});

const named = (id: string, name: string, machine: BobField['value'], human: BobField['human']) => ({
  ...text(id, name, 'employmentType', machine),
  ...(human ? { human } : {}),
});

const manager = (read: (manager: Person) => unknown): BobField['value'] => {
  return (person, world) => {
    const found = world.managerOf(person);
    return found ? read(found) : null;
  };
};

function lifecycle(person: Person, world: World): string {
  const names = { active: 'employed', pending: 'hired', leave: 'on leave', inactive: 'terminated' };
  return names[world.statusOf(person)];
}

const typeNames = {
  permanent: 'Permanent',
  'fixed-term': 'Fixed term',
  contractor: 'Contractor',
  intern: 'Intern',
} as const;

/** Every people field of Brennholt's Bob, custom ones last. */
export const bobFields: readonly BobField[] = [
  text('root.id', 'ID', 'key', bobId),
  text('root.email', 'Email', 'email'),
  text('root.firstName', 'First name', 'firstName', (p) => p.preferredName ?? p.firstName),
  text('root.surname', 'Last name', 'lastName'),
  text('root.displayName', 'Display name', 'lastName', calledName),
  text('root.fullName', 'Full name', 'lastName', (p) => `${p.firstName} ${p.lastName}`),
  text('root.creationDateTime', 'Creation date', 'key', (p) => p.createdAt.replace('Z', '331')),
  listed('work.title', 'Job title', 'jobTitle', 'title', (p) => p.jobTitle),
  listed('work.department', 'Department', 'department', 'department', (p) => p.department),
  { ...text('work.site', 'Site', 'site'), human: (p) => p.site },
  text('work.siteId', 'Site ID', 'site', (p) => (p.site ? itemId('site', p.site) : null)),
  date('work.startDate', 'Start date', 'startDate'),
  text('work.employeeIdInCompany', 'Employee ID in company', 'employeeNumber'),
  {
    ...text(
      'work.reportsTo',
      'Reports to',
      'managerKey',
      manager((m) => ({
        id: bobId(m),
        firstName: m.preferredName ?? m.firstName,
        surname: m.lastName,
        displayName: calledName(m),
      })),
    ),
    type: 'employee-reference',
  },
  text(
    'work.reportsTo.email',
    'Manager email',
    'managerKey',
    manager((m) => m.email),
  ),
  text('work.manager', 'Manager ID', 'managerKey', manager(bobId)),
  text('work.isManager', 'Is manager', 'managerKey', (p, world) => world.isManager(p)),
  text('work.workPhone', 'Work phone', 'phone'),
  text('work.workMobile', 'Work mobile', 'mobile'),
  text('internal.status', 'Status', 'startDate', (p, world) =>
    world.statusOf(p) === 'inactive' ? 'Inactive' : 'Active',
  ),
  text('internal.lifecycleStatus', 'Lifecycle status', 'startDate', lifecycle),
  date('internal.terminationDate', 'Termination date', 'terminationDate'),
  named(
    'payroll.employment.type',
    'Employment type',
    (p) => p.employmentType,
    (p) => typeNames[p.employmentType],
  ),
  named(
    'payroll.employment.contract',
    'Contract',
    (p) => (p.fullTime ? 'full-time' : 'part-time'),
    (p) => (p.fullTime ? 'Full time' : 'Part time'),
  ),
  text('home.privateEmail', 'Private email', 'privateEmail'),
  text('address.country', 'Country', 'country'),
  text('personal.gender', 'Gender', 'gender'),
  listed('work.custom.field_1651169416679', 'Laptop', 'custom', 'laptop', (p) => p.custom.laptop),
  text('custom.field_1655000000042', 'Cost code', 'custom', (p) => p.custom.costCode),
  {
    id: 'work.customColumns.column_1644862416222',
    name: 'Languages spoken',
    type: 'multi-list',
    of: 'custom',
    list: 'languagesSpoken',
    value: ({ custom }) => custom.languages.map((name) => String(itemId('languagesSpoken', name))),
    human: ({ custom }) => custom.languages.join(', ') || undefined,
  },
];

/** Where a field stands in an employee: fields of the category `root` stand at the top. */
export const jsonPathOf = ({ id }: BobField): string => id.replace(/^root\./, '');
