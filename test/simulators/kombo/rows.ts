import { departments, sites } from '../world/brennholt.ts';
import { calledName, type Person } from '../world/person.ts';
import { hexId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

/** Kombo's own ids, which belong to the record in the HRIS for ever. */
const komboId = (text: string): string => hexId(`kombo ${text}`).slice(0, 24);

export const idOf = ({ key }: Person): string => komboId(key);
const midnight = (day: string): string => `${day}T00:00:00.000Z`;
const sinceEver = '2024-05-01T08:00:00.000Z';

const address = (city: string | null, country: string | null) => ({
  city,
  country,
  raw: null,
  state: null,
  street_1: null,
  street_2: null,
  zip_code: null,
});

const group = (type: 'DEPARTMENT' | 'TEAM' | 'COST_CENTER' | null, name: string) => ({
  id: komboId(`${type} ${name}`),
  remote_id: hexId(name).slice(0, 6),
  name,
  type,
});

const everybodyElse = 'All staff';
const countryOf = (site: string | undefined) => sites.find(({ name }) => name === site)?.country;

const location = (name: string) => ({
  id: komboId(`location ${name}`),
  remote_id: null,
  name,
  type: 'OFFICE',
  // Addresses are as the HRIS has them, and some offices have none.
  address: name === 'Zurich' ? null : address(name, countryOf(name) ?? null),
  changed_at: sinceEver,
  remote_deleted_at: null,
});

const legalEntity = (name: string) => ({
  id: komboId(`entity ${name}`),
  remote_id: hexId(name).slice(0, 4),
  name,
  address: address(null, sites.find((site) => site.legalEntity === name)?.country ?? null),
});

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
const kept = { changed_at: sinceEver, remote_deleted_at: null };

export const groups = [
  ...departments.map(({ name }) => group('DEPARTMENT', name)),
  ...distinct(departments.flatMap(({ teams }) => teams)).map((name) => group('TEAM', name)),
  ...distinct(departments.map(({ costCenter }) => costCenter)).map((n) => group('COST_CENTER', n)),
  group(null, everybodyElse),
].map((row) => Object.assign(row, { parent_id: null }, kept));
export const locations = distinct(sites.map(({ name }) => name)).map(location);
export const legalEntities = distinct(sites.map((site) => site.legalEntity)).map((name) =>
  Object.assign(legalEntity(name), kept),
);

/** The company's own fields; the last is not mapped to anything in the HRIS. */
export const customFields = [
  ['laptop', 'Laptop', 'laptopModel'],
  ['cost_code', null, 'costCode'],
  ['languages', 'Languages spoken', 'languages'],
  ['shoe_size', 'Shoe size', null],
].map(([key, label, source]) => ({
  id: komboId(`field ${key}`),
  key,
  label,
  description: null,
  model: 'hris_employees',
  integration_field: source && { id: komboId(source), key: source, type: 'CUSTOM', label: null },
}));

const genders = { female: 'FEMALE', male: 'MALE', diverse: 'NON_BINARY' } as const;

function employmentTypeOf({ employmentType, fullTime }: Person): string {
  if (employmentType === 'contractor') return 'CONTRACT';
  // A type that Kombo has no word for comes as the HRIS calls it.
  if (employmentType === 'intern') return 'Praktikum';
  return fullTime ? 'FULL_TIME' : 'PART_TIME';
}

const managerOf = (manager: Person, world: World) => ({
  id: idOf(manager),
  remote_id: String(manager.number),
  first_name: manager.firstName,
  last_name: manager.lastName,
  display_full_name: calledName(manager),
  employee_number: manager.employeeNumber ?? null,
  work_email: manager.email ?? null,
  employment_status: world.statusOf(manager).toUpperCase(),
  termination_date: manager.terminationDate ? midnight(manager.terminationDate) : null,
});

/** An employee of the normalised store. @param deletedAt when the HRIS stopped having the person */
export function employeeOf(person: Person, world: World, deletedAt?: string): object {
  const manager = world.managerOf(person);
  const email = world.permits('email') ? person.email : undefined;
  return {
    id: idOf(person),
    remote_id: String(person.number),
    employee_number: person.employeeNumber ?? null,
    first_name: person.firstName,
    last_name: person.lastName,
    display_full_name: calledName(person),
    nationality: null,
    job_title: person.jobTitle ?? null,
    work_email: email ?? null,
    personal_email: person.privateEmail ?? null,
    mobile_phone_number: person.mobile ?? null,
    ssn: '078-05-1120',
    tax_id: null,
    gender: person.gender ? genders[person.gender] : null,
    ethnicity: null,
    marital_status: null,
    employment_status: world.statusOf(person).toUpperCase(),
    employment_type: employmentTypeOf(person),
    weekly_hours: person.fullTime ? 40 : 20,
    avatar: null,
    work_location_id: person.site ? location(person.site).id : null,
    legal_entity_id: person.legalEntity ? legalEntity(person.legalEntity).id : null,
    manager_id: manager ? idOf(manager) : null,
    home_address: null,
    bank_accounts: null,
    date_of_birth: '1990-04-01T00:00:00.000Z',
    start_date: midnight(person.startDate),
    termination_date: person.terminationDate ? midnight(person.terminationDate) : null,
    remote_created_at: null,
    changed_at: deletedAt ?? person.updatedAt,
    remote_deleted_at: deletedAt ?? null,
    custom_fields:
      person.number % 23 === 0
        ? null
        : {
            laptop: person.custom.laptop ?? null,
            cost_code: person.custom.costCode ?? null,
            languages: person.custom.languages,
          },
    integration_fields: [],
    teams: [],
    employments: [],
    time_off_balances: [],
    manager: manager ? managerOf(manager, world) : null,
    groups: [
      ...(person.team ? [group('TEAM', person.team)] : []),
      ...(person.department ? [group('DEPARTMENT', person.department)] : []),
      ...(person.costCenter ? [group('COST_CENTER', person.costCenter)] : []),
      ...(person.number % 5 === 0 ? [group(null, everybodyElse)] : []),
    ],
    legal_entity: person.legalEntity ? legalEntity(person.legalEntity) : null,
    work_location: person.site ? location(person.site) : null,
  };
}
