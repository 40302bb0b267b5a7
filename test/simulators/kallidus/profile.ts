import { countries } from '../world/brennholt.ts';
import type { Person } from '../world/person.ts';
import { hexId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

/** The `guid` of a profile: twelve hexadecimal digits. */
export const guidOf = ({ key }: Person): string => hexId(`kallidus ${key}`).slice(0, 12);

const employmentStatuses = {
  permanent: 'Full Time',
  'fixed-term': 'Temporary',
  contractor: 'Contract',
  intern: 'Internship',
} as const;

/** `+49 170 5550042` in the three parts that Kallidus keeps. */
function phoneOf(number: string | undefined, country: string | undefined) {
  if (number === undefined) return null;
  const [, area, ...rest] = number.split(' ');
  return { country: country ?? '', area_code: `0${area}`, phone: rest.join('') };
}

const stateOf = (person: Person, world: World) =>
  world.statusOf(person) === 'inactive' ? 'inactive' : 'active';

/** A profile as lists show it. A preferred name that nobody entered is empty, most else is null. */
export function profileOf(person: Person, world: World): Record<string, unknown> {
  const manager = world.managerOf(person);
  return {
    id: 40_000 + person.number,
    guid: guidOf(person),
    first_name: person.firstName,
    middle_name: null,
    last_name: person.lastName,
    preferred_name: person.preferredName ?? '',
    job_title: person.jobTitle ?? null,
    department: person.department ?? null,
    location: person.site ?? null,
    manager: manager ? guidOf(manager) : null,
    company_email: person.email ?? null,
    personal_email: person.privateEmail ?? null,
    employee_number: person.employeeNumber ?? null,
    start_date: person.startDate,
    termination_date: person.terminationDate ?? null,
    termination_type: person.terminationDate ? 'voluntary' : null,
    employment_status: employmentStatuses[person.employmentType],
    status: stateOf(person, world),
    state: stateOf(person, world),
    gender: person.gender ?? null,
    date_of_birth: '1991-07-14',
    race_ethnicity: null,
    mobile_phone_number: phoneOf(person.mobile, person.country),
    home_phone_number: null,
    home_address: { city: person.site, country: countries[person.country ?? '']?.name },
    laptop: person.custom.laptop ?? '',
    cost_code: person.custom.costCode ?? null,
    spoken_languages: person.custom.languages,
  };
}
