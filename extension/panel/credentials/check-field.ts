import type { CredentialField } from '#shared/connector-info.ts';
import { text } from '../../locales/text.ts';

const words = text.wizard.credentials;

/** What is wrong with what was entered in a field, in words for the admin; undefined when nothing is. */
export function checkField(field: CredentialField, entered: string): string | undefined {
  const value = entered.trim();
  if (value === '') return field.required ? words.missing(field.label) : undefined;
  if (field.pattern === undefined || matchesWhole(field.pattern, value)) return undefined;
  return words.mismatch(field.label, field.example);
}

/** A pattern that this browser cannot read refuses nothing: the backend checks again. */
function matchesWhole(pattern: string, value: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'v').test(value);
  } catch {
    return true;
  }
}

/** What is sent: trimmed, without the optional fields that were left empty. */
export const enteredOf = (
  fields: readonly CredentialField[],
  values: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap(({ id }) => {
      const value = values[id]?.trim() ?? '';
      return value === '' ? [] : [[id, value]];
    }),
  );
