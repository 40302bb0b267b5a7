import { countries } from '../world/brennholt.ts';
import { calledName, type Person } from '../world/person.ts';
import type { World } from '../world/world.ts';
import { personioId, unitId, type UnitKind } from './ids.ts';

export type Attribute = {
  key: string;
  label: string;
  type: 'integer' | 'standard' | 'date' | 'list' | 'tags';
  /** The field of `Person` behind it, which the API credential must have whitelisted. */
  of: keyof Person;
  value(person: Person, world: World): unknown;
};

const statuses = {
  active: 'active',
  pending: 'onboarding',
  leave: 'leave',
  inactive: 'inactive',
} as const;

/** Midnight in Germany: the trap of whoever converts it to UTC. */
function localMidnight(day: string): string {
  const month = Number(day.slice(5, 7));
  return `${day}T00:00:00${month >= 4 && month <= 10 ? '+02:00' : '+01:00'}`;
}

/** An object with a name, or this vendor's emptiness, which differs from attribute to attribute. */
const unit =
  (
    kind: UnitKind,
    type: string,
    of: 'department' | 'team' | 'site' | 'legalEntity',
    none: unknown,
  ) =>
  (person: Person): unknown => {
    const name = person[of];
    return name === undefined ? none : { type, attributes: { id: unitId(kind, name), name } };
  };

function supervisor(person: Person, world: World): unknown {
  const manager = world.managerOf(person);
  if (!manager) return null;
  const visible = attributes.filter(
    ({ key, of }) => key === 'id' || (key === 'email' && world.permits(of)),
  );
  return { type: 'Employee', attributes: attributesOf(manager, visible, world) };
}

function costCenters({ costCenter: name }: Person): unknown {
  if (name === undefined) return [];
  const attributes = { id: unitId('costCenter', name), name, percentage: 100 };
  return [{ type: 'CostCenter', attributes }];
}

function holidayCalendar({ country, site }: Person): unknown {
  if (country === undefined) return '';
  const attributes = { id: 1, name: `${countries[country]?.name} (${site})`, country, state: site };
  return { type: 'HolidayCalendar', attributes };
}

type Row = [
  key: string,
  label: string,
  type: Attribute['type'],
  of: keyof Person,
  /** The field `of` itself when absent. */
  value?: Attribute['value'],
];

const rows: readonly Row[] = [
  ['id', 'ID', 'integer', 'key', personioId],
  ['first_name', 'First name', 'standard', 'firstName'],
  ['last_name', 'Last name', 'standard', 'lastName'],
  ['preferred_name', 'Name (preferred)', 'standard', 'preferredName', calledName],
  ['email', 'Email', 'standard', 'email'],
  ['gender', 'Gender', 'standard', 'gender'],
  ['status', 'Status', 'standard', 'key', (p, world) => statuses[world.statusOf(p)]],
  ['position', 'Position', 'standard', 'jobTitle'],
  ['supervisor', 'Supervisor', 'standard', 'managerKey', supervisor],
  [
    'employment_type',
    'Employment type',
    'standard',
    'employmentType',
    (p) => (p.employmentType === 'contractor' ? 'external' : 'internal'),
  ],
  [
    'weekly_working_hours',
    'Weekly hours',
    'standard',
    'fullTime',
    (p) => (p.fullTime ? '40' : '20'),
  ],
  ['hire_date', 'Hire date', 'date', 'startDate', (p) => localMidnight(p.startDate)],
  [
    'termination_date',
    'Termination date',
    'date',
    'terminationDate',
    (p) => p.terminationDate && localMidnight(p.terminationDate),
  ],
  [
    'last_modified_at',
    'Last modified',
    'date',
    'key',
    (p) => p.updatedAt.replace(/\.\d+Z$/, '+00:00'),
  ],
  [
    'subcompany',
    'Subcompany',
    'standard',
    'legalEntity',
    unit('subcompany', 'Subcompany', 'legalEntity', null),
  ],
  ['office', 'Office', 'standard', 'site', unit('office', 'Office', 'site', [])],
  [
    'department',
    'Department',
    'standard',
    'department',
    unit('department', 'Department', 'department', ''),
  ],
  ['team', 'Team', 'standard', 'team', unit('team', 'Team', 'team', null)],
  ['cost_centers', 'Cost center', 'standard', 'costCenter', costCenters],
  ['holiday_calendar', 'Public holidays', 'standard', 'country', holidayCalendar],
  ['dynamic_24407', 'Laptop', 'list', 'custom', (p) => p.custom.laptop],
  ['dynamic_24408', 'Cost code', 'standard', 'custom', (p) => p.custom.costCode],
  ['dynamic_24409', 'Languages spoken', 'tags', 'custom', (p) => p.custom.languages.join(',')],
  ['dynamic_24410', 'Personnel number', 'standard', 'employeeNumber'],
  ['dynamic_24411', 'Private email', 'standard', 'privateEmail'],
  ['dynamic_24412', 'Mobile phone', 'standard', 'mobile'],
];

/** Every attribute of an employee at Brennholt; those with `dynamic_` are its own. */
export const attributes: readonly Attribute[] = rows.map(([key, label, type, of, value]) => ({
  key,
  label,
  type,
  of,
  value: value ?? ((person) => person[of]),
}));

/** The universal id of an attribute; Brennholt's own have none. */
export const universalId = ({ key }: Attribute): string | null =>
  key.startsWith('dynamic_') ? null : key;

/** Somebody's attributes as v1 wraps them: a label, a value and a type each. */
export const attributesOf = (
  person: Person,
  wanted: readonly Attribute[],
  world: World,
): Record<string, unknown> =>
  Object.fromEntries(
    wanted.map((attribute) => {
      const { key, label, type } = attribute;
      const value = attribute.value(person, world) ?? null;
      return [key, { label, value, type, universal_id: universalId(attribute) }];
    }),
  );
