import { addDays } from '../world/day.ts';
import type { Person, Status } from '../world/person.ts';
import { guid, hexId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

export const profileId = ({ key }: Person): string => guid(key);
const workerId = ({ number }: Person): number => 4000 + number;

const types = {
  permanent: 'eor',
  'fixed-term': 'hris_direct_employee',
  contractor: 'contractor',
  intern: 'peo',
} as const;
const personStatuses: Record<Status, string> = {
  active: 'ACTIVE',
  leave: 'ACTIVE',
  pending: 'NOT_STARTED',
  inactive: 'INACTIVE',
};
const hiringStatuses: Record<Status, string> = {
  active: 'active',
  leave: 'active',
  pending: 'onboarding',
  inactive: 'inactive',
};

const unit = (kind: string, name: string | undefined) =>
  name === undefined ? null : { id: guid(`${kind} ${name}`), name };
const moment = (day: string | undefined): string | null =>
  day === undefined ? null : `${day}T00:00:00.000Z`;

function managerOf(person: Person, world: World): object | null {
  const manager = world.managerOf(person);
  return manager
    ? {
        id: profileId(manager),
        worker_id: workerId(manager),
        first_name: manager.firstName,
        last_name: manager.lastName,
        work_email: manager.email ?? null,
      }
    : null;
}

/** The contract that counts, after one that has ended for every tenth person. */
function employmentsOf(person: Person, hiringStatus: string): object[] {
  const base = {
    name: `${person.firstName} ${person.lastName}`,
    hiring_type: types[person.employmentType],
    contract_is_archived: false,
    contract_has_contractor: true,
    work_email: person.email ?? null,
    country: person.country ?? null,
    client_legal_entity: unit('legal entity', person.legalEntity),
    payment: { rate: 5000, scale: 'monthly', currency: 'EUR', contract_name: 'EOR' },
  };
  const ended = {
    ...base,
    id: hexId(`old ${person.key}`).slice(0, 7),
    hiring_status: 'inactive',
    is_ended: true,
    start_date: addDays(person.startDate, -400),
    termination_last_day: moment(addDays(person.startDate, -30)),
    job_title: 'Trainee',
    team: unit('team', 'Trainees'),
  };
  const current = {
    ...base,
    id: hexId(person.key).slice(0, 7),
    hiring_status: hiringStatus,
    is_ended: hiringStatus === 'inactive',
    start_date: person.startDate,
    termination_last_day: moment(person.terminationDate),
    job_title: person.jobTitle ?? null,
    team: unit('team', person.team),
  };
  return person.number % 10 === 0 ? [ended, current] : [current];
}

/** A person as Deel has them; of some, the token does not show the status of the person. */
export function personOf(person: Person, world: World): object {
  const status = world.statusOf(person);
  const hiringStatus = hiringStatuses[status];
  const department = unit('department', person.department);
  return {
    id: profileId(person),
    worker_id: String(workerId(person)),
    external_id: person.employeeNumber ?? null,
    first_name: person.firstName,
    last_name: person.lastName,
    full_name: `${person.firstName} ${person.lastName}`,
    preferred_first_name: person.preferredName ?? null,
    preferred_last_name: null,
    emails: [
      { type: 'primary', value: person.privateEmail ?? person.email ?? null },
      { type: 'work', value: person.email ?? null },
      { type: 'personal', value: person.privateEmail ?? null },
    ],
    country: person.country ?? null,
    state: null,
    nationalities: null,
    addresses: null,
    birth_date: '1990-02-11',
    created_at: person.createdAt,
    updated_at: person.updatedAt,
    start_date: person.startDate,
    completion_date: null,
    job_title: person.jobTitle ?? null,
    hiring_type: types[person.employmentType],
    hiring_status: hiringStatus,
    new_hiring_status: hiringStatus,
    ...(person.number % 7 > 0 && { person_status: personStatuses[status] }),
    department: department && { ...department, parent: person.division ?? null },
    work_location: person.site ?? null,
    direct_manager: managerOf(person, world),
    direct_reports: null,
    client_legal_entity: unit('legal entity', person.legalEntity),
    hris_organization_user_id: guid(`user ${person.key}`),
    employments: employmentsOf(person, hiringStatus),
  };
}

const field = (name: string, type: string, isSensitive = false) => ({
  id: guid(`field ${name}`),
  name,
  type,
  description: '',
  placement: 'profile',
  settings: { required: false, is_enabled: true, access: { is_sensitive: isSensitive } },
});

/** The fields that the organization added. */
export const customFields = [
  field('Laptop', 'text'),
  field('Languages spoken', 'multiselect'),
  field('Locker code', 'text', true),
  field('Bonus', 'number'),
];

/** What somebody has in them, by name. */
export const valuesOf = ({ custom }: Person): object[] => [
  { name: 'Laptop', value: custom.laptop ?? null },
  { name: 'Languages spoken', value: custom.languages },
  { name: 'Locker code', value: 'locker 7' },
  { name: 'Bonus', value: 987_654 },
];
