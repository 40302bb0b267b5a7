import type { Person } from '../world/person.ts';
import { numericId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

export const idOf = ({ number }: Person): number => 200 + number;
export const teamIdOf = (name: string): number => numericId(`team ${name}`);

/** Whether somebody is among the terminated, as on the last day at work already. */
export const hasEnded = ({ terminationDate }: Person, today: string): boolean =>
  terminationDate !== undefined && terminationDate <= today;

const contracts = {
  permanent: 'Full-time',
  'fixed-term': 'Fixed-term',
  contractor: 'Contractor',
  intern: 'Intern',
} as const;

const genders = { female: 'Female', male: 'Male', diverse: 'Other' } as const;

const common = (person: Person) => ({
  id: idOf(person),
  email: person.email ?? null,
  first_name: person.firstName,
  last_name: person.lastName,
  picture_url: null,
  employment_start_date: person.startDate,
  date_of_birth: '1990-04-01',
  position: person.jobTitle ?? null,
  employee_number: person.employeeNumber ?? null,
});

/** Somebody who works here, or will. Sage HR has teams and nothing above them. */
export function employeeOf(person: Person, world: World): object {
  const manager = world.managerOf(person);
  return {
    ...common(person),
    team: person.department ?? null,
    team_id: person.department === undefined ? null : teamIdOf(person.department),
    position_id: person.jobTitle === undefined ? null : numericId(person.jobTitle),
    reports_to_employee_id: manager ? idOf(manager) : null,
    work_phone: person.phone ?? null,
    home_phone: null,
    mobile_phone: person.mobile ?? null,
    gender: person.gender === undefined ? null : genders[person.gender],
    street_first: '12 Quay Street',
    city: 'Riga',
    post_code: 1050,
    country: person.country ?? null,
    employment_status: contracts[person.employmentType],
  };
}

/** Somebody who has left; the record says little. */
export const terminatedOf = (person: Person): object => ({
  ...common(person),
  termination_date: person.terminationDate,
});

/** The same person asked for alone: with a reason, and without the employee number. */
export function oneTerminatedOf(person: Person): object {
  const { employee_number: _, ...rest } = common(person);
  return {
    ...rest,
    termination_date: person.terminationDate,
    termination: { reason: 'Moving location', comments: null },
  };
}
