import type { ComponentChildren } from 'preact';

interface CheckboxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** How many people it stands for, at the end of the line. */
  count?: ComponentChildren;
  /** Some, but not all, of what it stands for. */
  mixed?: boolean;
  unavailable?: boolean;
}

/** One yes or no with its words. */
export function Checkbox(props: CheckboxProps) {
  const { checked, onChange, label, hint, count, mixed = false, unavailable = false } = props;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        indeterminate={mixed}
        disabled={unavailable}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
      {count !== undefined && <span class="n num">{count}</span>}
    </label>
  );
}
