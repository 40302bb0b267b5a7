import { countries } from '../world/brennholt.ts';
import type { Person } from '../world/person.ts';
import { guid, numericId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

/** The UUID of a person; it never changes. */
export const uuidOf = ({ key }: Person): string => guid(`hrworks person ${key}`);

const employmentTypes = {
  permanent: 'regularEmployee',
  'fixed-term': 'regularEmployee',
  contractor: 'externalWorker',
  intern: 'intern',
} as const;

/** Person base data, as a superior appears. */
const baseOf = (person: Person) => ({
  uuid: uuidOf(person),
  personId: person.login,
  personnelNumber: person.employeeNumber ?? '',
  firstName: person.firstName,
  lastName: person.lastName,
  externalIds: [],
});

const alpha3 = (country: string | undefined) => countries[country ?? '']?.alpha3 ?? '';

function unitOf({ department, country }: Person) {
  if (department === undefined) return null;
  return {
    uuid: guid(`unit ${department}`),
    number: department.slice(0, 3).toUpperCase(),
    name: department,
    countryCode: alpha3(country),
  };
}

function establishmentOf({ site, country }: Person) {
  if (site === undefined) return null;
  const address = { city: site, country: '', internationalCountryCode: alpha3(country) };
  return { id: site.slice(0, 2), number: String(numericId(site)), name: site, address };
}

/** Somebody's master data. Nothing is written as "", as null, or by leaving the key out. */
export function masterDataOf(person: Person, world: World): Record<string, unknown> {
  const manager = world.managerOf(person);
  const { costCenter, custom } = person;
  return {
    ...baseOf(person),
    personLicenseNumber: String(person.number),
    birthName: '',
    title: person.title ?? '',
    salutation: person.gender === 'female' ? 'Frau' : 'Herr',
    gender: person.gender ?? null,
    birthday: '1988-04-19',
    nationality: alpha3(person.country),
    languageCode: person.language?.slice(0, 2) ?? '',
    email: person.email ?? '',
    privateEmail: person.privateEmail ?? '',
    isActive: world.statusOf(person) !== 'inactive',
    position: person.jobTitle ?? '',
    employmentType: employmentTypes[person.employmentType],
    joinDate: person.startDate,
    leaveDate: person.terminationDate ?? null,
    officePhoneNumber: person.phone ?? '',
    ...(person.mobile && { companyMobilePhoneNumber: person.mobile }),
    countryCode: alpha3(person.country),
    organizationUnit: unitOf(person),
    permanentEstablishment: establishmentOf(person),
    costCenter: { number: costCenter?.slice(3) ?? '', name: costCenter ?? '' },
    costObjective: { number: '', name: '' },
    superior: manager ? baseOf(manager) : null,
    bankAccount: { iban: 'DE02120300000000202051' },
    Kürzel: custom.costCode ?? '',
    ...(custom.laptop && { 'Gerät 1': custom.laptop }),
    Sprachen: custom.languages.join(', '),
  };
}
