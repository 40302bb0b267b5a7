import { text } from '../../locales/text.ts';
import { CopyInput } from '../../ui/CopyInput.tsx';
import { Field } from '../../ui/Field.tsx';

const words = text.wizard.consent;

/** What the app that an admin registers must know, so that the HRIS sends them back here. */
export function RedirectUri({ name, uri }: { name: string; uri: string }) {
  return (
    <Field label={words.redirectUri} hint={words.redirectUriHint(name)}>
      <CopyInput value={uri} copyLabel={words.copy} copiedLabel={words.copied} />
    </Field>
  );
}
