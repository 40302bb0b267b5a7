import type { Person } from '../world/person.ts';
import type { World } from '../world/world.ts';
import { personCodeOf, type Row } from './rows.ts';

const genders = { female: 'Female', male: 'Male', diverse: 'Unspecified' } as const;

/** Values that are there, each with its type. */
const typed = (key: 'address' | 'number', values: Readonly<Record<string, string | undefined>>) =>
  Object.entries(values).flatMap(([type, value]) => (value ? [{ type, [key]: value }] : []));

/** A person; what has no value is left out. The last name may be one of marriage, put together already. */
export function personOf(person: Person, world: World): Record<string, unknown> {
  const [, prefix, name = person.lastName] =
    /^(von und zu|von|van|de) (.+)$/.exec(person.lastName) ?? [];
  const Private = world.permits('GetPrivateContactDetails') ? person.privateEmail : undefined;
  const emailAddresses = typed('address', { Private, Business: person.email });
  const phoneNumbers = typed('number', { Mobile: person.mobile, Business: person.phone });
  return {
    id: personCodeOf(person),
    personCode: personCodeOf(person),
    initials: `${person.firstName.slice(0, 1)}.`,
    firstNames: person.firstName,
    ...((person.preferredName || person.number % 2) && {
      knownAs: person.preferredName ?? person.firstName,
    }),
    lastName: name,
    ...(prefix && { lastNamePrefix: prefix }),
    lastNameAtBirth: 'Vries',
    lastNameAtBirthPrefix: 'de',
    nameAssembleOrder: 'C',
    ...(person.title && { titlePrefix: person.title }),
    ...(person.gender && { gender: genders[person.gender] }),
    dateOfBirth: '1990-02-01',
    ...(emailAddresses.length > 0 && { emailAddresses }),
    ...(phoneNumbers.length > 0 && { phoneNumbers }),
  };
}

/** The company's own fields, of people and of their contracts; not all have a name. */
export const extensions: Readonly<Record<string, (world: World) => Row[]>> = {
  persons: (world) =>
    world.people.flatMap((person) => {
      const personCode = personCodeOf(person);
      const { laptop, costCode } = person.custom;
      return [
        () => ({ personCode, bo4FieldCode: 'P00321', fieldNameAlias: 'BSN', value: '999999990' }),
        ...(laptop === undefined
          ? []
          : [
              () => ({
                personCode,
                bo4FieldCode: 'P 9001',
                fieldNameAlias: 'Laptop',
                value: laptop,
              }),
            ]),
        ...(costCode === undefined
          ? []
          : [() => ({ personCode, bo4FieldCode: 'P 9002', value: costCode, description: 'Code' })]),
      ];
    }),
  employments: (world) =>
    world.people.map((person) => () => ({
      personCode: personCodeOf(person),
      employmentCode: '1',
      bo4FieldCode: 'P09003',
      fieldNameAlias: 'Languages',
      value: person.custom.languages.join(', '),
    })),
};
