import { askedFields } from '#shared/asked-fields.ts';
import type { CredentialField } from '#shared/connector-info.ts';
import { RollcallError } from '#shared/error.ts';
import type { Credentials } from './connector.ts';

/** What copying from a web page or a letter brings along: spaces around, line breaks, zero-width characters. */
const tidy = (value: string): string =>
  value.replace(/[\r\n\t\u200b-\u200d\u2060\ufeff]/g, '').trim();

const fits = (field: CredentialField, value: string): boolean =>
  field.options
    ? field.options.some((option) => option.value === value)
    : field.pattern === undefined || new RegExp(`^(?:${field.pattern})$`, 'v').test(value);

/**
 * Tidies and checks what an admin typed, before any call.
 * @throws invalid_credentials that names the field and its expected form, never what was typed
 */
export function readCredentials(
  fields: readonly CredentialField[],
  typed: Readonly<Record<string, string>>,
): Credentials {
  const credentials: Record<string, string> = {};
  for (const field of askedFields(fields, typed)) {
    const value = tidy(String(typed[field.id] ?? '')) || field.default;
    if (value !== undefined && fits(field, value)) credentials[field.id] = value;
    else if (value !== undefined || field.required)
      throw new RollcallError(
        'invalid_credentials',
        value === undefined
          ? `${field.label} is missing.`
          : `${field.label} does not have the expected form.`,
        { hint: `It looks like ${field.example}. ${field.help}`, details: { field: field.id } },
      );
  }
  return credentials;
}
