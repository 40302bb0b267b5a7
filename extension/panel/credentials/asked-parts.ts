import { askedFields } from '#shared/asked-fields.ts';
import type { CredentialField } from '#shared/connector-info.ts';

/** Whether what is chosen here decides which other fields are asked. */
export const decides = ({ id }: CredentialField, fields: readonly CredentialField[]): boolean =>
  fields.some(({ onlyWhen }) => onlyWhen?.field === id);

export interface AskedParts {
  /** What every admin looks at. */
  main: CredentialField[];
  /** What few need. */
  optional: CredentialField[];
  /** What the vendor gives when an admin agrees in its window, if it does. Who types it instead may not leave it out. */
  consented: CredentialField | undefined;
}

/** Which fields are asked now, by their place in the form. @param values by field id */
export function askedParts(
  fields: readonly CredentialField[],
  values: Readonly<Record<string, string>>,
): AskedParts {
  const parts: AskedParts = { main: [], optional: [], consented: undefined };
  for (const field of askedFields(fields, values))
    if (field.fromConsent) parts.consented = { ...field, required: true };
    else parts[field.required || decides(field, fields) ? 'main' : 'optional'].push(field);
  return parts;
}
