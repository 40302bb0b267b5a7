import type { CredentialField } from '#shared/connector-info.ts';
import { text } from '../../locales/text.ts';
import { Choices } from '../../ui/Choices.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { SecretInput } from '../../ui/SecretInput.tsx';
import { Select } from '../../ui/Select.tsx';

const words = text.wizard.credentials;

interface CredentialInputProps {
  field: CredentialField;
  /** Other fields come and go with it, so all its values are in sight. */
  decides: boolean;
  value: string;
  onInput: (value: string) => void;
  /** The cursor leaves: time to check. */
  onLeave: () => void;
  error: string | undefined;
}

/** One entry of the form, as the connector describes it. */
export function CredentialInput(props: CredentialInputProps) {
  const { field, decides, value, onInput, onLeave, error } = props;
  const { label, help, example, secret, required, options } = field;
  if (decides && options)
    return (
      <Choices legend={label} hint={help} value={value} onChange={onInput} options={options} />
    );
  const hint = (
    <>
      {help}
      {!options && !secret && <> {words.example(example)}</>}
    </>
  );
  return (
    <Field
      label={label}
      note={required ? undefined : words.optional}
      required={required}
      hint={hint}
      error={error}
    >
      {options ? (
        <Select
          value={value}
          onChange={onInput}
          options={value ? options : [{ value: '', label: words.choose }, ...options]}
        />
      ) : secret ? (
        <SecretInput
          value={value}
          onInput={onInput}
          showLabel={words.show(label)}
          hideLabel={words.hide(label)}
        />
      ) : (
        <Input
          mono
          value={value}
          onInput={(entered) => onInput(entered.trimStart())}
          onBlur={() => {
            onInput(value.trim());
            onLeave();
          }}
        />
      )}
    </Field>
  );
}
