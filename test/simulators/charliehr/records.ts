import type { Person } from '../world/person.ts';
import { hexId } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

const idWith = (prefix: string, text: string): string => `${prefix}_${hexId(text).slice(0, 16)}`;

export const memberId = ({ key }: Person): string => idWith('team_member', key);
export const teamIdOf = (name: string): string => idWith('team', name);
export const officeIdOf = (name: string): string => idWith('office', name);

/** A team member as the list has them; names that no public page confirms are marked. */
export function memberOf(person: Person, world: World): Record<string, unknown> {
  const manager = world.managerOf(person);
  const teams = [person.department, person.team].filter((name) => name !== undefined);
  return {
    id: memberId(person),
    first_name: person.firstName,
    last_name: person.lastName,
    preferred_name: person.preferredName ?? null, // unconfirmed
    display_name: `${person.preferredName ?? person.firstName} ${person.lastName}`,
    work_email: person.email ?? null, // unconfirmed
    personal_email: person.privateEmail ?? null, // unconfirmed
    phone_number: person.phone ?? null, // unconfirmed
    job_title: person.jobTitle ?? null, // unconfirmed
    office: person.site === undefined ? null : officeIdOf(person.site),
    manager: manager ? memberId(manager) : null,
    teams: teams.map(teamIdOf),
    start_date: person.startDate,
    leaving_date: person.terminationDate ?? null, // unconfirmed
    employment_status: world.statusOf(person) === 'inactive' ? 'left' : 'employed', // unconfirmed
    date_of_birth: '1990-04-01',
    gender: person.gender ?? null,
    married: false,
    national_insurance_number: 'QQ123456C',
    address: { line_1: '1 High Street', city: 'Bristol', postcode: 'BS1 1AA', country: 'GB' },
    profile_picture: null,
  };
}

const cards = {
  Laptop: ({ custom }: Person) => custom.laptop,
  'Cost code': ({ custom }: Person) => custom.costCode,
  'Bank reference': () => 'nobody’s business',
};
const noteTypeId = (name: string): string => idWith('team_member_note_type', name);

/** The kinds of notes that the company added; on screen they are cards. */
export const noteTypes = Object.keys(cards).map((name) => ({
  id: noteTypeId(name),
  name,
  type: 'Text',
  permissions: { anyone: false, owners: true, admins: true, super_admins: true },
}));

/** The notes of somebody; their names are known from how they are written, not from how they are read. */
export const notesOf = (person: Person) =>
  Object.entries(cards)
    .map(([name, contentOf]) => ({
      id: idWith('note', name + person.key),
      team_member_note_type_id: noteTypeId(name),
      content: contentOf(person),
    }))
    .filter(({ content }) => content !== undefined);
