import { expect, test } from 'vitest';
import type { CredentialField } from '#shared/connector-info.ts';
import { checkField, enteredOf } from '../../../extension/panel/credentials/check-field.ts';

const field = (more: Partial<CredentialField> = {}): CredentialField => ({
  id: 'clientId',
  label: 'Client ID',
  secret: false,
  required: true,
  help: 'In Settings.',
  example: 'papi-123',
  pattern: 'papi-[0-9]+',
  ...more,
});

test('the whole value must fit the pattern; what copying adds around it does not count', () => {
  expect(checkField(field(), ' papi-123\n')).toBeUndefined();
  expect(checkField(field(), 'xpapi-123')).toContain('papi-123');
  expect(checkField(field({ pattern: 'a|b' }), 'ab')).toBeTypeOf('string');
});

test('a complaint never repeats what was entered', () => {
  expect(checkField(field({ secret: true }), 'geheim!')).not.toContain('geheim');
});

test('only required fields may not be empty', () => {
  expect(checkField(field(), '  ')).toContain('Client ID is missing');
  expect(checkField(field({ required: false }), '')).toBeUndefined();
});

test('a pattern that the browser cannot read refuses nothing', () => {
  expect(checkField(field({ pattern: '[' }), 'anything')).toBeUndefined();
});

test('what is sent is trimmed, and empty optional fields are left out', () => {
  const fields = [field(), field({ id: 'partner', required: false })];
  expect(enteredOf(fields, { clientId: ' papi-1 ', partner: ' ' })).toEqual({ clientId: 'papi-1' });
});
