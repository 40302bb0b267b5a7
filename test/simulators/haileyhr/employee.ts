import { countries } from '../world/brennholt.ts';
import type { Person, Status } from '../world/person.ts';
import { guid } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';
import { entryId } from './company.ts';

export const employeeIdOf = ({ key }: Person): string => guid(key);

/** The list writes statuses with spaces, the detail without. */
const statuses: Record<Status, string> = {
  pending: 'Will join',
  active: 'In service',
  leave: 'In service',
  inactive: 'Has left',
};
const types = {
  permanent: 'Permanent',
  'fixed-term': 'Fixed term',
  contractor: 'Consultant',
  intern: 'Intern',
} as const;

const statusOf = (person: Person, world: World): string =>
  world.statusOf(person) === 'active' && person.terminationDate
    ? 'Leaving'
    : statuses[world.statusOf(person)];

const belongingOf = (person: Person, world: World) => {
  const manager = world.managerOf(person);
  return {
    titleIds: [entryId('titles', person.jobTitle)].filter((id) => id !== null),
    teamIds: person.team ? [entryId('teams', person.team)] : null,
    departmentId: entryId('departments', person.department),
    locationId: entryId('locations', person.site),
    legalEntityId: entryId('legalEntities', person.legalEntity),
    businessAreaId: entryId('businessAreas', person.division),
    costCenterId: entryId('costCenters', person.costCenter),
    managerEmployeeId: manager ? employeeIdOf(manager) : null,
  };
};

const customOf = ({ custom }: Person) => ({
  [entryId('customFields', 'Laptop')!]: custom.laptop ?? null,
  [entryId('customFields', 'Languages')!]: custom.languages,
  [entryId('customFields', 'Salary grade')!]: 'E13',
});

const identity = (person: Person) => ({
  employeeId: employeeIdOf(person),
  accountStatus: 'Active',
  lastUpdated: person.updatedAt,
});

const bank = { bankName: null, clearingNumber: null, accountNumber: null, iban: null };

/** An employee of the list. What the token may not see is null; nothing says so. */
export function listItemOf(person: Person, world: World): object {
  const names = { firstName: person.firstName, lastName: person.lastName };
  const seen = world.permits('people');
  const full = {
    ...belongingOf(person, world),
    workPhone: person.phone ?? null,
    companyEmail: person.email ?? null,
    dateOfJoining: person.startDate,
    lastDayOfEmployment: person.terminationDate ?? null,
    lastWorkingDay: person.terminationDate ?? null,
    employmentStatus: statusOf(person, world),
    employmentType: types[person.employmentType],
    employmentNumber: person.employeeNumber ?? null,
    employmentSequenceNumber: '1',
    scopePercentage: person.fullTime ? 100 : 60,
    gender: person.gender === 'diverse' ? 'other' : (person.gender ?? null),
    dateOfBirth: '1990-02-11',
    personalIdentityNumber: null,
    privateEmail: person.privateEmail ?? null,
    privatePhone: person.mobile ?? null,
    country: person.country ? countries[person.country]!.name : null,
    ...bank,
  };
  const values = Object.entries(full).map(([name, value]) => [name, seen ? value : null]);
  return {
    ...identity(person),
    ...Object.fromEntries(values),
    ...names,
    customFieldsData: seen ? customOf(person) : {},
  };
}

/** One employee with every employment: an ended one, and the one that counts. */
export function detailOf(person: Person, world: World): object {
  const { startDate, terminationDate: endDate = null } = person;
  const status = { pending: 'WillStart', active: 'Active', leave: 'Active', inactive: 'Ended' };
  const employment = (priority: number, type: string, rest: object) => ({
    employmentId: guid(`employment ${priority} ${person.key}`),
    priority,
    terms: { employmentType: type, scopePercentage: person.fullTime ? 100 : 60 },
    ...rest,
  });
  return {
    ...identity(person),
    employmentStatus: statusOf(person, world)
      .split(' ')
      .map((word) => word[0]!.toUpperCase() + word.slice(1))
      .join(''),
    jobData: {
      general: {
        workPhone: person.phone ?? null,
        companyEmail: person.email ?? null,
        employmentNumber: person.employeeNumber ?? null,
      },
      employment: {
        dateOfJoining: startDate,
        lastDayOfEmployment: endDate,
        employments: [
          employment(2, 'Internship', { startDate, endDate: startDate, status: 'Ended' }),
          employment(1, types[person.employmentType], {
            startDate,
            endDate,
            status: status[world.statusOf(person)],
          }),
        ],
      },
    },
    personal: {
      general: { firstName: person.firstName, lastName: person.lastName },
      sensitive: { gender: person.gender === 'diverse' ? 'other' : (person.gender ?? null) },
      contactInformation: {
        privateEmail: person.privateEmail ?? null,
        privatePhone: person.mobile ?? null,
        country: person.country ? countries[person.country]!.name : null,
      },
    },
    compensation: { bankDetails: bank },
    salaries: null,
    organizationalBelonging: belongingOf(person, world),
    customFieldsData: customOf(person),
  };
}
