import { describe, expect, it } from 'vitest';
import { choice, secret, text } from '../../../backend/connector-kit/fields.ts';
import { readCredentials } from '../../../backend/connector-kit/read-credentials.ts';

const fields = [
  text('domain', {
    label: 'Company domain',
    help: 'The first part of the address.',
    example: 'acme',
    pattern: '[A-Za-z0-9][A-Za-z0-9\\-]{0,62}',
  }),
  secret('key', { label: 'API key', help: 'Under your name.', example: 'abc' }),
  choice('cloud', { label: 'Cloud', help: '', options: { global: 'Global', china: 'China' } }),
];

describe('what an admin types', () => {
  it('is tidied of what copying brings along', () =>
    expect(
      readCredentials(fields, { domain: ' acme\n', key: '\u200babc\r\ndef ', cloud: '' }),
    ).toEqual({
      domain: 'acme',
      key: 'abcdef',
      cloud: 'global',
    }));

  it.each([
    'https://acme.bamboohr.com',
    'acme.bamboohr.com',
    'acme/evil',
    'a@b',
    '-',
    'evil.example/?',
  ])(
    'is refused before any call when it is %s instead of a subdomain, with the expected form',
    (domain) => {
      const read = () => readCredentials(fields, { domain, key: 'abc' });
      expect(read).toThrow(
        expect.objectContaining({
          code: 'invalid_credentials',
          message: 'Company domain does not have the expected form.',
          hint: 'It looks like acme. The first part of the address.',
          details: { field: 'domain' },
        }),
      );
    },
  );

  it('is refused when a required field is missing, and when a choice is none', () => {
    expect(() => readCredentials(fields, { domain: 'acme' })).toThrow('API key is missing.');
    expect(() => readCredentials(fields, { domain: 'acme', key: 'k', cloud: 'moon' })).toThrow(
      'Cloud does not have the expected form.',
    );
  });

  it('is never repeated in the refusal', () =>
    expect(() => readCredentials(fields, { domain: 'https://s3cret', key: 'k' })).toThrow(
      expect.not.stringContaining('s3cret'),
    ));

  it('keeps nothing that no field asks for', () =>
    expect(readCredentials(fields, { domain: 'acme', key: 'k', other: 'x' })).not.toHaveProperty(
      'other',
    ));
});
