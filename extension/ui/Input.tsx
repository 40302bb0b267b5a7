import type { Ref } from 'preact';
import { useField } from './field-context.ts';
import { Icon, type IconName } from './Icon.tsx';

interface InputProps {
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'url' | 'email' | 'number' | 'date' | 'time';
  /** The name where no Field stands around it. */
  label?: string | undefined;
  placeholder?: string | undefined;
  icon?: IconName | undefined;
  small?: boolean;
  mono?: boolean;
  /** Its width in characters, instead of the whole line. */
  chars?: number | undefined;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url';
  min?: number | string | undefined;
  max?: number | string | undefined;
  readOnly?: boolean;
  onBlur?: (() => void) | undefined;
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  ref?: Ref<HTMLInputElement>;
}

/** One line of text, a number or a date. */
export function Input(props: InputProps) {
  const { onInput, label, icon, small, mono, chars, type = 'text', ...native } = props;
  const field = useField();
  const style = ['input', small && 'small', mono && 'mono', chars && 'inline'];
  const input = (
    <input
      autocomplete="off"
      {...field}
      {...native}
      {...({ type } as { type: 'text' })}
      aria-label={label}
      class={style.filter(Boolean).join(' ')}
      style={chars ? { inlineSize: `calc(${chars}ch + 2rem)` } : undefined}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
  if (!icon) return input;
  return (
    <span class="with-icon">
      <Icon name={icon} />
      {input}
    </span>
  );
}
