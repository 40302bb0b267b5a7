import { countries } from '../world/brennholt.ts';
import { addDays } from '../world/day.ts';
import type { Person } from '../world/person.ts';
import { numericId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

/** Ids are numbers, written as texts. */
export const resourceId = ({ number }: Person): string => String(number);

const states = { inactive: 0, active: 1, leave: 1, pending: 2 } as const;
const types = { permanent: 0, 'fixed-term': 0, contractor: 1, intern: 2 } as const;
const civilities = { male: 0, female: 1, diverse: -1 } as const;

/** What the numbers mean; states and types are lists for each entity, with a stray flag between them. */
export const dictionary = {
  state: {
    sort: true,
    resource: [
      { id: 0, value: 'Left' },
      { id: 1, value: 'Working' },
      { id: 2, value: 'Arriving' },
    ],
    candidate: [{ id: 1, value: 'To process' }],
  },
  typeOf: {
    sort: false,
    resource: [
      { id: 0, value: 'Internal consultant', isExternal: false, isStructure: false },
      { id: 1, value: 'External consultant', isExternal: true, isStructure: false },
      { id: 2, value: 'Intern', isExternal: false, isStructure: false },
    ],
  },
  civility: [
    { id: 0, value: 'Mr.' },
    { id: 1, value: 'Ms.' },
  ],
};

type Reference = { id: string; type: string };
const named = (type: string, name: string | undefined): Reference | null =>
  name === undefined ? null : { id: String(numericId(`${type} ${name}`)), type };

const related = (person: Person, world: World) => {
  const manager = world.managerOf(person);
  return {
    mainManager: manager ? { id: resourceId(manager), type: 'resource' } : null,
    hrManager: null,
    agency: named('agency', person.legalEntity),
    pole: named('pole', person.department),
  };
};

/** A resource as lists and profiles show it; empty texts are empty, not null. */
export function resourceOf(person: Person, world: World) {
  const attributes = {
    creationDate: person.createdAt.replace('.000Z', '+0000'),
    updateDate: person.updatedAt.replace('.000Z', '+0000'),
    civility: person.gender ? civilities[person.gender] : -1,
    firstName: person.preferredName ?? person.firstName,
    lastName: person.lastName,
    reference: person.employeeNumber ?? '',
    typeOf: types[person.employmentType],
    state: states[world.statusOf(person)],
    isVisible: true,
    skills: person.custom.laptop ?? '',
    mobilityAreas: [],
    title: person.jobTitle ?? '',
    availability: 'immediate',
    averageDailyPriceExcludingTax: 520,
    email1: person.email ?? '',
    email2: person.privateEmail ?? '',
    email3: '',
    phone1: person.phone ?? '',
    phone2: person.mobile ?? '',
    languages: [],
  };
  const relationships = Object.fromEntries(
    Object.entries(related(person, world)).map(([name, data]) => [name, { data }]),
  );
  return { id: resourceId(person), type: 'resource', attributes, relationships };
}

/** Those whom resources refer to, each once; nothing when there are none. */
export function includedOf(people: readonly Person[], world: World) {
  const included = new Map<string, unknown>();
  for (const person of people) {
    const { mainManager, agency, pole } = related(person, world);
    const add = (reference: Reference | null, attributes: object) =>
      reference && included.set(`${reference.type} ${reference.id}`, { ...reference, attributes });
    const manager = world.managerOf(person);
    add(mainManager, { firstName: manager?.firstName, lastName: manager?.lastName });
    add(agency, { name: person.legalEntity });
    add(pole, { name: person.department });
  }
  return included.size > 0 ? { included: [...included.values()] } : {};
}

/** The days of employment; every fifth person had another contract before. An open end is empty. */
function contractsOf(person: Person): object[] {
  const { key, number, startDate: startsOn, terminationDate: endsOn = '' } = person;
  const periods =
    number % 5 === 0
      ? [
          [startsOn, addDays(startsOn, 20)],
          [addDays(startsOn, 21), endsOn],
        ]
      : [[startsOn, endsOn]];
  return periods.map(([startDate, endDate], index) => ({
    id: String(numericId(`contract ${index} of ${key}`)),
    type: 'contract',
    attributes: { typeOf: 0, startDate, endDate, monthlySalary: 3200 },
  }));
}

/** A profile: days, and beside it the agency and the contracts, but no pole. */
export function profileOf(person: Person, world: World): object {
  const data = resourceOf(person, world);
  const { agency } = related(person, world);
  const included = [
    ...(agency ? [{ ...agency, attributes: { name: person.legalEntity } }] : []),
    ...contractsOf(person),
  ];
  const seniorityDate = person.startDate;
  return { data: { ...data, attributes: { ...data.attributes, seniorityDate } }, included };
}

const unitsOf = (
  type: string,
  world: World,
  name: (person: Person) => string | undefined,
  more: (person: Person) => object,
): object[] => {
  const units = new Map<string, object>();
  for (const person of world.people) {
    const unit = named(type, name(person));
    if (unit && !units.has(unit.id))
      units.set(unit.id, {
        ...unit,
        attributes: { name: name(person), state: true, ...more(person) },
      });
  }
  return [...units.values()];
};

/** Every agency, with its town and country. */
export const agenciesOf = (world: World): object[] =>
  unitsOf(
    'agency',
    world,
    ({ legalEntity }) => legalEntity,
    ({ site, country }) => ({
      town: site ?? '',
      country: countries[country ?? '']?.name ?? '',
    }),
  );

/** Every pole. */
export const polesOf = (world: World): object[] =>
  unitsOf(
    'pole',
    world,
    ({ department }) => department,
    () => ({}),
  );
