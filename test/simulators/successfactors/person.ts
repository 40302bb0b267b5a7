import { addDays } from '../world/day.ts';
import type { Person } from '../world/person.ts';
import { guid } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';
import { employmentsOf, jobsOn, personIdOf, type Employment } from './employment.ts';
import { dated, endless, momentOf, option, type Node } from './node.ts';

const genders = { female: 'F', male: 'M', diverse: 'O' } as const;
const modified = (person: Person) => ({ lastModifiedDateTime: momentOf(person.updatedAt) });

/** Before the first day there is hardly anything of somebody. */
function personalOn(person: Person, day: string): Node[] {
  if (day < person.startDate) return [];
  return [
    {
      type: 'PerPersonal',
      key: `personIdExternal='${personIdOf(person)}',startDate=datetime'${person.startDate}T00:00:00'`,
      properties: {
        personIdExternal: personIdOf(person),
        startDate: dated(person.startDate),
        endDate: dated(endless),
        firstName: person.firstName,
        lastName: person.lastName,
        preferredName: person.preferredName ?? null,
        middleName: null,
        gender: person.gender ? genders[person.gender] : null,
        maritalStatus: '10824',
        nationality: 'DEU',
        ...modified(person),
        customString1: person.custom.languages.join(', ') || null,
      },
    },
  ];
}

/** Both addresses, the private one first: the type tells which is which. */
const emailsOf = (person: Person): Node[] =>
  ([person.privateEmail, person.email] as const).flatMap((emailAddress, index) => {
    if (emailAddress === undefined) return [];
    const [emailType, code, label] = index
      ? (['7001', 'B', 'Business'] as const)
      : (['7002', 'P', 'Personal'] as const);
    return {
      type: 'PerEmail',
      key: `emailType='${emailType}',personIdExternal='${personIdOf(person)}'`,
      properties: {
        personIdExternal: personIdOf(person),
        emailType,
        emailAddress,
        isPrimary: index === 1 || person.email === undefined,
        ...modified(person),
      },
      navigations: { emailTypeNav: () => option(emailType, code, label) },
    };
  });

const phonesOf = (person: Person): Node[] =>
  ([person.mobile, person.phone] as const).flatMap((number, index) => {
    if (number === undefined) return [];
    const [countryCode = '', areaCode, ...rest] = number.split(' ');
    const [phoneType, code, label] = index
      ? (['7101', 'B', 'Business'] as const)
      : (['7102', 'C', 'Cell'] as const);
    return {
      type: 'PerPhone',
      key: `personIdExternal='${personIdOf(person)}',phoneType='${phoneType}'`,
      properties: {
        personIdExternal: personIdOf(person),
        phoneType,
        countryCode: countryCode.slice(1),
        areaCode,
        phoneNumber: rest.join(''),
        extension: null,
        isPrimary: index === 1,
        ...modified(person),
      },
      navigations: { phoneTypeNav: () => option(phoneType, code, label) },
    };
  });

/** Users who are not active are hidden. */
const userOf = ({ userId, end, start }: Employment, person: Person, today: string) =>
  start > today || (end ?? today) < today
    ? undefined
    : ({
        type: 'User',
        key: `'${userId}'`,
        properties: {
          userId,
          username: person.login,
          status: 't',
          defaultLocale: person.language?.replace('-', '_') ?? null,
          email: person.email ?? null,
        },
      } as const);

/** An employment as it is on a day. */
function employmentOn(one: Employment, person: Person, world: World, day: string): Node {
  return {
    type: 'EmpEmployment',
    key: `personIdExternal='${personIdOf(person)}',userId='${one.userId}'`,
    properties: {
      userId: one.userId,
      personIdExternal: personIdOf(person),
      assignmentClass: one.assignmentClass,
      startDate: dated(one.start),
      endDate: dated(one.end),
      originalStartDate: dated(one.start),
      isContingentWorker: person.employmentType === 'contractor',
      ...modified(person),
      customDate1: dated(addDays(one.start, 3)),
    },
    navigations: {
      // Without the permission there is no error, there is just nothing.
      jobInfoNav: () => (world.permits('EmpJob') ? jobsOn(one, person, world, day) : []),
      userNav: () => userOf(one, person, world.today),
      personNav: () => personOn(person, world, day),
    },
  };
}

/** A person as they are on a day. */
export function personOn(person: Person, world: World, day: string): Node {
  const personIdExternal = personIdOf(person);
  const employments = employmentsOf(person, world.today);
  const over = employments.filter(({ end }) => (end ?? endless) < world.today);
  const ends = employments.flatMap(({ end }) => end ?? []).sort();
  return {
    type: 'PerPerson',
    key: `'${personIdExternal}'`,
    properties: {
      personIdExternal,
      personId: String(person.number),
      perPersonUuid: guid(`successfactors ${person.key}`),
      dateOfBirth: dated('1991-07-14'),
      ...modified(person),
    },
    navigations: {
      personalInfoNav: () => (world.permits('PerPersonal') ? personalOn(person, day) : []),
      emailNav: () => (world.permits('PerEmail') ? emailsOf(person) : []),
      phoneNav: () => phonesOf(person),
      employmentNav: () => employments.map((one) => employmentOn(one, person, world, day)),
      personEmpTerminationInfoNav: () => ({
        type: 'PersonEmpTerminationInfo',
        key: `'${personIdExternal}'`,
        properties: {
          personIdExternal,
          activeEmploymentsCount: employments.length - over.length,
          latestTerminationDate: dated(ends.at(-1)),
        },
      }),
    },
  };
}

/** Every employment of everybody on a day. */
export const allEmployments = (world: World, day: string): Node[] =>
  world.people.flatMap((person) =>
    employmentsOf(person, world.today).map((one) => employmentOn(one, person, world, day)),
  );
