import { useField } from './field-context.ts';

interface TextareaProps {
  value: string;
  onInput: (value: string) => void;
  rows?: number;
  placeholder?: string | undefined;
  label?: string | undefined;
}

/** Several lines of text; grows with what is written where the browser can. */
export function Textarea({ value, onInput, rows = 3, placeholder, label }: TextareaProps) {
  return (
    <textarea
      {...useField()}
      class="input area"
      rows={rows}
      placeholder={placeholder}
      aria-label={label}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
