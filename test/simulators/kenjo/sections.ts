import { countries, domain } from '../world/brennholt.ts';
import { calledName, type Person } from '../world/person.ts';
import { hexId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

/** Kenjo's ids: 24 hexadecimal digits. */
const objectId = (text: string): string => hexId(text).slice(0, 24);

/** The `_id` of an employee, the same in every section. */
export const kenjoId = ({ key }: Person): string => objectId(`employee ${key}`);

/** The `_id` of a company, office, department or team with this name. */
const unitId = (kind: string, name: string | undefined): string | undefined =>
  name === undefined ? undefined : objectId(`${kind} ${name}`);

const midnight = (day: string | undefined) => day && `${day}T00:00:00.000Z`;
const genders = { female: 'Female', male: 'Male', diverse: 'Other' } as const;

export const sections = {
  /** An e-mail address is required: who has no mailbox is there with their user name. */
  account: (person: Person, world: World) => ({
    _id: kenjoId(person),
    email: person.email ?? `${person.login}@${domain}`,
    externalId: person.employeeNumber ?? null,
    language: person.language?.slice(0, 2) ?? null,
    isActive: !/inactive|pending/.test(world.statusOf(person)),
  }),
  personal: (person: Person) => ({
    _id: kenjoId(person),
    firstName: person.firstName,
    lastName: person.lastName,
    displayName: calledName(person),
    gender: person.gender && genders[person.gender],
    birthdate: '1992-05-30T00:00:00.000Z',
    c_Languagesspoken: person.custom.languages.join(', '),
  }),
  work: (person: Person, world: World) => {
    const manager = world.managerOf(person);
    return {
      _id: kenjoId(person),
      companyId: unitId('company', person.legalEntity),
      officeId: unitId('office', person.site),
      departmentId: unitId('department', person.department),
      startDate: midnight(person.startDate),
      contractEnd: midnight(person.terminationDate),
      jobTitle: person.jobTitle,
      workPhone: person.phone,
      workMobile: person.mobile ?? null,
      isAssistant: false,
      reportsToId: manager && kenjoId(manager),
      c_Laptop: person.custom.laptop,
      c_Costcode: person.custom.costCode,
    };
  },
} satisfies Record<string, (person: Person, world: World) => object>;

/** The fields that Brennholt added, as the vendor lists them. */
export const customFields = (
  [
    ['work', 'Laptop', 'List'],
    ['work', 'Cost code', 'Text'],
    ['personal', 'Languages spoken', 'Text'],
    ['financial', 'Second IBAN', 'Text'],
  ] as const
).map(([section, label, type]) => {
  const apiName = `c_${label.replaceAll(' ', '')}`;
  return { _id: objectId(apiName), section, label, apiName, type };
});

/** Companies, offices and departments by name, as the reference lists have them. */
export function unitsOf(world: World, kind: 'company' | 'office' | 'department') {
  const of = { company: 'legalEntity', office: 'site', department: 'department' } as const;
  const units = new Map<string, object>();
  for (const person of world.people) {
    const name = person[of[kind]];
    const place = kind === 'office' && { city: person.site, country: person.country };
    const seat = kind === 'company' && { country: countries[person.country ?? '']?.name };
    if (name !== undefined && !units.has(name))
      units.set(name, { _id: unitId(kind, name), name, ...place, ...seat });
  }
  return [...units.values()];
}
