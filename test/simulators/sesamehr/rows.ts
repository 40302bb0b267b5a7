import { addDays } from '../world/day.ts';
import type { Person } from '../world/person.ts';
import { guid } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

export const sesameId = ({ key }: Person): string => guid(`sesame ${key}`);

const created = { createdAt: '2020-01-01T10:00:00+01:00', updatedAt: '2020-01-01T10:00:00+01:00' };

export const company = {
  id: guid('sesame company'),
  name: 'Brennholt Instruments',
  notificationEmail: 'people@brennholt.example',
  language: 'de-DE',
  ...created,
};

const field = (name: string, slug: string, value: (person: Person) => string | undefined) => ({
  shape: { id: guid(slug), companyId: company.id, name, slug, type: 'text' },
  value,
});

/** The company's own fields. */
export const customFields = [
  field('Laptop', 'cf_laptop', ({ custom }) => custom.laptop),
  field('Cost code', 'cf_cost_code', ({ custom }) => custom.costCode),
  field('Shirt size', 'cf_shirt_size', () => 'M'),
  field('Disability', 'cf_disability', () => 'none'),
];

/** Somebody as in every list of people; only two states, though a record may come before the first day. */
export function employeeOf(person: Person, world: World): Record<string, unknown> {
  // Spanish people have two last names; whoever's is written in two words has them apart here.
  const [lastName, ...second] = person.lastName.split(' ');
  return {
    id: sesameId(person),
    firstName: person.preferredName ?? person.firstName,
    lastName,
    secondLastName: second.join(' ') || null,
    email: person.email ?? null,
    personalMail: person.privateEmail ?? null,
    workStatus: person.number % 2 ? 'online' : 'offline',
    imageProfileURL: null,
    code: person.employeeNumber === undefined ? null : Number(person.employeeNumber),
    pin: person.number,
    phone: person.mobile ?? null,
    workPhone: person.phone ?? null,
    company,
    gender: person.gender === 'diverse' ? 'no_response' : (person.gender ?? 'no_response'),
    contractId: null,
    nid: `${person.number}X`,
    ssn: null,
    accountNumber: 'ES00 0000',
    dateOfBirth: '1990-04-12',
    customFields: customFields.map(({ shape, value }) =>
      Object.assign({ value: value(person) ?? null }, shape, created),
    ),
    status: world.statusOf(person) === 'inactive' ? 'inactive' : 'active',
    country: person.country ?? null,
    jobChargeName: person.jobTitle ?? null,
    language: person.language ?? null,
    createdAt: person.createdAt.replace('.000Z', '+00:00'),
    updatedAt: person.updatedAt.replace('.000Z', '+00:00'),
  };
}

/** A row of a list as JSON, made only when its page is asked for. */
export type Row = () => string;

const textOf = (person: Person, world: World): string =>
  world.texts.of('', person, (one) => employeeOf(one, world));

/** The text of a row from that of its people and the rest of it. */
const row = (people: Record<string, string>, rest: object): string =>
  `{${Object.entries(people)
    .map(([key, text]) => `"${key}":${text},`)
    .join('')}${JSON.stringify({ ...rest, ...created }).slice(1)}`;

const contractTypes = {
  permanent: 'Indefinido',
  'fixed-term': 'Temporal',
  contractor: 'Autónomo',
  intern: 'Prácticas',
} as const;

/** The contracts of somebody, the newest first; every fourth person's was renewed after a hundred days. */
export function contractsOf(person: Person): Row[] {
  const { key, startDate, terminationDate = null, employmentType, number } = person;
  const renewed = addDays(startDate, 100);
  const isRenewed = number % 4 === 0 && (terminationDate === null || renewed <= terminationDate);
  const contract = (starts: string, ends: string | null, type: string) => () =>
    JSON.stringify({
      id: guid(`contract ${starts} ${key}`),
      startAt: starts,
      endAt: ends,
      startDate: starts,
      endDate: ends,
      code: '',
      comment: '',
      contractTypeName: type,
      socialSecurityNumber: '28/12345678/40',
    });
  const type = contractTypes[employmentType];
  if (!isRenewed) return [contract(startDate, terminationDate, type)];
  return [
    contract(renewed, terminationDate, type),
    contract(startDate, addDays(renewed, -1), 'Temporal'),
  ];
}

/** Who belongs to which department or office; each row repeats the whole person. */
export const assignations = (world: World, kind: 'department' | 'office'): Row[] =>
  world.people.flatMap((person) => {
    const name = kind === 'department' ? person.department : person.site;
    if (name === undefined) return [];
    const id = `${kind} ${person.key}`;
    const to = () => ({ id: guid(id), [kind]: { id: guid(`${kind} ${name}`), name } });
    return [() => row({ employee: textOf(person, world) }, to())];
  });

/** Who may approve what of whom; some people's clock-ins are checked by somebody else than their manager. */
export const managers = (world: World): Row[] =>
  world.people.flatMap((person) => {
    const manager = world.managerOf(person);
    if (!manager) return [];
    const by = (permission: string, who: Person) => () =>
      row(
        { manager: textOf(who, world), employee: textOf(person, world) },
        { id: guid(`${permission} ${person.key}`), permission },
      );
    const checker = person.number % 7 ? manager : world.people[0]!;
    return [by('check', checker), by('vacation', manager)];
  });
