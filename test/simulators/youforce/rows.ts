import { addDays } from '../world/day.ts';
import type { Person } from '../world/person.ts';
import { numericId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';
import { elsewhere, organisationOf, type Unit } from './units.ts';

/** A row, made when it is asked for. */
export type Row = () => Record<string, unknown>;

const retention = 90;
const forEver = '9999-12-31';
const types = {
  permanent: ['01', 'Onbepaalde tijd'],
  'fixed-term': ['02', 'Bepaalde tijd'],
  contractor: ['09', 'Inhuur'],
  intern: ['05', 'Stage'],
} as const;

/** The number of a person, which is also the id of the record. */
export const personCodeOf = ({ number }: Person): string => String(20_000 + number);
const jobIdOf = (title: string): string => String(numericId(`job ${title}`));
const initialsOf = (name = '') => name.replace(/\W*(\w)\w*/g, '$1').toUpperCase();

function employment(person: Person, code: string, unit: Unit | undefined, changes: object): Row {
  const [employmentType, employmentTypeName] = types[person.employmentType];
  return () => ({
    id: `${personCodeOf(person)}-${code}`,
    personCode: personCodeOf(person),
    employmentCode: code,
    contractCode: code,
    hireDate: person.startDate,
    dischargeDate: person.terminationDate ?? forEver,
    ...(unit && { organizationUnit: String(unit.id) }),
    ...(person.jobTitle && { jobProfile: jobIdOf(person.jobTitle) }),
    employmentType,
    employmentTypeName,
    ...(person.legalEntity && { payrollClientCode: initialsOf(person.legalEntity) }),
    workingAmount: { amountOfWork: 36, parttimePercentage: person.fullTime ? 100 : 60 },
    ...changes,
  });
}

/**
 * The contracts of somebody that are not long over: that of the world, and for some people a small second
 * job, a next one that begins in a month, or one that ended ten days ago.
 */
function employmentsOf(person: Person, world: World): Row[] {
  const { today } = world;
  const { number, startDate, terminationDate } = person;
  if (terminationDate && terminationDate < addDays(today, -retention)) return [];
  const stays = !terminationDate && startDate < addDays(today, -200);
  const small = { workingAmount: { amountOfWork: 4, parttimePercentage: 11 } };
  const change = addDays(today, 30);
  const rows: Row[] = [];
  if (stays && number % 6 === 2)
    rows.push(employment(person, '2', elsewhere, { hireDate: addDays(startDate, 100), ...small }));
  if (startDate > addDays(today, -5))
    rows.push(
      employment(person, '0', elsewhere, {
        hireDate: addDays(today, -300),
        dischargeDate: addDays(today, -10),
      }),
    );
  const ends = stays && number % 7 === 1 ? { dischargeDate: addDays(change, -1) } : {};
  rows.push(employment(person, '1', organisationOf(world).unitOf(person), ends));
  if ('dischargeDate' in ends) rows.push(employment(person, '3', elsewhere, { hireDate: change }));
  return rows;
}

function costAllocationsOf(person: Person): Row[] {
  const line = (number: number, code: string, percentage: number) => () => ({
    id: `${personCodeOf(person)} 1 ${number}`,
    personCode: personCodeOf(person),
    employmentCode: '1',
    costCenterCode: code,
    costCenterName: `Costs of ${code}`,
    percentage,
  });
  const { costCenter, number } = person;
  if (costCenter === undefined) return [];
  return number % 9 ? [line(1, costCenter, 100)] : [line(1, 'CC-900', 20), line(2, costCenter, 80)];
}

/** Who holds which role where: managers, some who were or will be, and people who give first aid. */
function rolesOf(unit: Unit, world: World): Row[] {
  const role = (number: number, person: Person, shortName: string, changes: object) => () => ({
    id: `${unit.id}/${number}`,
    personCode: personCodeOf(person),
    shortName,
    organizationUnit: String(unit.id),
    organizationUnitCode: `U${unit.id}`,
    startDate: '2020-01-01',
    ...changes,
  });
  const { manager } = unit;
  const [other] = world.people;
  if (!manager || !other) return [];
  const { today } = world;
  return [
    role(1, other, 'BHV', {}),
    role(2, other, 'MGR', { startDate: '2021-01-01', endDate: addDays(today, -1) }),
    role(3, manager, 'MGR', unit.id % 2 ? { endDate: forEver } : {}),
    role(4, other, 'MGR', { startDate: addDays(today, 14) }),
  ];
}

const unitRow =
  ({ id, name, parent }: Unit): Row =>
  () => ({
    id,
    shortName: `U${id}`,
    fullName: name,
    ...(parent && { parentOrgUnit: parent.id }),
  });

/** Rows of every list but that of people. */
export const lists: Readonly<Record<string, (world: World) => Row[]>> = {
  employments: (world) => world.people.flatMap((person) => employmentsOf(person, world)),
  costAllocations: (world) => world.people.flatMap(costAllocationsOf),
  organizationUnits: (world) => [...organisationOf(world).units.values()].map(unitRow),
  roleAssignments: (world) =>
    [...organisationOf(world).units.values()].flatMap((unit) => rolesOf(unit, world)),
  jobProfiles(world) {
    const titles = new Set(world.people.flatMap(({ jobTitle }) => jobTitle ?? []));
    return [...titles].map((title) => () => ({
      id: jobIdOf(title),
      shortName: initialsOf(title),
      fullName: title,
    }));
  },
};
