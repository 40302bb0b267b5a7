import { countries } from '../world/brennholt.ts';
import { calledName, type Person } from '../world/person.ts';
import type { World } from '../world/world.ts';

type Value = string | null | undefined;

export type BambooField = {
  /** The name in the v2 dataset; absent where only classic reports have the field. */
  dataset: string | undefined;
  /** The name in classic reports; absent where only the dataset has the field. */
  classic: string | undefined;
  id: number;
  label: string;
  section: string;
  type: string;
  /** The field of `Person` that the key must be allowed to see. */
  of: keyof Person;
  value(person: Person, world: World): Value;
};

type Row = [
  dataset: string | undefined,
  classic: string | undefined,
  label: string,
  type: string,
  of: keyof Person,
  /** The field `of` itself when absent. */
  value?: BambooField['value'],
];

/** The stable id of somebody in BambooHR. */
export const eeidOf = ({ number }: Person): string => String(100 + number);

const genders = { female: 'Female', male: 'Male', diverse: 'Non-binary' } as const;

function employmentStatus(person: Person, world: World): string {
  const status = world.statusOf(person);
  if (status === 'inactive') return 'Terminated';
  if (status === 'leave') return 'Leave of Absence';
  if (person.employmentType === 'contractor') return 'Contractor';
  if (person.employmentType === 'intern') return 'Intern';
  return person.fullTime ? 'Full-Time' : 'Part-Time';
}

/** Reads something from the manager, where there is one. */
const manager =
  (read: (manager: Person) => Value): BambooField['value'] =>
  (person, world) => {
    const found = world.managerOf(person);
    return found && read(found);
  };

const sections: Readonly<Record<string, readonly Row[]>> = {
  Personal: [
    ['eeid', 'id', 'EEID', 'int', 'key', eeidOf],
    ['employeeNumber', 'employeeNumber', 'Employee #', 'employee_number', 'employeeNumber'],
    ['firstName', 'firstName', 'First Name', 'text', 'firstName'],
    ['lastName', 'lastName', 'Last Name', 'text', 'lastName'],
    ['preferredName', 'preferredName', 'Preferred Name', 'text', 'preferredName'],
    [undefined, 'displayName', 'Display Name', 'text', 'firstName', calledName],
    ['gender', 'gender', 'Gender', 'gender', 'gender', (p) => p.gender && genders[p.gender]],
    ['lastChanged', 'lastChanged', 'Last changed', 'timestamp', 'key', lastChanged],
    ['status', 'status', 'Status', 'status', 'key', status],
  ],
  Contact: [
    ['email', 'workEmail', 'Work Email', 'email', 'email'],
    ['homeEmail', 'homeEmail', 'Home Email', 'email', 'privateEmail'],
    ['workPhone', 'workPhone', 'Work Phone', 'phone', 'phone'],
    ['mobilePhone', 'mobilePhone', 'Mobile Phone', 'phone', 'mobile'],
    [
      'country',
      'country',
      'Country',
      'country',
      'country',
      (p) => countries[p.country ?? '']?.name,
    ],
  ],
  'Employment Status': [
    ['hireDate', 'hireDate', 'Hire Date', 'date', 'startDate'],
    ['terminationDate', 'terminationDate', 'Termination Date', 'date', 'terminationDate'],
    [
      'employmentStatus',
      'employmentHistoryStatus',
      'Employment Status',
      'list',
      'employmentType',
      employmentStatus,
    ],
  ],
  'Job Information': [
    ['jobInformationJobTitle', 'jobTitle', 'Job Title', 'list', 'jobTitle'],
    ['jobInformationDepartment', 'department', 'Department', 'list', 'department'],
    ['jobInformationDivision', 'division', 'Division', 'list', 'division'],
    ['jobInformationLocation', 'location', 'Location', 'list', 'site'],
    ['teams', undefined, 'Teams', 'multilist', 'team'],
    [
      'jobInformationReportsTo',
      undefined,
      'Reports To',
      'employee',
      'managerKey',
      manager(calledName),
    ],
    [undefined, 'supervisor', 'Reports To', 'employee', 'managerKey', manager(lastFirst)],
    // The trap of this API: the "id" of the supervisor is an employee number.
    [undefined, 'supervisorId', 'Supervisor Id', 'text', 'managerKey', manager(numberOf)],
    ['supervisorEid', 'supervisorEId', 'Supervisor EID', 'int', 'managerKey', manager(eeidOf)],
    [
      'supervisorEmail',
      'supervisorEmail',
      'Manager email',
      'email',
      'managerKey',
      manager(emailOf),
    ],
  ],
  Custom: [
    ['customLaptop', 'customLaptop', 'Laptop', 'list', 'custom', (p) => p.custom.laptop],
    ['customCostCode', 'customCostCode', 'Cost code', 'text', 'custom', (p) => p.custom.costCode],
    [
      'customLanguages',
      'customLanguages',
      'Languages spoken',
      'multilist',
      'custom',
      (p) => p.custom.languages.join(', ') || null,
    ],
  ],
};

/** Every field of an employee that Brennholt's BambooHR has. */
export const bambooFields: readonly BambooField[] = Object.entries(sections)
  .flatMap(([section, rows]) => rows.map((row) => [section, row] as const))
  .map(([section, [dataset, classic, label, type, of, value]], index) => ({
    dataset,
    classic,
    id: 1 + index * 7,
    label,
    section,
    type,
    of,
    value: value ?? ((person) => person[of] as Value),
  }));

/** Whether the key's user has an access level that shows this field. */
export const mayRead = (world: World, { of }: BambooField): boolean => world.permits(of);

function lastFirst({ lastName, firstName, preferredName }: Person): string {
  return `${lastName}, ${preferredName ?? firstName}`;
}

function numberOf({ employeeNumber }: Person): Value {
  return employeeNumber;
}

function emailOf({ email }: Person): Value {
  return email;
}

function lastChanged({ updatedAt }: Person): string {
  return updatedAt.replace(/\.\d+Z$/, '+00:00');
}

function status(person: Person, world: World): string {
  return world.statusOf(person) === 'inactive' ? 'Inactive' : 'Active';
}
