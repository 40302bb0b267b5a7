import { sites } from '../world/brennholt.ts';
import { addDays } from '../world/day.ts';
import type { Person } from '../world/person.ts';
import { guid, numericId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

/** Employees have a GUID; the same person in two companies has two. */
export const nmbrsId = ({ key }: Person): string => guid(`employee ${key}`);

const debtorId = guid('debtor');
const unnamed = 'Brennholt';

/** The companies of one customer, each a legal entity of its own; the largest comes first. */
export function companiesOf(world: World) {
  const there = new Set(world.people.map(({ legalEntity = unnamed }) => legalEntity));
  const known = sites.map(({ legalEntity }) => legalEntity).filter((name) => there.has(name));
  return [...new Set([...known, ...there])].map((name, index) => ({
    companyId: guid(`company ${name}`),
    number: index + 1,
    name,
    debtorId,
  }));
}

/** Everybody in a company, with somebody who has applied for a job there. */
export function peopleOf(world: World, id: string): readonly Person[] {
  const name = companiesOf(world).find((company) => company.companyId === id)?.name;
  const people = world.people.filter(({ legalEntity = unnamed }) => legalEntity === name);
  const [first] = people;
  return first ? [...people, { ...first, key: `applicant ${id}`, email: undefined }] : [];
}

const since = (day: string) => ({
  createdAt: `${day}T10:15:08Z`,
  period: { year: Number(day.slice(0, 4)), period: Number(day.slice(5, 7)) },
});

/** A value over time: some have had another one before, some get another one with the first payroll of next year. */
function timeline<Value extends object>(person: Person, today: string, now: Value, other: Value) {
  const { number, startDate } = person;
  const entries = [{ ...now, ...since(startDate) }];
  if (startDate > today) return entries;
  if (number % 3 === 0) entries.push({ ...other, ...since(addDays(startDate, -730)) });
  if (number % 5 === 0) {
    const next = since(`${Number(today.slice(0, 4)) + 1}-01-01`);
    entries.push({ ...other, ...next, createdAt: `${today}T10:00:00Z` });
  }
  return entries;
}

/** The same for a value that there is one of: some had it put right within the payroll period. */
function history<Value extends object>(person: Person, today: string, now: Value, other: Value) {
  const entries = timeline(person, today, now, other);
  if (person.number % 7 > 0) return entries;
  const wrong = {
    ...other,
    ...since(person.startDate),
    createdAt: `${person.startDate}T07:00:00Z`,
  };
  return [...entries, wrong];
}

function typeOf(person: Person, world: World): string {
  if (person.key.startsWith('applicant')) return 'applicant';
  const external = person.employmentType === 'contractor';
  // Some who have left or are still to come are on the payroll; days tell.
  const byDays = person.number % 4 === 0;
  const status = world.statusOf(person);
  if (status === 'inactive' && !byDays) return external ? 'formerExternal' : 'formerPayroll';
  if (status === 'pending' && !byDays) return 'newHire';
  return external ? 'external' : 'payroll';
}

const genders = { female: 'female', male: 'male', diverse: 'unknown' } as const;

/** A last name as the Dutch keep it, its small words apart. */
function nameOf({ lastName }: Person) {
  const [, prefix = null, rest = lastName] = /^((?:\p{Ll}+ )+)(.+)$/u.exec(lastName) ?? [];
  return { prefix: prefix && prefix.trim(), lastName: rest };
}

/** Personal data over time. */
export function infoOf(person: Person, world: World) {
  const info = (lastName: { prefix: string | null; lastName: string }, email: string | null) => ({
    personalInfoId: guid(`info ${person.key}`),
    basicInfo: {
      employeeNumber: person.employeeNumber === undefined ? null : Number(person.employeeNumber),
      firstName: person.preferredName ?? person.firstName,
      firstNameInFull: person.firstName,
      initials: `${person.firstName.slice(0, 1)}.`,
      employeeType: typeOf(person, world),
      ...lastName,
    },
    birthInfo: {
      birthDate: '1990-02-27',
      birthCountry: { codeISO: 'NL', description: 'Nederland' },
      nationality: { codeISO: 'NL' },
      gender: person.gender ? genders[person.gender] : 'unspecified',
      deceasedOn: null,
    },
    contactInfo: {
      privateEmail: person.privateEmail ?? null,
      businessEmail: email,
      businessPhone: person.phone ?? null,
      businessMobilePhone: person.mobile ?? null,
      privatePhone: null,
      privateMobilePhone: null,
      otherPhone: null,
    },
    partnerInfo: { partnerPrefix: null, partnerName: null, ascriptionCode: 0 },
  });
  return {
    employeeId: nmbrsId(person),
    info: history(
      person,
      world.today,
      info(nameOf(person), person.email ?? null),
      info({ prefix: null, lastName: 'Otherwise' }, null),
    ),
  };
}

const coded = (kind: string, name: string | undefined) => ({
  [`${kind}Id`]: guid(`${kind} ${name}`),
  code: numericId(`${kind} ${name}`) % 1000,
  description: name ?? null,
});

function managersOf(person: Person, world: World): object[] {
  const manager = world.managerOf(person);
  if (!manager) return [];
  const record = ({ key, firstName, lastName, email, number }: Person) => ({
    // Managers are kept for the customer, apart from employees.
    managerId: guid(`manager ${key}`),
    number,
    firstName,
    lastName,
    gender: 'unspecified',
    phoneNumber: null,
    cellphone: null,
    fax: null,
    email: email ?? null,
    department: { ...coded('department', person.department), createdAt: person.createdAt },
    function: null,
  });
  return history(person, world.today, record(manager), record(world.people[0]!));
}

function centersOf(person: Person, today: string): object[] {
  const { costCenter, number } = person;
  if (costCenter === undefined) return [];
  const share = (code: string, percentage: number, isDefault: boolean) => ({
    employeeCostCenterId: guid(`share ${code} ${person.key}`),
    costCenters: { costCenterId: guid(code), code, description: `Cost centre ${code}` },
    costUnits: null,
    percentage,
    default: isDefault,
  });
  const now = share(costCenter, 60, number % 2 === 0);
  const shares = timeline(person, today, now, share('CC-1', 100, true));
  if (number % 4 < 2) shares.push({ ...share('CC-2', 40, false), ...since(person.startDate) });
  return shares;
}

/** Everybody's histories, by the last part of the path. */
export const histories: Readonly<
  Record<string, (person: Person, world: World) => { employeeId: string }>
> = {
  employments: (person) => ({
    employeeId: nmbrsId(person),
    employments: [
      {
        startDate: `${person.startDate}T00:00:00`,
        endDate: person.terminationDate ? `${person.terminationDate}T00:00:00` : null,
        seniorityDate: person.startDate,
        changedDate: person.updatedAt,
      },
      ...(person.number % 6 === 0
        ? [
            {
              startDate: `${addDays(person.startDate, -1400)}T00:00:00`,
              endDate: `${addDays(person.startDate, -900)}T00:00:00`,
            },
          ]
        : []),
    ],
  }),
  contracts: (person) => ({
    employeeId: nmbrsId(person),
    contracts: [
      {
        startDate: `${person.startDate}T00:00:00`,
        endDate: null,
        indefinite: person.employmentType === 'permanent',
        hoursPerWeek: person.fullTime ? 38 : 24,
        createdAt: person.createdAt,
      },
    ],
  }),
  functions: (person, { today }) => ({
    employeeId: nmbrsId(person),
    functions: person.jobTitle
      ? history(person, today, coded('function', person.jobTitle), coded('function', 'Trainee'))
      : [],
  }),
  departments: (person, { today }) => ({
    employeeId: nmbrsId(person),
    departments: person.department
      ? history(person, today, coded('department', person.department), coded('department', 'Lab'))
      : [],
  }),
  managers: (person, world) => ({
    employeeId: nmbrsId(person),
    managers: managersOf(person, world),
  }),
  costcenters: (person, { today }) => ({
    employeeId: nmbrsId(person),
    employeeCostCenters: centersOf(person, today),
  }),
};
