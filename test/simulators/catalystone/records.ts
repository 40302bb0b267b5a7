import { countries } from '../world/brennholt.ts';
import { calledName, type Person, type Status } from '../world/person.ts';
import { guid } from '../world/vendor-ids.ts';
import type { World } from '../world/world.ts';

type Datum = Record<string, string | undefined>;
type Field = { name: string; type: string; data: Datum | Datum[] };

export const personGuid = ({ key }: Person): string => guid(`catalystone ${key}`);
const profileGuid = ({ key }: Person, profile: string) => guid(`profile ${profile} of ${key}`);
const organisationGuid = (...path: string[]): string => guid(`organisation ${path.join('/')}`);
const company = 'Brennholt Instruments';

/** Every 25th has a second profile; half of these people are flagged, of the others only the number tells. */
export const hasTwoProfiles = ({ number }: Person): boolean => number % 25 === 3;
const isFlagged = ({ number }: Person): boolean => number % 50 === 3;

const field = (name: string, type: string, value: string | undefined, more?: Datum): Field => ({
  name,
  type,
  data: { value: value ?? '', ...(value && more) },
});

const statuses: Record<Status, [employment: string, account: string]> = {
  active: ['Active', 'Active'],
  leave: ['On leave', 'Active'],
  // Who has not started has no account yet.
  pending: ['Active', 'Inactive'],
  inactive: ['Inactive', 'Inactive'],
};

/** Every eleventh was imported with the number of the manager only. */
function managerOf(person: Person, world: World): Field {
  const manager = world.managerOf(person);
  if (!manager) return field('Manager', 'employee', undefined);
  const { employeeNumber: employeeId = '', login: username } = manager;
  const ids = { guid: personGuid(manager), profileGUID: profileGuid(manager, '1') };
  const byNumber = person.number % 11 === 0 && employeeId !== '';
  return field('Manager', 'employee', calledName(manager), {
    ...(!byNumber && ids),
    username,
    employeeId,
    profileId: '1',
  });
}

function organisationOf({ division, department }: Person): Field {
  const path = [division, department].filter((name) => name !== undefined);
  return field('Organisation', 'organization', department, {
    guid: organisationGuid(company, ...path),
    uniqueImportId: path.join('-').toUpperCase(),
  });
}

function fieldsOf(person: Person, world: World): Record<string, Field> {
  const [employment, account] = statuses[world.statusOf(person)];
  const { laptop, costCode, languages } = person.custom;
  const list = (name: string, value: string | undefined) => field(name, 'list', value);
  const text = (name: string, value: string | undefined) => field(name, 'text', value);
  return {
    0: text('Employee ID', person.employeeNumber),
    1: text('Name', `${person.firstName} ${person.lastName}`),
    2: text('First name', person.firstName),
    3: text('Last name', person.lastName),
    7: text('E-mail', person.email),
    8: organisationOf(person),
    9: managerOf(person, world),
    14: list('Job location', person.site),
    15: list('Job role', person.jobTitle),
    19: list('Gender', person.gender),
    21: field('Date of birth', 'date', '1990-04-01'),
    22: text('National ID', '01049012345'),
    24: list('Country', countries[person.country ?? '']?.name),
    37: field('Date of hiring', 'date', person.startDate),
    38: field('Date of termination', 'date', person.terminationDate),
    40: text('% FTE', person.fullTime ? '100' : '50'),
    49: list('Employment status', employment),
    101: text('Username', person.login),
    103: list('User account status', account),
    1002: list('Legal entity', person.legalEntity),
    1003: text('Company mobile phone', person.mobile ?? person.phone),
    1005: text('Private e-mail', person.privateEmail),
    1033: text('Annual salary', '600000'),
    1043: {
      name: 'Languages',
      type: 'list',
      data: languages.map((value) => ({ value })),
    },
    1046: list('Employment type', person.employmentType),
    // Another customer has the cost centre here.
    1080: text('Cost code', costCode),
    1081: text('Laptop', laptop),
    1082: list('Cost centre', person.costCenter),
    1322: text('School system password', 'hunter2'),
  };
}

const isEmpty = ({ data }: Field): boolean => (Array.isArray(data) ? data[0] : data)?.value === '';

/** What is empty comes as an empty text for some people and not at all for others. */
const asStored = (fields: Record<string, Field>, { number }: Person): Record<string, Field> =>
  number % 2
    ? fields
    : Object.fromEntries(Object.entries(fields).filter(([, one]) => !isEmpty(one)));

/** One profile of somebody, with the metadata of each field only in the full object. */
function profileOf(
  person: Person,
  profile: string,
  fields: Record<string, Field>,
  fullObject: boolean,
) {
  const lastModified = person.updatedAt;
  const withMetadata = Object.entries(asStored(fields, person)).map(([number, one]) => [
    number,
    fullObject ? { ...one, visible: 'true', lastModified } : one,
  ]);
  return {
    guid: personGuid(person),
    profileGUID: profileGuid(person, profile),
    name: `${person.firstName} ${person.lastName}`,
    username: person.login,
    employeeId: person.employeeNumber ?? '',
    profileId: profile,
    createdOn: person.createdAt,
    lastModified,
    hasPlannedChange: 'false',
    field: Object.fromEntries(withMetadata),
  };
}

const primary = (value: string): Record<string, Field> => ({
  45: field('Primary profile', 'boolean', value),
});

/** The main profile; the second of two that are not flagged has the higher number. */
export const employeeOf = (person: Person, world: World, fullObject: boolean) =>
  profileOf(
    person,
    isFlagged(person) ? '2' : '1',
    {
      ...fieldsOf(person, world),
      ...(isFlagged(person) && primary('true')),
    },
    fullObject,
  );

/** What somebody does besides. */
export const secondProfileOf = (person: Person, world: World, fullObject: boolean) =>
  profileOf(
    person,
    isFlagged(person) ? '1' : '2',
    {
      ...fieldsOf(person, world),
      8: field('Organisation', 'organization', 'Works Council', { guid: organisationGuid('WC') }),
      15: field('Job role', 'list', 'Delegate'),
      ...(isFlagged(person) && primary('false')),
    },
    fullObject,
  );

/** The company, its divisions, their departments. */
export function organisationsOf(world: World, withBelow: boolean) {
  const found = new Map<string, object>();
  const add = (...path: string[]) => {
    const own = organisationGuid(...path);
    const [name] = path.slice(-1);
    const [above] = path.slice(-2, -1);
    found.set(own, {
      guid: own,
      organizationId: String(found.size + 1),
      isActive: 'true',
      field: {
        400: field('Name', 'text', name),
        401: field('Parent', 'organization', above, {
          guid: organisationGuid(...path.slice(0, -1)),
        }),
      },
    });
  };
  add(company);
  if (withBelow)
    for (const { division, department } of world.people) {
      if (division) add(company, division);
      if (department) add(...[company, division, department].filter((name) => name !== undefined));
    }
  return [...found.values()];
}
