import type { AttributeMapping, MappingRow } from '#shared/attribute-mapping.ts';
import { employeeAttributes } from '#shared/employee.ts';
import { compileExpression } from '#shared/expression.ts';
import { cleanText, normalise } from './normalise.ts';
import { unknownAttribute, type Problem } from './validate-filter.ts';

/**
 * Everything in a mapping that cannot be used: unknown fields, expressions with errors, fixed values that
 * do not fit their target.
 * @param known all attributes of the HRIS, custom ones too; without it custom fields pass unseen
 */
export function validateMapping(mapping: AttributeMapping, known?: Iterable<string>): Problem[] {
  const names = known && new Set([...employeeAttributes, ...known]);
  return mapping.flatMap((row, index) => [
    ...sourceProblems(row, index, names),
    ...fixedProblems(row, row.defaultValue, [index, 'defaultValue']),
  ]);
}

function sourceProblems(
  row: MappingRow,
  index: number,
  names: ReadonlySet<string> | undefined,
): Problem[] {
  if (row.type === 'constant') return fixedProblems(row, row.value, [index, 'value']);
  if (row.type === 'direct') return unknownProblems(row.source, [index, 'source'], names);
  const path = [index, 'expression'];
  const compiled = compileExpression(row.expression);
  if (!compiled.ok) return [{ path, ...compiled.error }];
  return compiled.attributes.flatMap((attribute) => unknownProblems(attribute, path, names));
}

function unknownProblems(
  attribute: string,
  path: Problem['path'],
  names: ReadonlySet<string> | undefined,
): Problem[] {
  const message = unknownAttribute(attribute, names);
  return message === undefined ? [] : [{ path, message }];
}

function fixedProblems(
  { target }: MappingRow,
  value: string | undefined,
  path: Problem['path'],
): Problem[] {
  const text = cleanText(value ?? '');
  if (text === '') return [];
  const result = normalise(target, text);
  return 'problem' in result ? [{ path, message: result.problem.message }] : [];
}
