import { expect, test } from 'vitest';
import { attributeMapping, type MappingRow } from '#shared/attribute-mapping.ts';
import { compileExpression } from '#shared/expression.ts';
import { expressionFunctions } from '#shared/expression-functions.ts';
import type { SourceAttribute } from '#shared/scope.ts';
import { targetAttributes } from '#shared/target-attributes.ts';
import { requiredTargets } from '#shared/user.ts';
import { text } from '../../../extension/locales/text.ts';
import { completionsFor } from '../../../extension/panel/mapping/completions.ts';
import {
  asConstant,
  asExpression,
  customRow,
  fallbacksFor,
  lackOf,
  newRow,
  ownTarget,
  required,
  sourceOf,
  targetLabel,
  tryable,
  withFallback,
  withSource,
} from '../../../extension/panel/mapping/mapping-rows.ts';
import { suggestionFor } from '../../../extension/panel/mapping/suggestion.ts';

const field = (attribute: string, ...examples: string[]): SourceAttribute => ({
  attribute,
  label: attribute.replace('custom.', ''),
  custom: attribute.startsWith('custom.'),
  filled: examples.length,
  people: 10,
  examples,
});
const email: MappingRow = {
  target: 'email',
  type: 'direct',
  source: 'workEmail',
  applyOn: 'creation',
  defaultValue: 'x@y.example',
};

test('the panel knows the targets of the backend, in their order, and which are required', () => {
  expect(Object.keys(text.mapping.targets)).toEqual([...targetAttributes]);
  expect(required).toEqual(requiredTargets);
});

test('every function of the language is offered, and no other', () => {
  const known = new Set(
    expressionFunctions.map(([signature]) => signature.slice(0, signature.indexOf('('))),
  );
  expect(new Set(Object.keys(text.mapping.functions))).toEqual(known);
});

test('what completion writes for a field can be compiled, whatever its name', () => {
  const fields = [field('department'), field('custom.Cost "centre"'), field('custom.größe')];
  for (const { insert } of completionsFor(fields).slice(0, fields.length))
    expect(compileExpression(insert)).toMatchObject({ ok: true });
});

test('another source keeps the default value and when it applies', () => {
  for (const choice of ['personalEmail', asConstant, asExpression]) {
    const changed = withSource(email, choice);
    expect(changed).toMatchObject({ applyOn: 'creation', defaultValue: 'x@y.example' });
    expect(sourceOf(changed)).toBe(choice);
  }
});

test('an expression begins with the field that was chosen before', () => {
  expect(withSource(email, asExpression)).toMatchObject({ expression: 'workEmail' });
});

test('rows that are not finished say what they lack, and are tried as empty', () => {
  const rows = [
    withSource(email, ''),
    withSource({ ...email, target: 'firstName' }, asConstant),
    withSource({ ...withSource(email, asConstant), target: 'lastName' }, asExpression),
  ];
  for (const row of rows) expect(lackOf(row)).toBeTypeOf('string');
  expect(lackOf(email)).toBeUndefined();
  expect(attributeMapping.safeParse(tryable(rows)).success).toBe(true);
});

test('a fallback is used only where the own value is empty', () => {
  const row = withFallback(email, 'custom.Private mail');
  expect(row).toMatchObject({
    expression: 'coalesce(workEmail, custom["Private mail"])',
    applyOn: 'creation',
  });
  const again = withFallback(row, 'personalEmail');
  const compiled = compileExpression('expression' in again ? again.expression : '');
  if (!compiled.ok) throw new Error(compiled.error.message);
  const person = {
    id: '1',
    employmentStatus: 'active' as const,
    groups: [],
    customFields: {},
    personalEmail: 'p@y.example',
  };
  expect(compiled.evaluate(person, '2027-01-31')).toEqual({ value: 'p@y.example' });
});

test('in place of a missing address only fields that hold addresses are proposed, never the manager’s', () => {
  const fields = [
    field('workEmail', 'a@x.example'),
    field('managerEmail', 'm@x.example'),
    field('custom.Private', 'b@y.example'),
    field('department', 'Sales'),
  ];
  const proposed = fallbacksFor(email, fields).map(({ attribute }) => attribute);
  expect(proposed).toEqual(['custom.Private']);
  expect(fallbacksFor({ ...email, target: 'country' }, fields)).toEqual([]);
  expect(fallbacksFor(withFallback(email, 'custom.Private'), fields)).toEqual([]);
});

test('a new row comes from the field of the same name where the HRIS has it', () => {
  const fields = [field('phone', '1'), field('department', 'Sales')];
  expect(newRow('phone', fields)).toMatchObject({ source: 'phone' });
  expect(newRow('group', fields)).toMatchObject({ source: 'department' });
  expect(newRow('academicTitle', fields)).toMatchObject({ source: '' });
});

test('attributes of the company’s own keep their name', () => {
  const row = customRow({ ...field('custom.field_7'), label: 'Cost centre' });
  expect(row).toMatchObject({ target: 'custom.Cost centre', source: 'custom.field_7' });
  expect(targetLabel(row.target)).toBe('Cost centre');
  expect(ownTarget(`  ${'x'.repeat(80)}`)).toHaveLength('custom.'.length + 64);
});

test('a proposed word takes the place of the wrong one, and of nothing else', () => {
  const expression = 'department + " locatio " + locatio';
  const compiled = compileExpression(expression);
  if (compiled.ok) throw new Error('This must not compile.');
  expect(suggestionFor(expression, compiled.error)).toEqual({
    word: 'location',
    expression: 'department + " locatio " + location',
  });
});

test('a misspelled function keeps what stands in its brackets', () => {
  const compiled = compileExpression('uper(department)');
  if (compiled.ok) throw new Error('This must not compile.');
  expect(suggestionFor('uper(department)', compiled.error)?.expression).toBe('upper(department)');
});

test('a mistake without a proposal proposes nothing', () => {
  expect(suggestionFor('a +', { message: 'Ends too early.', from: 3, to: 3 })).toBeUndefined();
});
