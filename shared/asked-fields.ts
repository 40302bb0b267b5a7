import type { CredentialField } from './connector-info.ts';

/** The fields that are asked, given what stands in the others. @param values by field id */
export const askedFields = (
  fields: readonly CredentialField[],
  values: Readonly<Record<string, string | undefined>>,
): CredentialField[] =>
  fields.filter(({ onlyWhen }) => {
    if (!onlyWhen) return true;
    const other = fields.find(({ id }) => id === onlyWhen.field);
    return (values[onlyWhen.field] || other?.default) === onlyWhen.value;
  });
