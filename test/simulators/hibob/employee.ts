import type { Person } from '../world/person.ts';
import type { World } from '../world/world.ts';
import { bobFields, bobId, jsonPathOf, type BobField } from './fields.ts';

export type Readable = 'APPEND' | 'REPLACE' | undefined;

const companyId = 712_345;
const alsoUnderSlash = new Set([
  'root.id',
  'work.title',
  'work.department',
  'internal.terminationDate',
]);
const byDefault = /^(root|about|employment|work)\.(?!custom)/;

/** The fields that a search answers: asked for, known, and permitted. All others are silently missing. */
export const fieldsOf = (world: World, names: readonly string[] | undefined): BobField[] =>
  bobFields.filter(
    ({ id, of }) =>
      (names ? names.includes(id) : byDefault.test(id)) &&
      world.permits(of) &&
      (id === 'root.id' || world.permits('people')),
  );

/** One employee as `people/search` answers it. */
export function employeeOf(
  person: Person,
  fields: readonly BobField[],
  readable: Readable,
  world: World,
): Record<string, unknown> {
  const employee: Record<string, unknown> = { id: bobId(person), companyId };
  const human: Record<string, unknown> = { id: bobId(person) };
  for (const field of fields) {
    const label = field.human?.(person);
    const value = field.value(person, world) ?? null;
    put(employee, jsonPathOf(field), readable === 'REPLACE' && field.human ? label : value);
    if (alsoUnderSlash.has(field.id)) employee[`/${field.id.replace('.', '/')}`] = value;
    if (label !== undefined) put(human, jsonPathOf(field), label);
  }
  return readable === 'APPEND' ? { ...employee, humanReadable: human } : employee;
}

/** Writes a value at a dotted path; below a null, as below the manager of somebody who has none, nothing. */
function put(target: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop()!;
  let node = target;
  for (const step of steps) {
    if (node[step] === null) return;
    node = (node[step] ??= {}) as Record<string, unknown>;
  }
  node[last] = value;
}
