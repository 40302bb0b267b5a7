import type { CredentialField } from '#shared/connector-info.ts';

type Words = {
  label: string;
  /** Where the admin finds it, in the vendor's own menu names. */
  help: string;
  example: string;
  /** The whole value must match; written so that browsers understand it too. */
  pattern?: string;
  optional?: true;
  default?: string;
  /** Asked only where another field has this value. */
  onlyWhen?: CredentialField['onlyWhen'];
};

const field = (id: string, secret: boolean, { optional, ...words }: Words): CredentialField => ({
  id,
  secret,
  required: !optional,
  ...words,
});

/** Something to type that is no secret. */
export const text = (id: string, words: Words): CredentialField => field(id, false, words);

/** Something to type that is never shown again. */
export const secret = (id: string, words: Words): CredentialField => field(id, true, words);

/** One of a few values; the first is the default. @param options labels by value */
export const choice = (
  id: string,
  { label, help, options }: Pick<Words, 'label' | 'help'> & { options: Record<string, string> },
): CredentialField => {
  const list = Object.entries(options).map(([value, label]) => ({ value, label }));
  const first = list[0]!.value;
  return {
    id,
    secret: false,
    required: false,
    label,
    help,
    example: first,
    default: first,
    options: list,
  };
};

/** What a vendor gives when an admin agrees in its window: asked there, and typed only by those who have it. */
export const consented = (id: string, words: Words): CredentialField => ({
  ...secret(id, words),
  fromConsent: true,
});
