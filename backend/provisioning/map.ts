import type { AttributeMapping } from '#shared/attribute-mapping.ts';
import type { Employee } from '#shared/employee.ts';
import type { Reason } from '#shared/plan.ts';
import { targetAttributes } from '#shared/target-attributes.ts';
import { requiredTargets, type TargetName, type UserAttributes } from '#shared/user.ts';
import { compileRow, targetDefault, type CompiledRow, type MappingContext } from './map-row.ts';
import { withSplitName } from './split-name.ts';
import { readTarget, writeTarget, type Draft } from './targets.ts';

type MappingProblem = { target: TargetName; reason: Reason };

/**
 * What the mapping makes of a person. Without `attributes` the person cannot be a user, and the problems
 * say why; `draft` is as far as it came.
 */
export type Mapped = {
  draft: Draft;
  attributes: UserAttributes | undefined;
  problems: readonly MappingProblem[];
};
export type MapPerson = (employee: Employee, existing?: UserAttributes) => Mapped;

/**
 * Compiles a mapping.
 * @returns the mapping of one person; `existing` is the user they have, whose creation-only values stay
 */
export function compileMapping(mapping: AttributeMapping, context: MappingContext): MapPerson {
  const rows = mapping.map((row) => compileRow(row, context));
  const mapped = new Set(rows.map(({ target }) => target));
  const defaults = targetAttributes
    .filter((target) => !mapped.has(target))
    .map((target) => [target, targetDefault(target, context.language)] as const)
    .filter(([, value]) => value !== '');
  const groupByDepartment = !mapped.has('group');

  return (employee, existing) => {
    const person = withSplitName(employee);
    const draft: Draft = { customAttributes: {} };
    const problems: MappingProblem[] = [];
    for (const [target, value] of defaults) draft[target] = value;
    for (const row of rows) {
      const { value, problem } = mapRow(row, person, existing);
      if (value !== undefined) writeTarget(draft, row.target, value);
      if (problem) problems.push({ target: row.target, reason: problem });
    }
    if (groupByDepartment && draft.department !== undefined) draft.group = draft.department;
    addMissing(draft, problems);
    return { draft, attributes: isComplete(draft) ? draft : undefined, problems };
  };
}

function mapRow(row: CompiledRow, person: Employee, existing: UserAttributes | undefined) {
  if (!row.creationOnly || !existing) return row.map(person);
  const kept = readTarget(existing, row.target);
  return kept === undefined ? {} : { value: kept };
}

const isComplete = (draft: Draft): draft is UserAttributes =>
  draft.email !== undefined && draft.firstName !== undefined && draft.lastName !== undefined;

const missingReasons = new Map<TargetName, Reason>([
  ['email', { code: 'missing_email', message: 'There is no e-mail address.' }],
  ['firstName', { code: 'missing_first_name', message: 'There is no first name.' }],
  ['lastName', { code: 'missing_last_name', message: 'There is no last name.' }],
]);

/** Says which required targets are empty, where nothing has been said about them yet. */
function addMissing(draft: Draft, problems: MappingProblem[]): void {
  for (const target of requiredTargets) {
    if (draft[target] !== undefined || problems.some((one) => one.target === target)) continue;
    const reason = missingReasons.get(target);
    if (reason) problems.push({ target, reason });
  }
}
