import type { Connection } from '#shared/connection.ts';
import type { Right } from '#shared/connector-info.ts';
import type { FieldCounts, FieldReport } from '#shared/field-check.ts';
import { neededAttributes } from './needed-attributes.ts';

/**
 * Says of each attribute whether it is used, and where nobody has a value which right may be missing.
 * @param rights of the HRIS, with what each opens
 */
export function reportFields(
  counts: FieldCounts,
  { filter, mapping = [], draft }: Connection,
  rights: readonly Right[],
): FieldReport {
  const needed = neededAttributes(draft.filter ?? filter, draft.mapping ?? mapping);
  const opener = (attribute: string) => rights.find(({ opens }) => opens.includes(attribute));
  return {
    ...counts,
    fields: counts.fields.map((field) => {
      const right = opener(field.custom ? 'customFields' : field.attribute);
      return {
        ...field,
        used: needed.has(field.attribute),
        ...(right && field.filled === 0 && counts.people > 0 && { right }),
      };
    }),
  };
}
