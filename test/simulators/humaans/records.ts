import { countries, sites } from '../world/brennholt.ts';
import { addDays } from '../world/day.ts';
import type { Person } from '../world/person.ts';
import { hexId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

/** 24 characters, as Humaans' ids are. */
const id24 = (text: string): string => hexId(text).slice(0, 24);

export const idOf = ({ key }: Person): string => id24(key);
export const companyId = id24('company');
const locationId = (name: string): string => id24(`location ${name}`);

/** Offices. Whether their name is called `label` or `name` is not documented. */
export const locations = [...new Map(sites.map((site) => [site.name, site])).values()].map(
  ({ name, country }) => ({
    id: locationId(name),
    companyId,
    label: name,
    city: name,
    countryCode: country,
    country: countries[country]!.name,
  }),
);

const statuses = {
  active: 'active',
  leave: 'active',
  pending: 'newHire',
  inactive: 'offboarded',
} as const;

const contracts = {
  permanent: 'Full time',
  'fixed-term': 'Fixed term',
  contractor: 'Contractor',
  intern: 'Internship',
} as const;

/** Every ninth person works from elsewhere and has no office. */
const isRemote = ({ number }: Person): boolean => number % 9 === 0;

/** A person; without `private:read` the private attributes are left out. */
export function personOf(person: Person, world: World): object {
  const office = isRemote(person) ? undefined : person.site;
  return {
    id: idOf(person),
    companyId,
    firstName: person.firstName,
    lastName: person.lastName,
    preferredName: person.preferredName ?? null,
    email: person.email ?? null,
    locationId: office === undefined ? null : locationId(office),
    remoteCity: office === undefined ? (person.site ?? null) : null,
    remoteCountryCode: office === undefined ? (person.country ?? null) : null,
    phoneNumber: person.phone ?? null,
    teams: person.team === undefined ? [] : [{ name: person.team }],
    status: statuses[world.statusOf(person)],
    role: 'user',
    timezone: 'Europe/Berlin',
    ...(world.permits('people') && {
      personalEmail: person.privateEmail ?? null,
      gender: person.gender ?? null,
      birthday: '1990-04-01',
      countryCode: person.country ?? null,
      employmentStartDate: person.startDate,
      employmentEndDate: person.terminationDate ?? null,
      lastWorkingDay: person.terminationDate ?? null,
      contractType: contracts[person.employmentType],
      employeeId: person.employeeNumber ?? null,
    }),
    createdAt: person.createdAt,
    updatedAt: person.updatedAt,
  };
}

/** What somebody was, is and will be, in no order that can be relied on. */
export function rolesOf(person: Person, world: World) {
  const manager = world.managerOf(person);
  const role = (effectiveDate: string, jobTitle: string | undefined) => ({
    id: id24(`role ${person.key} ${effectiveDate}`),
    personId: idOf(person),
    jobTitle: jobTitle ?? null,
    department: person.department ?? null,
    effectiveDate,
    reportingTo: manager ? idOf(manager) : null,
    createdAt: person.createdAt,
    updatedAt: person.updatedAt,
  });
  const promoted = addDays(person.startDate, 200);
  const isTrained = promoted <= world.today;
  return [
    ...(person.number % 50 === 0 ? [role(addDays(world.today, 30), 'Something better')] : []),
    role(isTrained ? promoted : person.startDate, person.jobTitle),
    ...(isTrained ? [role(person.startDate, 'Trainee')] : []),
  ];
}
