import { useField } from './field-context.ts';
import { Icon } from './Icon.tsx';

interface SelectProps {
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string; unavailable?: boolean }[];
  small?: boolean;
  /** As wide as its text instead of the whole line. */
  inline?: boolean;
  /** The name where no Field stands around it. */
  label?: string | undefined;
}

/** A native choice among few values. For many values use Combobox. */
export function Select({ value, onChange, options, small, inline, label }: SelectProps) {
  return (
    <span class={`picker${inline ? ' inline' : ''}`}>
      <select
        {...useField()}
        class={`input${small ? ' small' : ''}`}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.unavailable}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
