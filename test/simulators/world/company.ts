import { cast, type Role } from './cast.ts';
import { departments, domain, sites, type Department } from './brennholt.ts';
import { mix, pick } from './chance.ts';
import { calendarFrom } from './day.ts';
import { Logins } from './login.ts';
import { names } from './names.ts';
import type { Person } from './person.ts';

const seats = departments.flatMap((department, index) =>
  Array.from({ length: department.weight }, () => index),
);
const laptops = ['ThinkPad T16', 'MacBook Pro 14', 'Latitude 5450', undefined] as const;
const spoken = ['English', 'German', 'French', 'Turkish', 'Polish', 'Spanish'] as const;
const teamSize = 10;

/** The key of the person at a place (from 1); it never changes and sorts by place. */
const keyAt = (place: number): string => `p-${String(place).padStart(6, '0')}`;

/** Heads of departments come first; then teams of a lead and nine, whose leads report to the head. */
function placement(place: number) {
  const team = Math.floor(place / teamSize);
  if (place <= departments.length + 1) {
    return { team, index: Math.max(0, place - 2), managerPlace: 1, lead: true, head: true };
  }
  const index = pick(seats, team, 1);
  const lead = place % teamSize === 0;
  const leadPlace = team * teamSize;
  const managerPlace = lead || leadPlace <= cast.length ? index + 2 : leadPlace;
  return { team, index, managerPlace, lead, head: false };
}

function jobTitle(place: number, department: Department, lead: boolean, head: boolean): string {
  if (head) return `Head of ${department.name}`;
  return lead ? `Team Lead ${department.name}` : pick(department.jobs, place, 7);
}

/** Beyond the cast: every 19th has left, every 60th is on leave, every 90th starts in three weeks. */
function standing(place: number): Role | undefined {
  if (place % 19 === 7) return { why: 'has left', ends: -(10 + (mix(place, 2) % 1200)) };
  if (place % 60 === 30) return { why: 'is on leave', as: { onLeave: true } };
  if (place % 90 === 50) return { why: 'starts soon', starts: 21 };
  if (place % 41 === 5) return { why: 'a contractor', as: { employmentType: 'contractor' } };
  if (place % 47 === 6) return { why: 'an intern', as: { employmentType: 'intern' } };
  return undefined;
}

function whoIs(place: number, role: Role | undefined, team: number, logins: Logins) {
  const site = sites.find(({ name }) => name === role?.at) ?? pick(sites, team, 3);
  const pool = names[pick(site.cultures, place, 4)];
  const gender = mix(place, 5) % 2 ? 'female' : 'male';
  const firstName = role?.as?.firstName ?? pick(pool[gender], place, 6);
  const lastName = role?.as?.lastName ?? pick(pool.last, place, 8);
  const login = role?.as?.login ?? logins.take(firstName, lastName);
  return { site, gender, firstName, lastName, login } as const;
}

function personAt(place: number, day: (fromToday: number) => string, logins: Logins): Person {
  const role = cast[place - 1] ?? standing(place);
  const { team, index, managerPlace, lead, head } = placement(place);
  const department = departments[index]!;
  const { site, gender, firstName, lastName, login } = whoIs(place, role, team, logins);
  const tenure = 400 + (mix(place, 9) % 4200) + (role?.ends ? 730 : 0);
  const startDate = day(role?.starts ?? -tenure);
  const extension = String(place % 10_000).padStart(4, '0');

  const person: Person = {
    key: keyAt(place),
    number: place,
    login,
    employeeNumber: String(1000 + place),
    firstName,
    preferredName: undefined,
    lastName,
    title: place % 37 === 0 ? 'Dr.' : undefined,
    email: `${login}@${domain}`,
    privateEmail: place % 3 ? `${login}@post.example` : undefined,
    jobTitle: jobTitle(place, department, lead, head),
    department: department.name,
    team: lead ? undefined : pick(department.teams, team, 10),
    division: department.division,
    costCenter: department.costCenter,
    legalEntity: site.legalEntity,
    site: site.name,
    country: site.country,
    managerKey: keyAt(role?.manager ?? managerPlace),
    employmentType: place % 8 === 4 ? 'fixed-term' : 'permanent',
    fullTime: mix(place, 11) % 5 > 0,
    startDate,
    terminationDate: role?.ends === undefined ? undefined : day(role.ends),
    onLeave: false,
    language: site.language,
    phone: `${site.dialling} ${extension}`,
    mobile: place % 4 ? undefined : `${site.dialling.slice(0, 3)} 170 555${extension}`,
    gender,
    custom: {
      laptop: pick(laptops, place, 12),
      costCode: `K-${100 + (mix(place, 13) % 40)}`,
      languages: spoken.filter((_, language) => mix(place, 14 + language) % (language + 1) === 0),
    },
    createdAt: `${startDate < day(0) ? startDate : day(-14)}T08:00:00.000Z`,
    updatedAt: `${day(-1 - (mix(place, 20) % 365))}T09:30:00.000Z`,
    ...role?.as,
  };
  for (const field of role?.without ?? []) person[field] = undefined;
  return person;
}

/**
 * Brennholt Instruments with so many people, the same on every run. A larger company begins with the
 * smaller one, and the people of `cast.ts` stand at their places.
 */
export function createCompany({ people, today }: { people: number; today: string }): Person[] {
  const logins = new Logins(cast.flatMap(({ as }) => as?.login ?? []));
  const day = calendarFrom(today);
  return Array.from({ length: people }, (_, index) => personAt(index + 1, day, logins));
}
