import type { Person } from '../world/person.ts';
import { hexId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

export const eureciaId = ({ key }: Person): string => `usr_${hexId(key).slice(0, 12)}`;

type Kind = 'department' | 'structure';
const nameOf = { department: 'department', structure: 'site' } as const;

const unitId = (kind: Kind, person: Person): string | null => {
  const name = person[nameOf[kind]];
  return name === undefined ? null : `${kind.slice(0, 3)}_${hexId(name).slice(0, 8)}`;
};

/** The seven fields that the list has. */
export const summaryOf = (person: Person) => ({
  id: eureciaId(person),
  email: person.email ?? null,
  firstName: person.firstName,
  lastName: person.lastName,
  jobTitle: person.jobTitle ?? null,
  department: unitId('department', person),
  structure: unitId('structure', person),
});

const hour = 3_600_000;

const midnights = new Map<string, number>();

/** Midnight of a day in Paris, as milliseconds of Unix time. */
function midnight(day: string | undefined): number | null {
  if (day === undefined) return null;
  const known = midnights.get(day);
  if (known !== undefined) return known;
  const inUtc = Date.parse(day);
  const summer = new Date(inUtc - hour).toLocaleTimeString('fr-FR', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
  });
  const found = inUtc - (summer.startsWith('01') ? 2 : 1) * hour;
  midnights.set(day, found);
  return found;
}

const titles = { female: 'Mrs', male: 'Mr' } as const;

/** Somebody's whole record; what is empty is often left out. */
export function fullOf(person: Person, world: World) {
  const manager = world.managerOf(person);
  return {
    ...summaryOf(person),
    email: person.email,
    personalEmail: person.privateEmail,
    gender: person.gender === 'diverse' ? undefined : person.gender && titles[person.gender],
    refNumber: person.employeeNumber,
    phones: person.phone ? [{ id: 'ph1', type: 'PRO', number: person.phone, ownerName: '' }] : [],
    addresses: { main: { num: null, repetition: 'EMPTY', country: null } },
    entryDate: midnight(person.startDate),
    hiringDate: midnight(person.startDate),
    departureDate: midnight(person.terminationDate),
    workContract: person.employmentType === 'permanent' ? 'cdi' : 'cdd',
    userDirectManagers: manager ? [eureciaId(manager)] : [],
    userManagers: [],
    _embedded: { userDirectManagers: manager ? [summaryOf(manager)] : [], userSequences: [] },
    additionalField1: person.custom.laptop,
    additionalField2: '',
    analyticCodeSuffix: person.costCenter,
    annualGrossSalary: 42_000,
    socialSecurityNum: '1 85 05 78 006 084 91',
    locale: person.language?.replace('-', '_'),
    timezone: 'Europe/Paris',
    archived: false,
    dateEndAccess: 32_503_676_400_000,
  };
}

/** Departments or structures below the company. */
export function treeOf(world: World, kind: Kind) {
  const units = new Map<string, object>();
  for (const person of world.people) {
    const id = unitId(kind, person);
    if (id !== null && !units.has(id))
      units.set(id, {
        organizationDto: { id, name: person[nameOf[kind]], type: kind.toUpperCase() },
        nodes: [],
      });
  }
  const organizationDto = { id: `${kind}_root`, name: 'Brennholt', type: kind.toUpperCase() };
  return { nodes: [{ organizationDto, nodes: [...units.values()] }] };
}
