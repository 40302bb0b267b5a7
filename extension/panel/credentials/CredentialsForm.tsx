import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ConnectorInfo, CredentialField } from '#shared/connector-info.ts';
import { Refused } from '../../api/refused.ts';
import { text } from '../../locales/text.ts';
import { useAction } from '../../state/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Refusal } from '../Refusal.tsx';
import { checkField, enteredOf } from './check-field.ts';
import { CredentialInput } from './CredentialInput.tsx';
import { Guide } from './Guide.tsx';

const words = text.wizard.credentials;

interface CredentialsFormProps {
  info: ConnectorInfo;
  /** Sends what was entered. Throws Refused, which is shown here; on success the form forgets everything. */
  submit: (credentials: Record<string, string>) => Promise<unknown>;
  submitLabel: string;
  /** Beside the submit button: the way back. */
  children?: ComponentChildren;
}

type Values = Readonly<Record<string, string>>;
type Errors = Readonly<Record<string, string | undefined>>;

/** The credentials of an HRIS: fields as the connector describes them, the guide beside them, checked live on submit. */
export function CredentialsForm({ info, submit, submitLabel, children }: CredentialsFormProps) {
  const { name, credentials: fields } = info;
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<Values>(() => startOf(fields));
  const [errors, setErrors] = useState<Errors>({});
  const { run, busy, refused } = useAction(submit);
  const atField = fieldOf(refused, fields);

  const check = (field: CredentialField) => {
    const entered = values[field.id] ?? '';
    // An empty field is complained about on submit, not in passing.
    const error = entered === '' ? undefined : checkField(field, entered);
    setErrors((known) => ({ ...known, [field.id]: error }));
  };
  const send = async () => {
    const wrong = fields.flatMap((field) => {
      const error = checkField(field, values[field.id] ?? '');
      return error === undefined ? [] : [[field.id, error] as const];
    });
    setErrors(Object.fromEntries(wrong));
    if (wrong.length > 0) return focusWrong(form.current);
    if ((await run(enteredOf(fields, values))) !== undefined) setValues(startOf(fields));
    else focusWrong(form.current);
  };

  const inputs = (some: readonly CredentialField[]) =>
    some.map((field) => (
      <CredentialInput
        key={field.id}
        field={field}
        value={values[field.id] ?? ''}
        onInput={(value) => setValues((known) => ({ ...known, [field.id]: value }))}
        onLeave={() => check(field)}
        error={errors[field.id] ?? (atField === field.id ? adviceOf(refused) : undefined)}
      />
    ));
  const optional = fields.filter(({ required }) => !required);
  return (
    <form
      ref={form}
      class="split aside"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <Card
        title={words.title(name)}
        aside={<span class="note">{words.sealed}</span>}
        busy={busy}
        footer={
          <>
            {children}
            <span class="push" />
            <Button kind="primary" submit busy={busy}>
              {submitLabel}
            </Button>
          </>
        }
      >
        <div class="stack">
          {inputs(fields.filter(({ required }) => required))}
          {optional.length > 0 && (
            <details>
              <summary>{words.more}</summary>
              <div class="stack">{inputs(optional)}</div>
            </details>
          )}
          {atField === undefined && <Refusal refused={refused} />}
          <p class="note" role="status">
            {busy ? words.checking(name) : words.privacy}
          </p>
        </div>
      </Card>
      <Guide info={info} />
    </form>
  );
}

const startOf = (fields: readonly CredentialField[]): Values =>
  Object.fromEntries(fields.map((field) => [field.id, field.default ?? '']));

/** The field that a refusal is about, when it says so or when there is only one that it can be. */
function fieldOf(
  refused: Refused | undefined,
  fields: readonly CredentialField[],
): string | undefined {
  const named = (refused?.details as { field?: unknown } | undefined)?.field;
  if (typeof named === 'string') return named;
  const secrets = fields.filter(({ secret }) => secret);
  return refused?.code === 'invalid_credentials' && secrets.length === 1
    ? secrets[0]?.id
    : undefined;
}

/** A refusal at its field: what is wrong, then what to do. */
const adviceOf = (refused: Refused | undefined): string | undefined =>
  refused && [refused.message, refused.hint].filter(Boolean).join(' ');

/** After the errors are drawn: the cursor goes to the first one. */
function focusWrong(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
}
