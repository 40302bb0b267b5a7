import type { Person } from '../world/person.ts';
import { numericId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

/** Ids are texts since version 2026-07-01, for newer companies have larger ones than numbers can say. */
export const factorialId = ({ number }: Person): string =>
  String(18_446_744_073_709_550n + BigInt(number));

const idOf = (kind: string, name: string): string => String(numericId(`${kind} ${name}`));
const orNull = (kind: string, name: string | undefined) => (name ? idOf(kind, name) : null);

const company = { company_id: '77', name: 'Brennholt', legal_name: 'Brennholt Instruments' };
const { company_id } = company;

export function employeeOf(person: Person, world: World): Record<string, unknown> {
  const manager = world.managerOf(person);
  return {
    id: factorialId(person),
    access_id: idOf('access', person.key),
    company_id,
    company_identifier: person.employeeNumber ?? null,
    first_name: person.firstName,
    last_name: person.lastName,
    full_name: `${person.firstName} ${person.lastName}`,
    preferred_name: person.preferredName ?? null,
    email: person.email ?? null,
    login_email: person.email ?? null,
    communications_email: null,
    personal_email: person.privateEmail ?? null,
    gender: person.gender === 'diverse' ? null : (person.gender ?? null),
    birthday_on: '1991-05-06',
    identifier: `X${person.number}`,
    bank_number: 'ES00 0000',
    country: 'es',
    phone_number: person.phone ?? null,
    legal_entity_id: orNull('entity', person.legalEntity),
    location_id: orNull('location', person.site),
    manager_id: manager ? factorialId(manager) : null,
    seniority_calculation_date: person.startDate,
    active: world.statusOf(person) !== 'inactive',
    is_terminating: person.terminationDate !== undefined && person.terminationDate >= world.today,
    terminated_on: person.terminationDate ?? null,
    attendable: true,
    created_at: person.createdAt,
    updated_at: person.updatedAt,
  };
}

const distinct = (values: readonly (string | undefined)[]): string[] =>
  [...new Set(values)].filter((value) => value !== undefined).sort();

/** A list's records, from all that there is. */
type List = (world: World) => readonly object[];

const namesOf =
  (
    kind: string,
    name: (person: Person) => string | undefined,
    make: (name: string) => object,
  ): List =>
  (world) =>
    distinct(world.people.map(name)).map((one) =>
      Object.assign({ id: idOf(kind, one), company_id }, make(one)),
    );

const choices = ['ThinkPad T16', 'MacBook Pro 14', 'Latitude 5450'];
const fields = {
  '3001': { field_type: 'single_choice', label_text: 'Laptop', slug: 'laptop' },
  '3002': { field_type: 'text', label_text: 'Cost code', slug: null },
  '3003': { field_type: 'cents', label_text: 'Allowance', slug: 'allowance' },
  '3004': { field_type: 'text', label_text: 'Blood pressure (medical)', slug: null },
};

function valueOf(field: string, { custom }: Person): object | undefined {
  if (field === '3001') {
    const choice = custom.laptop && choices.indexOf(custom.laptop);
    return typeof choice === 'number' ? { single_choice_value: `choice-${choice}` } : undefined;
  }
  if (field === '3002') return custom.costCode ? { value: custom.costCode } : undefined;
  return field === '3003' ? { cents_value: 12_000 } : { value: '120/80' };
}

const valueKeys = {
  value: null,
  long_text_value: null,
  date_value: null,
  single_choice_value: null,
  cents_value: null,
};

/** Values of the company's fields, of all or of one; documents have some too. */
const customValues = (world: World, only: string): object[] =>
  Object.keys(fields)
    .filter((id) => only === '' || id === only)
    .flatMap((field_id) => {
      const row = (valuable_type: string, valuable_id: string, value: object) =>
        Object.assign(
          { id: idOf(`value ${field_id}`, valuable_id), field_id, valuable_type, valuable_id },
          valueKeys,
          value,
        );
      const ofPeople = world.people.flatMap((person) => {
        const value = valueOf(field_id, person);
        return value ? [row('Employee', factorialId(person), value)] : [];
      });
      return ofPeople.concat(row('Document', '9', { value: 'paper' }));
    });

/** Every list but that of employees; `field` is the one whose values are asked for. */
export const lists: Readonly<Record<string, (world: World, field: string) => readonly object[]>> = {
  'contracts/reference_contracts': (world) =>
    world.people.map((person) => ({
      id: idOf('contract', person.key),
      employee_id: factorialId(person),
      effective_on: person.startDate,
      starts_on: person.startDate,
      ends_on: person.terminationDate ?? null,
      job_title: person.jobTitle ?? null,
      salary_amount: 4_200_000,
    })),
  'teams/teams': (world) =>
    distinct(world.people.map(({ team }) => team)).map((name) => ({
      id: idOf('team', name),
      company_id,
      name,
      employee_ids: world.people.filter(({ team }) => team === name).map(factorialId),
      lead_ids: [],
    })),
  'locations/locations': (world) =>
    distinct(world.people.map(({ site }) => site)).map((name) => ({
      id: idOf('location', name),
      company_id,
      name,
      country: world.people.find(({ site }) => site === name)?.country?.toLowerCase() ?? null,
    })),
  'companies/legal_entities': namesOf(
    'entity',
    ({ legalEntity }) => legalEntity,
    (legal_name) => ({ legal_name, country: 'de' }),
  ),
  'finance/cost_centers': namesOf(
    'center',
    ({ costCenter }) => costCenter,
    (code) => ({ code, name: `Cost centre ${code}`, status: 'active' }),
  ),
  'finance/cost_center_memberships': (world) =>
    world.people.flatMap((person) => {
      if (person.costCenter === undefined) return [];
      const row = (percentage: number, code: string, end_date: string | null) => ({
        id: idOf(`membership ${percentage}`, person.key),
        employee_id: factorialId(person),
        cost_center_id: idOf('center', code),
        start_date: person.startDate,
        end_date,
        percentage,
      });
      const now = row(80, person.costCenter, null);
      return person.number % 5 ? [now] : [row(100, 'CC-100', '2000-01-01'), now];
    }),
  'custom_fields/fields': () =>
    Object.entries(fields).map(([id, field]) => Object.assign({ id }, field)),
  'custom_fields/options': () =>
    choices.map((label, index) => ({
      id: String(index + 1),
      field_id: '3001',
      label,
      value: `choice-${index}`,
    })),
  'custom_fields/values': customValues,
  'api_public/credentials': () => [{ id: 'access-1', ...company }],
};
