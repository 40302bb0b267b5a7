import type { CredentialField } from '#shared/connector-info.ts';
import type { Refused } from '../../api/refused.ts';

/** The field that a refusal is about, when it says so or when there is only one that it can be. */
export function fieldOf(
  refused: Refused | undefined,
  fields: readonly CredentialField[],
): string | undefined {
  const { field: named } = (refused?.details ?? {}) as { field?: unknown };
  if (named !== undefined) return fields.find(({ id }) => id === named)?.id;
  const secrets = fields.filter(({ secret }) => secret);
  return refused?.code === 'invalid_credentials' && secrets.length === 1
    ? secrets[0]?.id
    : undefined;
}

/** A refusal at its field: what is wrong, then what to do. */
export const adviceOf = (refused: Refused | undefined): string | undefined =>
  refused && [refused.message, refused.hint].filter(Boolean).join(' ');
