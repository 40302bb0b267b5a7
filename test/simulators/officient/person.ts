import type { Person } from '../world/person.ts';
import { numericId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

export const officientId = ({ number }: Person): number => 260 + number;

/** Some who have left are put away; the others are known by their last day only. */
export const isArchived = ({ terminationDate = '9', number }: Person, { today }: World): boolean =>
  terminationDate < today && number % 2 === 0;

/** Somebody as the list has them. */
export const rowOf = (person: Person, world: World) => ({
  id: officientId(person),
  name: nameOf(person),
  email: person.email ?? null,
  role_name: person.jobTitle ?? '',
  archived: Number(isArchived(person, world)),
  linked_payroll_provider_external_id: person.employeeNumber ?? '',
  payroll_provider: 'DemoPayroll',
  linked_integration_alias: person.number % 9 === 0 ? '' : (person.legalEntity ?? ''),
});

/** Custom fields of employees, and one of something else. */
export const customFields = [
  { id: 109, name: 'Cost code', object_type: 'employee', type: 'string', employee_visibility: 1 },
  {
    id: 158,
    name: 'Laptop',
    object_type: 'employee',
    type: 'select_option',
    employee_visibility: 0,
  },
  { id: 160, name: 'Bank card', object_type: 'employee', type: 'string', employee_visibility: 0 },
  { id: 171, name: 'Licence plate', object_type: 'asset', type: 'string', employee_visibility: 0 },
] as const;

function valuesOf({ custom }: Person) {
  const [costCode, laptop, bankCard] = customFields;
  const field = (of: (typeof customFields)[number], value: string, value_name: string | null) => ({
    custom_field_id: of.id,
    custom_field_name: of.name,
    type: of.type,
    value,
    value_name,
  });
  return [
    ...(custom.costCode ? [field(costCode, custom.costCode, null)] : []),
    ...(custom.laptop ? [field(laptop, String(numericId(custom.laptop)), custom.laptop)] : []),
    field(bankCard, '6703 0000 0000 0000', null),
  ];
}

/** Everything about somebody, much of which is nobody's business. */
export function detailOf(person: Person, world: World) {
  const manager = world.managerOf(person);
  // There are no departments: a team stands for one where there is nothing smaller.
  const team = person.team ?? person.department;
  return {
    id: officientId(person),
    deleted: 0,
    name: nameOf(person),
    first_name: person.firstName,
    last_name: person.lastName,
    created_at: Math.floor(Date.parse(person.createdAt) / 1000),
    preferred_language_code: person.language?.slice(0, 2) ?? '',
    email: person.email ?? null,
    personal_email: person.privateEmail ?? '',
    national_number: '00.00.00-000.00',
    social_security_nr: '',
    birthdate: '1990-12-31',
    birthplace: 'Gent',
    avatar: 'https://avatar.example/x?d=404',
    linked_payroll_provider: 'acerta',
    linked_payroll_employee_id: '',
    linked_payroll_employee_number: person.number % 5 === 0 ? '' : (person.employeeNumber ?? ''),
    phone: person.phone ?? '',
    civil_state: 'married',
    nationality_country_code: 'BE',
    gender: person.gender === 'diverse' ? '' : (person.gender ?? ''),
    bank_account_iban: 'BE00 0000 0000 0000',
    bank_account_bic: '',
    emergency_contact: { name: '', relation: '', phone: '' },
    address: {
      line_1: 'Teststraat 1',
      line_2: '',
      zipcode: '9000',
      city: 'Gent',
      state: '',
      country_code: person.country ?? '',
      date_last_changed: '2020-01-14',
    },
    employment: {
      first_employment_date: person.startDate,
      last_employment_date: isArchived(person, world) ? null : (person.terminationDate ?? null),
    },
    // Whether what is not there is null or left out is not documented.
    team: team === undefined ? null : { id: numericId(team), name: team },
    ...(person.jobTitle && {
      current_role: { name: person.jobTitle, start_date: person.startDate },
    }),
    ...(manager && {
      current_reports_to: {
        person_id: officientId(manager),
        person_name: nameOf(manager),
        start_date: person.startDate,
      },
    }),
    custom_fields: valuesOf(person),
    name_parts: { initials: '', insertion: '', last_name_composition: '' },
  };
}

const nameOf = ({ firstName, lastName }: Person): string => `${firstName} ${lastName}`;
