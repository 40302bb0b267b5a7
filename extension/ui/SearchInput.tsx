import { useEffect, useRef } from 'preact/hooks';
import { useField } from './field-context.ts';
import { Icon } from './Icon.tsx';

interface SearchInputProps {
  value: string;
  onInput: (value: string) => void;
  /** What is searched: "Search people". */
  label: string;
  placeholder?: string | undefined;
  /** The key "/" puts the cursor here. At most one a screen. */
  slash?: boolean;
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.matches('input, textarea, select') || target.isContentEditable);

/** A search field with its glass; Escape empties it. */
export function SearchInput({ value, onInput, label, placeholder, slash }: SearchInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const field = useField();
  useEffect(() => {
    if (!slash) return;
    const jump = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || typing(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', jump);
    return () => document.removeEventListener('keydown', jump);
  }, [slash]);
  return (
    <span class="with-icon search">
      <Icon name="search" />
      <input
        {...field}
        ref={input}
        class="input"
        type="search"
        aria-label={label}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !value) return;
          event.preventDefault();
          onInput('');
        }}
      />
      {slash && !value && (
        <span class="kbd" aria-hidden="true">
          /
        </span>
      )}
    </span>
  );
}
