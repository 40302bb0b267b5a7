import type { AttributeMapping } from '#shared/attribute-mapping.ts';
import type { Employee } from '#shared/employee.ts';
import type { Reason } from '#shared/plan.ts';
import {
  requiredTargets,
  targetAttributes,
  type TargetAttribute,
  type TargetName,
  type UserAttributes,
} from '#shared/user.ts';
import { compileRow, targetDefault, type CompiledRow, type MappingContext } from './map-row.ts';
import { withSplitName } from './split-name.ts';
import { readTarget } from './targets.ts';

export type MappingProblem = { target: TargetName; reason: Reason };

/** A person as a user. Without `attributes` the person cannot be one, and the problems say why. */
export type Mapped = {
  attributes?: UserAttributes;
  values: ReadonlyMap<TargetName, string>;
  problems: MappingProblem[];
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
    const values = new Map<TargetName, string>(defaults);
    const problems: MappingProblem[] = [];
    for (const row of rows) {
      const { value, problem } = mapRow(row, person, existing);
      if (value !== undefined) values.set(row.target, value);
      if (problem) problems.push({ target: row.target, reason: problem });
    }
    if (groupByDepartment) {
      const department = values.get('department') ?? '';
      if (department !== '') values.set('group', department);
    }
    problems.push(...missing(values, problems));
    return requiredTargets.every((target) => values.has(target))
      ? { attributes: toAttributes(values), values, problems }
      : { values, problems };
  };
}

function mapRow(row: CompiledRow, person: Employee, existing: UserAttributes | undefined) {
  if (!row.creationOnly || !existing) return row.map(person);
  const kept = readTarget(existing, row.target);
  return kept === undefined ? {} : { value: kept };
}

const missingReasons: Readonly<Partial<Record<TargetAttribute, Reason>>> = {
  email: { code: 'missing_email', message: 'There is no e-mail address.' },
  firstName: { code: 'missing_first_name', message: 'There is no first name.' },
  lastName: { code: 'missing_last_name', message: 'There is no last name.' },
};

const missing = (values: ReadonlyMap<TargetName, string>, problems: readonly MappingProblem[]) =>
  requiredTargets.flatMap((target) => {
    const reason = missingReasons[target];
    const known = values.has(target) || problems.some((problem) => problem.target === target);
    return known || !reason ? [] : [{ target, reason }];
  });

function toAttributes(values: ReadonlyMap<TargetName, string>): UserAttributes {
  const customAttributes: Record<string, string> = {};
  const attributes: Record<string, string> = {};
  for (const [target, value] of values)
    if (target.startsWith('custom.')) customAttributes[target.slice('custom.'.length)] = value;
    else attributes[target] = value;
  return { ...attributes, customAttributes } as UserAttributes;
}
