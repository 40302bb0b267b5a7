import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { ConnectorInfo, CredentialField } from '#shared/connector-info.ts';
import { text } from '../../locales/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Refusal } from '../Refusal.tsx';
import { decides } from './asked-parts.ts';
import { ConsentField } from './ConsentField.tsx';
import { ConsentWaiting } from './ConsentWaiting.tsx';
import { CredentialInput } from './CredentialInput.tsx';
import { Guide } from './Guide.tsx';
import { RedirectUri } from './RedirectUri.tsx';
import { adviceOf } from './refused-field.ts';
import { useAuthorizing, type Entered } from './use-authorizing.ts';

const words = text.wizard.credentials;

interface CredentialsFormProps {
  info: ConnectorInfo;
  /** Sends what was entered. Throws Refused, which is shown here; on success the form forgets everything. */
  submit: (entered: Entered) => Promise<unknown>;
  submitLabel: string;
  /** Beside the submit button: the way back. */
  children?: ComponentChildren;
}

/** The credentials of an HRIS: fields as the connector describes them, the guide beside them, checked live on submit. */
export function CredentialsForm({ info, submit, submitLabel, children }: CredentialsFormProps) {
  const { name, redirectUri } = info;
  const form = useRef<HTMLFormElement>(null);
  const state = useAuthorizing(info, submit);
  const { main, entries, consented, needsConsent, consent, busy, refused, atField } = state;
  // Whoever makes an app needs the redirect URI before there is anything of the app to enter.
  const chosen = main.findLastIndex((field) => decides(field, info.credentials)) + 1;

  const input = (field: CredentialField) => (
    <CredentialInput
      key={field.id}
      field={field}
      decides={decides(field, info.credentials)}
      value={entries.values[field.id] ?? ''}
      onInput={(value) => entries.enter(field.id, value)}
      onLeave={() => entries.check(field)}
      error={entries.errors[field.id] ?? (atField === field.id ? adviceOf(refused) : undefined)}
    />
  );
  const fields = (
    <>
      {main.slice(0, chosen).map(input)}
      {needsConsent && redirectUri && <RedirectUri name={name} uri={redirectUri} />}
      {main.slice(chosen).map(input)}
      {consented && (
        <ConsentField name={name} inHand={state.inHand} onChange={state.setInHand}>
          {input(consented)}
        </ConsentField>
      )}
      {state.optional.length > 0 && (
        <details>
          <summary>{words.more}</summary>
          <div class="stack">{state.optional.map(input)}</div>
        </details>
      )}
      {atField === undefined && <Refusal refused={refused} />}
    </>
  );
  const checking = busy && !consent.asked;
  return (
    <form
      ref={form}
      class="split aside"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void state.send().then((accepted) => accepted || focusWrong(form.current));
      }}
    >
      <Card
        title={words.title(name)}
        aside={<span class="note">{words.sealed}</span>}
        busy={checking}
        footer={
          <>
            {children}
            <span class="push" />
            <Button kind="primary" submit busy={busy}>
              {needsConsent ? text.wizard.consent.submit(name) : submitLabel}
            </Button>
          </>
        }
      >
        <div class="stack">
          {consent.asked ? (
            <ConsentWaiting
              name={name}
              asked={consent.asked}
              onOpen={() => void consent.openAgain()}
              onCancel={consent.cancel}
            />
          ) : (
            fields
          )}
          <p class="note" role="status">
            {checking ? words.checking(name) : words.privacy}
          </p>
        </div>
      </Card>
      <Guide info={info} />
    </form>
  );
}

/** After the errors are drawn: the cursor goes to the first one, and is never lost. */
function focusWrong(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    const wrong = form?.querySelector<HTMLElement>('[aria-invalid=true]');
    if (wrong) wrong.focus();
    else if (document.activeElement === document.body)
      form?.querySelector<HTMLElement>('[type=submit]')?.focus();
  });
}
