import type { MappingRow } from '#shared/attribute-mapping.ts';
import type { SourceAttribute } from '#shared/scope.ts';
import type { TargetAttribute, TargetName } from '#shared/user.ts';
import { text } from '../../locales/text.ts';
import { fieldInExpression } from './completions.ts';

const custom = 'custom.';
const nameLength = 64;

/** Without these nobody becomes a user. */
export const required: readonly TargetName[] = [
  'email',
  'firstName',
  'lastName',
] satisfies TargetAttribute[];

/** What can be chosen in place of a field. No field has such a name. */
export const asConstant = ' constant';
export const asExpression = ' expression';

/** What the choice of sources shows for a row. */
export const sourceOf = (row: MappingRow): string =>
  row.type === 'direct' ? row.source : row.type === 'constant' ? asConstant : asExpression;

/** A row with another source; default value and time of application stay. */
export function withSource(row: MappingRow, choice: string): MappingRow {
  const { target, applyOn, defaultValue } = row;
  const common = { target, applyOn, ...(defaultValue !== undefined && { defaultValue }) };
  if (choice === asConstant) return { ...common, type: 'constant', value: '' };
  if (choice !== asExpression) return { ...common, type: 'direct', source: choice };
  const expression = row.type === 'direct' ? fieldInExpression(row.source) : '';
  return { ...common, type: 'expression', expression };
}

/** What a row still lacks, in words; undefined when it can be used. */
export function lackOf(row: MappingRow): string | undefined {
  const words = text.mapping;
  if (row.type === 'direct') return row.source === '' ? words.sourceMissing : undefined;
  if (row.type === 'constant') return row.value.trim() === '' ? words.valueMissing : undefined;
  return row.expression.trim() === '' ? words.expressionMissing : undefined;
}

/** The rows as they can be tried: an unfinished one gives nothing. */
export const tryable = (rows: readonly MappingRow[]): MappingRow[] =>
  rows.map((row) =>
    lackOf(row) === undefined
      ? row
      : { target: row.target, applyOn: row.applyOn, type: 'constant', value: '' },
  );

/** A row that takes another field where its own value is empty. */
export function withFallback(row: MappingRow, field: string): MappingRow {
  const { target, applyOn, defaultValue } = row;
  const own =
    row.type === 'direct'
      ? fieldInExpression(row.source)
      : row.type === 'expression'
        ? row.expression
        : JSON.stringify(row.value);
  return {
    target,
    applyOn,
    ...(defaultValue !== undefined && { defaultValue }),
    type: 'expression',
    expression: `coalesce(${own}, ${fieldInExpression(field)})`,
  };
}

/** Whether a row takes something from a field of the HRIS. */
export const reads = (row: MappingRow, attribute: string): boolean =>
  row.type === 'direct'
    ? row.source === attribute
    : row.type === 'expression' && row.expression.includes(fieldInExpression(attribute));

/** Fields that can stand in where an e-mail address is missing: those that hold addresses, the managers' apart. */
export function fallbacksFor(
  row: MappingRow,
  attributes: readonly SourceAttribute[],
): readonly SourceAttribute[] {
  if (row.target !== 'email') return [];
  return attributes.filter(
    ({ attribute, examples }) =>
      attribute !== 'managerEmail' &&
      !reads(row, attribute) &&
      examples.some((example) => example.includes('@')),
  );
}

const usual: Partial<Record<TargetAttribute, string>> = { email: 'workEmail', group: 'department' };

/** A new row for a target, from the field of the same name where the HRIS has it. */
export function newRow(target: TargetName, attributes: readonly SourceAttribute[]): MappingRow {
  const name = usual[target as TargetAttribute] ?? target;
  const source = attributes.find(({ attribute }) => attribute === name)?.attribute ?? '';
  return { target, applyOn: 'always', type: 'direct', source };
}

/** A new row that keeps a custom field of the HRIS under its own name. */
export const customRow = ({ attribute, label }: SourceAttribute): MappingRow => ({
  target: ownTarget(label),
  applyOn: 'always',
  type: 'direct',
  source: attribute,
});

/** The target of an attribute that the admin names. */
export const ownTarget = (name: string): TargetName =>
  `${custom}${name.trim().slice(0, nameLength)}` as TargetName;

/** How a target is called on the screen. */
export const targetLabel = (target: TargetName): string =>
  target.startsWith(custom)
    ? target.slice(custom.length)
    : text.mapping.targets[target as TargetAttribute];
