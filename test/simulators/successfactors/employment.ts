import { countries } from '../world/brennholt.ts';
import { addDays } from '../world/day.ts';
import type { Person } from '../world/person.ts';
import { numericId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';
import { dated, endless, foundation, momentOf, option, type Node } from './node.ts';

/** The external id of a person; it never changes. */
export const personIdOf = ({ number }: Person): string => String(4_100_000 + number);

/** Those who were hired again have another user than before. */
const isRehired = ({ number }: Person): boolean => number % 4 === 0;
const userIdOf = (person: Person): string =>
  `${personIdOf(person)}${isRehired(person) ? '-2' : ''}`;

/** One employment of somebody: the one that counts, one before or after it, or an assignment abroad that is over. */
export type Employment = {
  userId: string;
  assignmentClass: 'ST' | 'GA';
  start: string;
  end: string | undefined;
};

/** Every employment of somebody, in no order that one could rely on. */
export function employmentsOf(person: Person, today: string): Employment[] {
  const main: Employment = {
    userId: userIdOf(person),
    assignmentClass: 'ST',
    start: person.startDate,
    end: person.terminationDate,
  };
  const abroad: Employment = {
    userId: `${personIdOf(person)}-GA`,
    assignmentClass: 'GA',
    start: addDays(person.startDate, 30),
    end: addDays(person.startDate, 200),
  };
  const before: Employment = {
    userId: personIdOf(person),
    assignmentClass: 'ST',
    start: addDays(person.startDate, -900),
    end: addDays(person.startDate, -300),
  };
  const next: Employment = {
    ...main,
    userId: `${personIdOf(person)}-N`,
    start: addDays(today, 30),
    end: undefined,
  };
  const isStaying = person.terminationDate === undefined && person.startDate < today;
  const all = [
    ...(person.number % 23 === 3 && isStaying ? [next] : []),
    ...(person.number % 5 === 2 && abroad.end! < (person.terminationDate ?? today) ? [abroad] : []),
    main,
    ...(isRehired(person) ? [before] : []),
  ];
  return person.number % 3 ? all : all.reverse();
}

type Slice = { start: string; end: string; seq: string; title: string | undefined; status: string };

/** The history of an employment's job: a first title, the one of today, and the end of it. */
function slicesOf({ start, end }: Employment, person: Person): Slice[] {
  const last = end ?? endless;
  const grown = addDays(start, 100) < (end ?? addDays(start, 400)) ? addDays(start, 100) : start;
  const status = person.onLeave && end === person.terminationDate ? 'P' : 'A';
  const title = person.jobTitle;
  return [
    { start, end: addDays(grown, -1), seq: '1', title: 'Trainee', status: 'A' },
    // Entered twice on one day: the higher number counts.
    { start: grown, end: last, seq: '1', title: 'Typing mistake', status },
    { start: grown, end: last, seq: '2', title, status },
    ...(end === undefined
      ? []
      : [{ start: addDays(end, 1), end: endless, seq: '1', title, status: 'T' }]),
  ].filter((slice) => slice.start <= slice.end);
}

const statuses = { A: ['3001', 'Active'], P: ['3003', 'Paid Leave'], T: ['3004', 'Terminated'] };
const types = {
  permanent: ['2210', 'P', 'Permanent'],
  'fixed-term': ['2211', 'FT', 'Fixed term'],
  contractor: ['2212', 'C', 'Contractor'],
  intern: ['2213', 'I', 'Intern'],
} as const;
const codeOf = (prefix: string, name: string | undefined) =>
  name === undefined ? undefined : `${prefix}-${numericId(name) % 1000}`;

function jobOf(slice: Slice, { userId }: Employment, person: Person, world: World): Node {
  const country = countries[person.country ?? '']?.alpha3;
  const manager = world.managerOf(person);
  const [statusId = '', statusLabel = ''] = statuses[slice.status as keyof typeof statuses];
  const [typeId, typeCode, typeLabel] = types[person.employmentType];
  const codes = {
    department: codeOf('D', person.department),
    division: codeOf('V', person.division),
    businessUnit: codeOf('U', person.team),
    location: codeOf('L', person.site),
    company: codeOf('C', person.legalEntity),
    costCenter: person.costCenter,
  };
  const { laptop, costCode } = person.custom;
  const laptopId = laptop && String(numericId(laptop));
  const orNull = (code: string | undefined) => code ?? null;
  return {
    type: 'EmpJob',
    key: `seqNumber=${slice.seq}L,startDate=datetime'${slice.start}T00:00:00',userId='${userId}'`,
    properties: {
      userId,
      seqNumber: slice.seq,
      startDate: dated(slice.start),
      endDate: dated(slice.end),
      jobTitle: orNull(slice.title),
      localJobTitle: null,
      managerId: manager ? userIdOf(manager) : 'NO_MANAGER',
      ...Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, orNull(code)])),
      countryOfCompany: orNull(country),
      emplStatus: statusId,
      employmentType: typeId,
      isFulltimeEmployee: person.fullTime,
      fte: person.fullTime ? '1' : '0.5',
      timezone: 'Europe/Berlin',
      lastModifiedDateTime: momentOf(person.updatedAt),
      customString1: orNull(laptopId),
      customString2: orNull(costCode),
      customString8: null,
      customString9: 'E7',
    },
    navigations: {
      departmentNav: () =>
        foundation('FODepartment', codes.department, {
          name: `${person.department} (2019)`,
          name_localized: person.department,
        }),
      divisionNav: () => foundation('FODivision', codes.division, { name: person.division }),
      businessUnitNav: () =>
        foundation('FOBusinessUnit', codes.businessUnit, { name: person.team }),
      companyNav: () =>
        foundation('FOCompany', codes.company, { name: person.legalEntity, country }),
      costCenterNav: () =>
        foundation('FOCostCenter', codes.costCenter, { name: person.costCenter }),
      locationNav: () =>
        foundation(
          'FOLocation',
          codes.location,
          { name: person.site, timezone: 'Europe/Berlin' },
          {
            addressNavDEFLT: () => ({
              type: 'FOCorporateAddressDEFLT',
              key: `addressId='${codes.location}'`,
              properties: { addressId: codes.location, city: person.site, country },
            }),
          },
        ),
      emplStatusNav: () => option(statusId, slice.status, statusLabel),
      employmentTypeNav: () => option(typeId, typeCode, typeLabel),
      customString1Nav: () => (laptop && laptopId ? option(laptopId, laptop, laptop) : undefined),
    },
  };
}

/** The jobs of an employment that hold on a day; none before it has begun. */
export const jobsOn = (employment: Employment, person: Person, world: World, day: string): Node[] =>
  slicesOf(employment, person)
    .filter(({ start, end }) => start <= day && day <= end)
    .map((slice) => jobOf(slice, employment, person, world));
