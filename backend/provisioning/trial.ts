import type { AttributeMapping } from '#shared/attribute-mapping.ts';
import type { CustomValue, Employee } from '#shared/employee.ts';
import type { MappingTrial } from '#shared/scope.ts';
import { readAttribute } from '#shared/source-attribute.ts';
import type { TargetName } from '#shared/user.ts';
import { emailKey } from './email.ts';
import { compileRow, type CompiledRow, type MappingContext } from './map-row.ts';
import { compileMapping, type Mapped } from './map.ts';
import { readTarget } from './targets.ts';
import { duplicateEmail } from './shared-emails.ts';
import { personDetail, personName } from './person-name.ts';

const EXAMPLES = 3;
const MAX_PROBLEMS = 1000;

/**
 * Tries a mapping on the people in scope: how each target is filled, some people in full, and whose
 * values cannot be used.
 * @param context.people ids of those to show in full; the first few when none is given
 */
export function tryMapping(
  inScope: readonly Employee[],
  mapping: AttributeMapping,
  context: MappingContext & { people: readonly string[] },
): MappingTrial {
  const rows = mapping.map((row) => compileRow(row, context));
  const map = compileMapping(mapping, context);
  const tallies = new Map(rows.map(({ target }) => [target, tallyOf()]));
  const emails = new Set<string>();
  const problems: MappingTrial['problems'] = [];

  for (const employee of inScope) {
    const mapped = map(employee);
    for (const [target, tally] of tallies) tally.add(readTarget(mapped.draft, target));
    for (const { target, reason } of [...mapped.problems, ...sharedEmail(mapped, emails)]) {
      tallies.get(target)?.addInvalid();
      if (problems.length < MAX_PROBLEMS)
        problems.push({ ...personOf(employee), detail: personDetail(employee), target, reason });
    }
  }
  return {
    people: inScope.length,
    rows: rows.map(({ target, error }) => ({
      target,
      ...tallies.get(target)!.result(),
      ...(error && { error }),
    })),
    examples: chosen(inScope, context.people).map((employee) =>
      example(employee, rows, map(employee)),
    ),
    problems,
  };
}

const personOf = (employee: Employee) => ({ id: employee.id, name: personName(employee) });

function tallyOf() {
  let filled = 0;
  let invalid = 0;
  const distinct = new Set<string>();
  return {
    add(value: string | undefined) {
      if (value === undefined) return;
      filled += 1;
      distinct.add(value);
    },
    addInvalid() {
      invalid += 1;
    },
    result: () => ({ filled, distinct: distinct.size, invalid }),
  };
}

function sharedEmail({ attributes }: Mapped, seen: Set<string>) {
  if (!attributes) return [];
  const key = emailKey(attributes.email);
  if (seen.has(key)) return [{ target: 'email' as const, reason: duplicateEmail }];
  seen.add(key);
  return [];
}

function chosen(inScope: readonly Employee[], ids: readonly string[]): Employee[] {
  if (ids.length === 0) return inScope.slice(0, EXAMPLES);
  const wanted = new Set(ids);
  return inScope.filter(({ id }) => wanted.has(id));
}

function example(employee: Employee, rows: readonly CompiledRow[], mapped: Mapped) {
  const values: Record<string, string> = {};
  const sources: Record<string, CustomValue> = {};
  for (const target of rows.map((row): TargetName => row.target)) {
    const value = readTarget(mapped.draft, target);
    if (value !== undefined) values[target] = value;
  }
  for (const source of rows.flatMap((row) => row.sources)) {
    const value = readAttribute(employee, source);
    if (value !== undefined) sources[source] = value;
  }
  return { ...personOf(employee), values, sources };
}
