import type { Person } from '../world/person.ts';
import { hexId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

/** Ids sort as people joined. */
export const alexisId = ({ number }: Person): string =>
  `64f0a1b2${number.toString(16).padStart(16, '0')}`;

const idOf = (kind: string, name: string): string => hexId(`${kind} ${name}`).slice(0, 24);
const optionalId = (kind: string, name: string | undefined) => name && idOf(kind, name);
const moment = (day: string | undefined) => day && `${day}T00:00:00.000Z`;

export const company = {
  id: idOf('company', 'Brennholt'),
  name: 'Brennholt',
  legalName: 'Brennholt Instruments Group',
};
const companyId = company.id;

/** An employee as a list has it: what is not set is not there, except the employee number. */
export const employeeOf = (person: Person, world: World): Record<string, unknown> => {
  const manager = world.managerOf(person);
  return {
    id: alexisId(person),
    companyId,
    active: world.statusOf(person) !== 'inactive',
    title: person.jobTitle,
    officeId: optionalId('office', person.site),
    managerEmployeeId: manager && alexisId(manager),
    departmentId: optionalId('department', person.department),
    costCenterId: optionalId('costCenter', person.costCenter),
    employmentTypeId: idOf('employmentType', person.employmentType),
    employmentCountry: person.country,
    userId: idOf('user', person.key),
    userName: person.email,
    division: person.division,
    organization: person.legalEntity,
    employeeNumber: person.employeeNumber ?? '',
    workEmail: person.email,
    workPhone: person.phone,
    workPhoneSanitized: person.phone?.replaceAll(' ', ''),
    hireDate: moment(person.startDate),
    endDate: moment(person.terminationDate),
    privateEmail: person.privateEmail,
    firstName: person.preferredName ?? person.firstName,
    lastName: person.lastName,
    birthDate: '1990-05-17T00:00:00.000Z',
    ssn: `19900517-${person.number}`,
    bankAccount: { clearingNumber: '0000', accountNumber: '1' },
    tax: { table: 30 },
    gender: person.gender,
    custom: { ...person.custom, bankName: 'Testbank' },
    created: person.createdAt,
    updated: person.updatedAt,
  };
};

export const teamOf = (name: string) => ({ id: idOf('team', name), companyId, name });

/** Records that people of a page point to, each once. */
export const related: Readonly<
  Record<string, (person: Person) => Record<string, unknown> | undefined>
> = {
  office: ({ site }) => named('office', site),
  department: ({ department }) => named('department', department),
  costCenter: ({ costCenter }) =>
    costCenter === undefined
      ? undefined
      : { ...named('costCenter', costCenter), code: costCenter, name: `Cost centre ${costCenter}` },
  employmentType: ({ employmentType }) => named('employmentType', employmentType),
  teamReference: ({ key, team, ...person }) =>
    team === undefined
      ? undefined
      : {
          id: idOf('teamReference', key),
          companyId,
          teamId: idOf('team', team),
          userId: idOf('user', key),
          employeeId: alexisId({ key, team, ...person }),
        },
};

const named = (kind: string, name: string | undefined) =>
  name === undefined ? undefined : { id: idOf(kind, name), companyId, name };
