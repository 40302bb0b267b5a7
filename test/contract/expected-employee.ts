import type { Employee } from '#shared/employee.ts';
import { cleanText } from '../../backend/connector-kit/clean-employee.ts';
import { domain } from '../simulators/world/brennholt.ts';
import { addDays } from '../simulators/world/day.ts';
import { statusOn, type Person } from '../simulators/world/person.ts';

/** Nobody is on leave where the list of people does not say so. */
const withoutLeave = (person: Person, today: string): Partial<Employee> => ({
  employmentStatus: statusOn(person, today) === 'leave' ? 'active' : statusOn(person, today),
});

/** Of somebody's first names, only the official one is known. */
const officialName = ({ firstName }: Person): Partial<Employee> => ({
  firstName: cleanText(firstName)!,
});

/** An account always has an address, made of the user name where there is no mailbox. */
const alwaysAddress = ({ email, login }: Person): Partial<Employee> => ({
  workEmail: email ?? `${login}@${domain}`,
});

/** Where there is one name only, the last name is what comes after its last space. */
function splitName({ firstName, lastName }: Person): Partial<Employee> {
  const words = cleanText(`${firstName} ${lastName}`)!.split(' ');
  return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1)! };
}

/** What a vendor's model cannot say about somebody, or says in its own way. */
const peculiarities: Record<string, (person: Person, today: string) => Partial<Employee>> = {
  afas: withoutLeave,
  alexishr: withoutLeave,
  // Teams, and no departments.
  officient: (person, today) => ({
    ...officialName(person),
    ...withoutLeave(person, today),
    department: undefined,
  }),
  // Managers are kept apart from employees, with their addresses.
  nmbrs: (person, today) => ({ ...withoutLeave(person, today), managerId: undefined }),
  boondmanager: withoutLeave,
  // Leave is known as absences only, in another place.
  breathehr: withoutLeave,
  // It has teams only, so that the first one stands for the department.
  charliehr: (person, today) => ({
    ...withoutLeave(person, today),
    department: person.department ?? person.team,
  }),
  // There is no name that people are called by.
  catalystone: officialName,
  cezannehr: withoutLeave,
  deel: withoutLeave,
  // An account has no leave. One without mailbox still has a sign-in name, if it is no guest's.
  entraid: (person, today) => ({
    ...withoutLeave(person, today),
    ...(!person.email &&
      person.employmentType !== 'contractor' && { workEmail: `${person.login}@${domain}` }),
  }),
  // Leave is another list, and there is no name that people are called by.
  eurecia: (person, today) => ({ ...officialName(person), ...withoutLeave(person, today) }),
  // An account is there or suspended, and knows its manager by address only; days are custom fields.
  googleworkspace: (person, today) => ({
    ...alwaysAddress(person),
    employmentStatus: statusOn(person, today) === 'inactive' ? 'inactive' : 'active',
    managerId: undefined,
    startDate: undefined,
  }),
  haileyhr: (person, today) => ({ ...officialName(person), ...withoutLeave(person, today) }),
  // The list has neither days nor managers.
  heavenhr: (person, today) => ({
    ...officialName(person),
    employmentStatus: statusOn(person, today) === 'inactive' ? 'inactive' : 'active',
    managerId: undefined,
    startDate: undefined,
  }),
  iriscascade: withoutLeave,
  kallidus: withoutLeave,
  kenjo: (person, today) => ({
    ...alwaysAddress(person),
    ...officialName(person),
    ...withoutLeave(person, today),
  }),
  humaans: withoutLeave,
  // Teams, and no departments.
  factorial: (person, today) => ({
    ...withoutLeave(person, today),
    department: undefined,
  }),
  lucca: withoutLeave,
  // No leave there, and no name that people are called by.
  hrworks: (person, today) => ({ ...officialName(person), ...withoutLeave(person, today) }),
  // Dates of employment are attributes that a company may add.
  okta: (person, today) => ({
    ...alwaysAddress(person),
    ...officialName(person),
    ...withoutLeave(person, today),
    startDate: undefined,
  }),
  peoplehr: withoutLeave,
  // Addresses are user names too. Nobody supervises those who have left.
  planday: (person, today) => ({
    ...alwaysAddress(person),
    ...withoutLeave(person, today),
    ...((person.terminationDate ?? today) < today && { managerId: undefined }),
  }),
  // The preferred name is a display name there.
  personio: officialName,
  remote: (person, today) => ({ ...splitName(person), ...withoutLeave(person, today) }),
  // Of those who have left, neither team nor manager is known.
  sagehr: (person, today) => ({
    ...officialName(person),
    ...withoutLeave(person, today),
    ...((person.terminationDate ?? today + 1) <= today && {
      department: undefined,
      managerId: undefined,
    }),
  }),
  // The preferred name is a display name there.
  successfactors: officialName,
  sesamehr: withoutLeave,
  // Contracts are known for 90 days after they ended. Managers are those of a unit, and nobody is their own.
  youforce(person, today) {
    const longGone = (person.terminationDate ?? today) < addDays(today, -90);
    const noManager = person.department === undefined || person.managerKey === person.key;
    return {
      ...withoutLeave(person, today),
      ...(noManager && { managerId: undefined }),
      ...(longGone && { department: undefined, managerId: undefined, startDate: undefined }),
    };
  },
};

type Known = Pick<
  Employee,
  'id' | 'workEmail' | 'firstName' | 'lastName' | 'employmentStatus' | 'managerId' | 'department'
> & { startDate?: string | undefined };

/** What every connector must make of a neutral person. */
export function expectedEmployee(
  hris: string,
  person: Person,
  today: string,
  idOf: (person: Person) => string,
  manager: Person | undefined,
): Known {
  const expected: Record<string, unknown> = {
    id: idOf(person),
    workEmail: person.email,
    firstName: cleanText(person.preferredName ?? person.firstName),
    lastName: cleanText(person.lastName),
    employmentStatus: statusOn(person, today),
    managerId: manager && idOf(manager),
    department: person.department,
    startDate: person.startDate,
    ...peculiarities[hris]?.(person, today),
  };
  return expected as Known;
}

/** The same attributes of what a connector read. */
export const known = (employee: Employee | undefined): Known | undefined =>
  employee && {
    id: employee.id,
    workEmail: employee.workEmail,
    firstName: employee.firstName,
    lastName: employee.lastName,
    employmentStatus: employee.employmentStatus,
    managerId: employee.managerId,
    department: employee.department,
    startDate: employee.startDate,
  };
