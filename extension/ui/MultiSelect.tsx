import { useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Chip } from './Chip.tsx';
import { useField, useFieldLabel } from './field-context.ts';
import type { Option } from './option.ts';
import { OptionPicker } from './OptionPicker.tsx';
import { useOver } from './use-over.ts';

interface MultiSelectProps {
  values: readonly string[];
  onChange: (values: string[]) => void;
  options: readonly Option[];
  /** What is picked: "Departments". Names the group and its list. */
  label: string;
  /** The button that opens the list: "Add a department". */
  addLabel: string;
  /** The button that drops one: "Remove Sales". */
  removeLabel: (label: string) => string;
  searchLabel: string;
  /** Said when nothing matches the search. */
  emptyText: string;
  /** What is searched, for options that come from elsewhere; then nothing is filtered here. */
  onQuery?: ((query: string) => void) | undefined;
}

/** Several of many values: chips with head-counts, and a searchable list to tick more. */
export function MultiSelect(props: MultiSelectProps) {
  const { values, onChange, options, label, addLabel, removeLabel, ...picker } = props;
  const { id, ...field } = useField();
  const named = useFieldLabel();
  const [open, setOpen] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const { opener, over } = useOver<HTMLDivElement, HTMLDivElement>(open, () => setOpen(false));

  const drop = (value: string) => onChange(values.filter((other) => other !== value));
  const toggle = (value: string) =>
    values.includes(value) ? drop(value) : onChange([...values, value]);
  const close = () => {
    setOpen(false);
    add.current?.focus();
  };
  const dropChip = (value: string) => {
    drop(value);
    add.current?.focus();
  };
  const empty = values.length === 0;
  return (
    <div
      class="values"
      id={id}
      role="group"
      ref={opener}
      aria-labelledby={named}
      aria-label={named ? undefined : label}
      aria-describedby={field['aria-describedby']}
    >
      {values.map((value) => {
        const option = options.find((other) => other.value === value);
        const text = option?.label ?? value;
        return (
          <Chip
            key={value}
            count={option?.count}
            removeLabel={removeLabel(text)}
            onRemove={() => dropChip(value)}
          >
            {text}
          </Chip>
        );
      })}
      <Button
        ref={add}
        small
        kind="plain"
        icon="plus"
        class={empty ? undefined : 'icon'}
        data-tip={empty ? undefined : addLabel}
        aria-haspopup="listbox"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span class={empty ? undefined : 'hide'}>{addLabel}</span>
      </Button>
      {open && (
        <div class="over menu" ref={over}>
          <OptionPicker
            {...picker}
            label={label}
            options={options}
            isChosen={(value) => values.includes(value)}
            onToggle={toggle}
            onDropLast={() => onChange(values.slice(0, -1))}
            onClose={close}
          />
        </div>
      )}
    </div>
  );
}
