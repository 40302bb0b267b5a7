import { useState } from 'preact/hooks';
import { useField } from './field-context.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';

interface SecretInputProps {
  value: string;
  /** Gets pasted text without the spaces and line breaks around it, typed text once the cursor leaves. */
  onInput: (value: string) => void;
  showLabel: string;
  hideLabel: string;
  placeholder?: string | undefined;
  /** A secret of several lines, such as a private key. */
  multiline?: boolean;
}

/** A secret that can be looked at while it is typed. Browsers are asked not to keep or check it. */
export function SecretInput(props: SecretInputProps) {
  const { value, onInput, showLabel, hideLabel, placeholder, multiline } = props;
  const [shown, setShown] = useState(false);
  const common = {
    ...useField(),
    class: 'input mono',
    placeholder,
    value,
    autocomplete: 'off' as const,
    autocapitalize: 'off' as const,
    spellcheck: false,
    'data-1p-ignore': true,
    'data-lpignore': 'true',
    onInput: (event: InputEvent & { currentTarget: { value: string } }) => {
      const text = event.currentTarget.value;
      onInput(event.inputType === 'insertFromPaste' ? text.trim() : text);
    },
    onBlur: () => value !== value.trim() && onInput(value.trim()),
  };
  return (
    <span class="with-icon secret">
      <Icon name="lock" />
      {multiline ? (
        <textarea {...common} rows={5} class={`${common.class} area${shown ? '' : ' veiled'}`} />
      ) : (
        <input {...common} {...({ type: shown ? 'text' : 'password' } as { type: 'password' })} />
      )}
      <IconButton
        kind="plain"
        small
        icon={shown ? 'eye-off' : 'eye'}
        label={shown ? hideLabel : showLabel}
        onClick={() => setShown(!shown)}
      />
    </span>
  );
}
