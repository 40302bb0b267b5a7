import { calledName, type Person } from '../world/person.ts';
import { hexId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';
import { employmentId, personioId, unitId, type UnitKind } from './ids.ts';

type Property = readonly [name: string, of: keyof Person, value: (person: Person) => unknown];

const genders = { female: 'FEMALE', male: 'MALE', diverse: 'DIVERSE' } as const;
const statuses = {
  active: 'ACTIVE',
  pending: 'ONBOARDING',
  leave: 'LEAVE',
  inactive: 'INACTIVE',
} as const;

const properties: readonly Property[] = [
  ['email', 'email', (p) => p.email],
  ['first_name', 'firstName', (p) => p.firstName],
  ['last_name', 'lastName', (p) => p.lastName],
  ['preferred_name', 'preferredName', calledName],
  ['gender', 'gender', (p) => (p.gender ? genders[p.gender] : 'UNSPECIFIED')],
];

const custom: readonly [label: string, of: keyof Person, type: string, value: Property[2]][] = [
  ['Laptop', 'custom', 'STRING', (p) => p.custom.laptop],
  ['Cost code', 'custom', 'STRING', (p) => p.custom.costCode],
  ['Languages spoken', 'custom', 'STRING_LIST', (p) => p.custom.languages],
  ['Personnel number', 'employeeNumber', 'STRING', (p) => p.employeeNumber],
  ['Private email', 'privateEmail', 'STRING', (p) => p.privateEmail],
];

/** ACTIVE covers people on leave and people who have not started. */
export const personStatus = (person: Person, world: World): 'ACTIVE' | 'INACTIVE' =>
  world.statusOf(person) === 'inactive' ? 'INACTIVE' : 'ACTIVE';

/** A person of v2; with nothing whitelisted only id, employments and links remain. */
export function personOf(person: Person, world: World, origin: string): Record<string, unknown> {
  const href = `${origin}/v2/persons/${personioId(person)}`;
  const visible = properties.filter(([, of]) => world.permits(of));
  const attributes = custom.filter(([, of]) => world.permits(of));
  const customAttributes = attributes.map(([label, , type, value], index) => ({
    id: `dynamic_${hexId(label).slice(0, 8)}.${24407 + index}`,
    // The schema says upper case; one sample of the vendor does not.
    type: label === 'Cost code' ? type.toLowerCase() : type,
    global_id: hexId(label).slice(0, 12),
    label,
    value: value(person) ?? null,
  }));
  return {
    id: String(personioId(person)),
    ...Object.fromEntries(visible.map(([name, , value]) => [name, value(person) ?? null])),
    ...(visible.length > 0
      ? {
          status: personStatus(person, world),
          profile_picture: { url: `${href}/profile-picture` },
          created_at: person.createdAt,
          updated_at: person.updatedAt,
        }
      : {}),
    ...(attributes.length > 0 ? { custom_attributes: customAttributes } : {}),
    employments: [{ id: employmentId(person) }],
    _meta: { links: { self: { href }, employments: { href: `${href}/employments` } } },
  };
}

/** Somebody's employment; what hangs together by id is looked up elsewhere. */
export function employmentOf(person: Person, world: World, origin: string) {
  const manager = world.managerOf(person);
  const { terminationDate = null, department, team, site, legalEntity, costCenter } = person;
  const unit = (kind: UnitKind, of: keyof Person, name: string | undefined) =>
    name === undefined || !world.permits(of) ? null : { id: String(unitId(kind, name)) };
  const orgUnit = (type: 'department' | 'team', name: string | undefined) =>
    name === undefined || !world.permits(type) ? [] : [{ type, id: String(unitId(type, name)) }];
  const center = unit('costCenter', 'costCenter', costCenter);
  const hours = person.fullTime ? 40 : 20;
  return {
    id: employmentId(person),
    person: { id: String(personioId(person)) },
    status: statuses[world.statusOf(person)],
    type: person.employmentType === 'contractor' ? 'EXTERNAL' : 'INTERNAL',
    position: { title: world.permits('jobTitle') ? (person.jobTitle ?? null) : null },
    weekly_working_hours: hours,
    full_time_weekly_working_hours: 40,
    employment_start_date: person.startDate,
    employment_end_date: terminationDate,
    probation_end_date: null,
    contract_end_date: null,
    supervisor: manager && world.permits('managerKey') ? { id: String(personioId(manager)) } : null,
    office: unit('office', 'site', site),
    org_units: [...orgUnit('department', department), ...orgUnit('team', team)],
    legal_entity: unit('subcompany', 'legalEntity', legalEntity),
    cost_centers: center ? [{ ...center, weight: 100 }] : [],
    termination: {
      termination_date: terminationDate,
      last_working_day: terminationDate,
      terminated_at: null,
      type: 'UNSPECIFIED',
      reason: null,
    },
    created_at: person.createdAt,
    updated_at: person.updatedAt,
    _meta: { links: { person: { href: `${origin}/v2/persons/${personioId(person)}` } } },
  };
}
