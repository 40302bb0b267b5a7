import type { Person } from '../world/person.ts';
import { numericId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

export const employeeId = ({ number }: Person): number => 614_000 + number;
/** Supervisors are a list of their own, with ids of their own. */
export const supervisorId = ({ number }: Person): number => 2000 + number;
export const departmentId = (name: string): number => numericId(`department ${name}`);
export const groupId = (name: string): number => numericId(`group ${name}`);

export const employeeTypes = {
  permanent: { id: 71_287, name: 'Full-time', description: 'Monthly pay' },
  'fixed-term': { id: 71_286, name: 'Part-time', description: 'Hourly pay' },
  contractor: { id: 71_288, name: 'Agency', description: '' },
  intern: { id: 71_285, name: 'Intern', description: '' },
} as const;

/** Whether somebody's last day is over: then they are in another list, and in no other. */
export const isDeactivated = (person: Person, { today }: World): boolean =>
  person.terminationDate !== undefined && person.terminationDate < today;

/** Numbers in lists begin with their country prefix, and numbers of one employee do not. */
function phones({ phone, mobile }: Person, within: boolean): object {
  const split = (number = '') => /^(\+\d\d) ?(.+)$/.exec(number)?.slice(1) ?? ['', ''];
  const [phonePrefix, phoneRest] = split(phone);
  const [cellPrefix, cellRest] = split(mobile);
  return {
    cellPhone: within ? `${cellPrefix}${cellRest}` : cellRest,
    cellPhoneCountryPrefix: cellPrefix,
    phone: within ? `${phonePrefix}${phoneRest}` : phoneRest,
    phoneCountryPrefix: phonePrefix,
  };
}

/** What every form of an employee has. Texts that are empty are empty, not null. */
const common = (person: Person) => ({
  id: employeeId(person),
  dateTimeCreated: person.createdAt.slice(0, 10),
  dateTimeModified: `${person.updatedAt.slice(0, 19)}Z`,
  employeeTypeId: employeeTypes[person.employmentType].id,
  salaryIdentifier: person.employeeNumber ?? '',
  firstName: person.preferredName ?? person.firstName,
  lastName: person.lastName,
  userName: person.email ?? `${person.login}@brennholt.example`,
  email: person.email ?? '',
  street1: '12 Quay Street',
  street2: '',
  zip: '1924',
  city: person.site ?? '',
  employeeGroups: person.team === undefined ? [] : [groupId(person.team)],
});

const main = ({ department }: Person) =>
  department === undefined ? null : departmentId(department);

/** Where somebody may work; the main department comes last. */
const departmentsOf = (person: Person): number[] => {
  const own = main(person);
  if (own === null) return [];
  return person.number % 3 ? [own] : [departmentId('Quality'), own];
};

/** An employee in the list of those who work here, or will. */
export function listed(person: Person, world: World): object {
  const manager = world.managerOf(person);
  return {
    ...common(person),
    ...phones(person, true),
    hiredDate: person.startDate,
    deactivationDate: person.terminationDate ?? null,
    // Some have left before and came back.
    dateTimeDeleted: person.number % 13 ? null : '2020-05-01T08:00:00.1234567Z',
    supervisorId: manager ? supervisorId(manager) : null,
    primaryDepartmentId: main(person),
    departments: departmentsOf(person),
  };
}

/** An employee in the list of those who have left: neither supervisor nor main department. */
export function deactivated(person: Person): object {
  const ended = person.terminationDate!;
  return {
    ...common(person),
    ...phones(person, true),
    hiredDate: person.startDate,
    deactivationDate: person.number % 2 ? ended : null,
    dateTimeDeleted: `${ended}T15:07:56.1066449Z`,
    departments: person.department === undefined ? [] : [departmentId(person.department)],
  };
}

const custom = (name: string, type: string, value: unknown) => ({ name, type, value, url: null });

/** One employee by id, with the company's own fields. */
export function inDetail(person: Person, world: World): object {
  const manager = world.managerOf(person);
  const { laptop, costCode, languages } = person.custom;
  return {
    ...common(person),
    ...phones(person, false),
    hiredFrom: person.startDate,
    deactivationDate: person.terminationDate ?? null,
    gender: person.gender === 'diverse' ? null : titled(person.gender),
    jobTitle: person.jobTitle ?? '',
    primaryDepartmentId: main(person),
    departments: departmentsOf(person),
    supervisorEmployeeId: manager ? employeeId(manager) : null,
    skillIds: [],
    custom_11111: custom('Laptop', 'Text', laptop ?? null),
    custom_22222: custom('Cost code', 'Dropdown', costCode ?? null),
    custom_33333: custom('Languages', 'Numeric', languages.length),
    custom_44444: custom('Photo', 'Image', null),
    custom_55555: custom('Bank note', 'Text', 'private'),
  };
}

const titled = (gender: 'female' | 'male' | undefined) =>
  gender === undefined ? null : { female: 'Female', male: 'Male' }[gender];

/** A JSON schema of what an employee may have; some of the company's own fields have a description. */
export const fieldDefinitions = {
  $schema: 'http://json-schema.org/draft-04/schema#',
  type: 'object',
  required: ['firstName', 'lastName'],
  properties: {
    firstName: { $ref: '#/definitions/string' },
    jobTitle: { $ref: '#/definitions/optionalString' },
    custom_11111: { $ref: '#/definitions/optionalString', description: 'Laptop' },
    custom_22222: { $ref: '#/definitions/optionalCustom_22222', description: 'Cost code' },
    custom_33333: { $ref: '#/definitions/optionalNumeric', description: 'Languages' },
    custom_44444: { $ref: '#/definitions/optionalImage', description: 'Photo' },
    custom_55555: { $ref: '#/definitions/optionalString' },
  },
  definitions: {},
  portalId: 1_022_990,
  readOnly: [],
  unique: [],
};
