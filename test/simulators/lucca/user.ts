import type { Person } from '../world/person.ts';
import { numericId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

export const luccaId = ({ number }: Person): number => 400 + number;

const host = 'https://brennholt.ilucca.net/api/v3';
const cultures: Readonly<Record<string, readonly [number, string]>> = {
  'de-DE': [1031, 'Deutsch (Deutschland)'],
  'de-AT': [3079, 'Deutsch (Österreich)'],
  'de-CH': [2055, 'Deutsch (Schweiz)'],
  'en-GB': [2057, 'English (United Kingdom)'],
  'fr-FR': [1036, 'français (France)'],
};
const genders = { female: 'Female', male: 'Male', diverse: 'Undefined' };

const midnight = (day: string | undefined) => day && `${day}T00:00:00`;

/** Lucca has one first name: the one that people go by. */
const firstName = ({ preferredName, firstName: first }: Person) => preferredName ?? first;

/** French offices keep last names in capitals; the full name has them as they are spelt. */
const lastName = ({ country, lastName: last }: Person) =>
  country === 'FR' ? last.toLocaleUpperCase('fr') : last;

const linked = (kind: string, id: number, name: string) => ({
  id,
  name,
  url: `${host}/${kind}/${id}`,
});
const named = (kind: string, name: string | undefined) =>
  name && linked(kind, numericId(`${kind} ${name}`), name);
const listItem = (name: string) => ({ id: numericId(name), name });

function culture({ language }: Person) {
  const [id, name] = cultures[language ?? ''] ?? [];
  return id && linked('cultures', id, name!);
}

function manager(person: Person, world: World) {
  const boss = world.managerOf(person);
  if (!boss) return undefined;
  const name = `${firstName(boss)} ${boss.lastName}`;
  return { ...linked('users', luccaId(boss), name), mail: boss.email ?? null };
}

/** Every field that can be asked for; in small letters, for Lucca does not mind the case. */
export const userFields: Readonly<
  Record<string, { key: string; value(person: Person, world: World): unknown }>
> = Object.fromEntries(
  Object.entries({
    id: luccaId,
    name: (p: Person) => `${firstName(p)} ${p.lastName}`,
    url: (p: Person) => `${host}/users/${luccaId(p)}`,
    displayName: (p: Person) => `${p.lastName} ${firstName(p)}`,
    modifiedAt: (p: Person) => p.updatedAt.slice(0, 23),
    lastName,
    firstName,
    login: (p: Person) => p.login,
    mail: (p: Person) => p.email,
    dtContractStart: (p: Person) => midnight(p.startDate),
    dtContractEnd: (p: Person) => midnight(p.terminationDate),
    employeeNumber: (p: Person) => p.employeeNumber?.padStart(5, '0'),
    jobTitle: (p: Person) => p.jobTitle,
    gender: (p: Person) => p.gender && genders[p.gender],
    culture,
    legalEntity: (p: Person) => named('legalEntities', p.legalEntity),
    department: (p: Person) => named('departments', p.department),
    manager,
    directLine: (p: Person) => p.phone,
    professionalMobile: (p: Person) => p.mobile,
    extendedData: ({ custom }: Person) => ({
      e_laptop: custom.laptop ? listItem(custom.laptop) : null,
      e_costCode: custom.costCode ?? null,
      e_languages: custom.languages.map(listItem),
    }),
  } satisfies Record<string, (person: Person, world: World) => unknown>).map(([key, value]) => [
    key.toLowerCase(),
    { key, value },
  ]),
);
