import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkShape, readBody } from '../../../backend/connector-kit/read-answer.ts';
import { secret } from '../../../backend/connector-kit/fields.ts';
import { needs } from '../../../backend/connector-kit/rights.ts';
import { findRefusal, refusalError } from '../../../backend/connector-kit/refusal.ts';

const answer = (text: string, status = 200, headers: Record<string, string> = {}) => ({
  status,
  headers: new Headers(headers),
  text,
});
const read = (text: string, format: 'json' | 'xml' = 'json') =>
  readBody('Vendor', answer(text), format);

describe('an answer with a good status', () => {
  it('is read as JSON or XML', () => {
    expect(read('{"a":[1]}')).toEqual({ a: [1] });
    expect(read('<a>1</a>', 'xml')).toEqual({ a: '1' });
  });

  it.each([
    ['a login page', '\n<!DOCTYPE html><title>Sign in</title>', 'unexpected_answer'],
    ['a page without document type', '<HTML><body>', 'unexpected_answer'],
    ['nothing', '', 'unexpected_answer'],
    ['half of the JSON', '{"people":[{"id":"1","na', 'incomplete_read'],
    ['something else', 'key: [value]', 'unexpected_answer'],
  ])('is refused when it is %s', (_, text, code) =>
    expect(() => read(text)).toThrow(expect.objectContaining({ code })),
  );

  it('is refused when its XML breaks off', () =>
    expect(() => read('<a><b>Maria', 'xml')).toThrow(
      expect.objectContaining({ code: 'incomplete_read' }),
    ));
});

it('names the place of what cannot be read, never the value', () => {
  const shape = z.looseObject({ data: z.array(z.looseObject({ id: z.string() })) });
  const body = { data: [{ id: 'a' }, { id: { secret: 'Maria' } }] };
  const check = () => checkShape('Vendor', shape, body);
  expect(check).toThrow(expect.objectContaining({ details: { path: 'data.1.id' } }));
  expect(check).toThrow(/at data\.1\.id, expected string/);
  expect(check).not.toThrow(/Maria/);
});

describe('the rules of a connector', () => {
  const rules = [
    {
      status: 401,
      contains: 'expired',
      code: 'invalid_credentials',
      message: 'Old.',
      hint: 'Renew.',
    },
    { contains: /denied/, code: 'missing_permission', message: 'No.', hint: 'Ask.' },
    { status: 200, contains: '"ok":false', code: 'hris_error', message: 'Error.', hint: 'Wait.' },
  ] as const;

  it.each([
    ['a status and a word', answer('token expired', 401), 'Old.'],
    ['a word in a header', answer('', 403, { 'x-error': 'denied' }), 'No.'],
    ['an error that is sent as success (F72)', answer('{"ok":false}'), 'Error.'],
  ])('find %s', (_, given, message) => expect(findRefusal(rules, given)?.message).toBe(message));

  it.each([
    ['words that people have in a good answer', answer('{"title":"access denied"}')],
    ['errors far down in a good answer', answer(`${' '.repeat(10_000)}"ok":false`)],
    ['another status', answer('token expired', 400)],
  ])('leave alone %s', (_, given) => expect(findRefusal(rules, given)).toBeUndefined());
});

it.each([
  [401, 'invalid_credentials'],
  [403, 'missing_permission'],
  [429, 'rate_limited'],
  [302, 'refused_address'],
  [500, 'hris_error'],
  [418, 'hris_error'],
])('a status of %i without a rule is %s, with a hint', (status, code) => {
  const error = refusalError({ name: 'Vendor', credentials: [], rights: [] }, undefined, status);
  expect(error.code).toBe(code);
  expect(error.hint).toBeTruthy();
});

describe('the words for a refusal, made of what the connector says', () => {
  const vendor = {
    name: 'Vendor',
    credentials: [secret('key', { label: 'API key', help: 'Settings > Keys.', example: 'k' })],
    rights: [needs('Read people', { why: 'To read.', where: 'Settings > Roles' })],
  };

  it('name the secret and where it is found', () =>
    expect(refusalError(vendor, undefined, 401)).toMatchObject({
      message: 'Vendor refuses the credentials.',
      hint: 'Check each value, above all: API key. Settings > Keys.',
    }));

  it('name the missing right and the screen where it is granted', () =>
    expect(refusalError(vendor, { status: 400, code: 'missing_permission' }, 400)).toMatchObject({
      code: 'missing_permission',
      message: 'The credentials lack a right in Vendor: Read people.',
      hint: 'Grant it in Vendor: Settings > Roles.',
    }));

  it('give way to the connector’s own', () =>
    expect(
      refusalError(vendor, { code: 'missing_permission', message: 'No list.', hint: 'Ask.' }, 200),
    ).toMatchObject({ message: 'No list.', hint: 'Ask.' }));
});
