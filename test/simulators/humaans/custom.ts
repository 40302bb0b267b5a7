import type { Person } from '../world/person.ts';
import { hexId } from '../world/vendor-ids.ts';
import { companyId, idOf } from './records.ts';

type Value = string | readonly string[] | undefined;

const fields: readonly { name: string; type: string; section: string; of(one: Person): Value }[] = [
  { name: 'Laptop', type: 'select', section: 'basics', of: ({ custom }) => custom.laptop },
  { name: 'Cost code', type: 'text', section: 'basics', of: ({ custom }) => custom.costCode },
  {
    name: 'Languages spoken',
    type: 'multiSelect',
    section: 'basics',
    of: ({ custom }) => custom.languages,
  },
  { name: 'Religion', type: 'text', section: 'personal', of: () => 'nobody’s business' },
];

const idOfField = (name: string): string => hexId(`field ${name}`).slice(0, 24);

/** The definitions of the company's own fields. */
export const customFields = fields.map(({ name, type, section }) => ({
  id: idOfField(name),
  companyId,
  name,
  section,
  resourceId: null,
  type,
  config: {},
}));

/** One row a field; the last belongs to a job role, not to the person. */
export function customValuesOf(person: Person): object[] {
  const row = (name: string, value: Value, resourceId: string | null) => ({
    id: hexId(`value ${name} ${resourceId} ${person.key}`).slice(0, 24),
    personId: idOf(person),
    customFieldId: idOfField(name),
    resourceId,
    value: value ?? null,
  });
  return [
    ...fields.map(({ name, of }) => row(name, of(person), null)),
    ...(person.number % 7 === 0 ? [row('Cost code', 'of the job role', 'role1')] : []),
  ];
}
