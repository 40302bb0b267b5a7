import { useRef } from 'preact/hooks';
import { text } from '../../locales/text.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Input } from '../../ui/Input.tsx';

const words = text.filter;

interface TextValuesProps {
  label: string;
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** Texts to compare with. The last one is being typed and counts at once; Enter makes room for another. */
export function TextValues({ label, values, onChange }: TextValuesProps) {
  const input = useRef<HTMLInputElement>(null);
  const done = values.slice(0, -1);
  const typed = values.at(-1) ?? '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && typed !== '') onChange([...values, '']);
    else if (event.key === 'Backspace' && typed === '' && done.length > 0) onChange(done);
    else return;
    event.preventDefault();
  };
  return (
    <div class="values">
      {done.map((value, at) => (
        <Chip
          key={value}
          removeLabel={words.removeValue(value)}
          onRemove={() => {
            onChange(values.filter((_, other) => other !== at));
            input.current?.focus();
          }}
        >
          {value}
        </Chip>
      ))}
      <Input
        ref={input}
        small
        label={label}
        placeholder={done.length === 0 ? words.textHint : undefined}
        value={typed}
        onInput={(value) => onChange(value === '' && done.length === 0 ? [] : [...done, value])}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
