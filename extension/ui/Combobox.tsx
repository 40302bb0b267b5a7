import { useId, useState } from 'preact/hooks';
import { useField, useFieldLabel } from './field-context.ts';
import { Icon } from './Icon.tsx';
import { moveInList } from './list-keys.ts';
import { matching, type Option } from './option.ts';
import { OptionList, optionId } from './OptionList.tsx';
import { useOver } from './use-over.ts';

interface ComboboxProps {
  value: string | undefined;
  onChange: (value: string) => void;
  options: readonly Option[];
  /** The name of the list, and of the input where no Field stands around it. */
  label: string;
  /** Said when no option matches what is typed. */
  emptyText: string;
  placeholder?: string | undefined;
  /** What is typed, for options that come from elsewhere; then nothing is filtered here. */
  onQuery?: ((query: string) => void) | undefined;
  /** Options are on their way. */
  busy?: boolean;
  small?: boolean;
}

/** One of many values, found by typing. APG combobox with a list: arrows, Enter, Escape, Home and End in the text. */
export function Combobox(props: ComboboxProps) {
  const { value, onChange, options, label, emptyText, placeholder, onQuery, busy, small } = props;
  const listId = useId();
  const field = useField();
  const named = useFieldLabel();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(-1);
  const close = () => {
    setOpen(false);
    setTyped(undefined);
  };
  const { opener, over } = useOver<HTMLInputElement, HTMLDivElement>(open, close);

  const chosen = options.find((option) => option.value === value);
  const shown = onQuery || !typed ? options : matching(options, typed);
  const show = () => {
    setOpen(true);
    setActive(options.findIndex((option) => option.value === value));
    opener.current?.select();
  };
  const type = (text: string) => {
    setOpen(true);
    setTyped(text);
    setActive(text ? 0 : -1);
    onQuery?.(text);
  };
  const choose = (option: Option) => {
    onChange(option.value);
    opener.current?.focus();
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveInList(event.key, active, shown.length);
    const option = shown[active];
    if (next !== undefined) {
      if (open) setActive(next);
      else show();
    } else if (event.key === 'Enter' && open) {
      if (option) choose(option);
    } else if (event.key === 'Escape' && open) close();
    else return;
    event.preventDefault();
  };

  return (
    <span class="picker">
      <input
        {...field}
        ref={opener}
        class={`input${small ? ' small' : ''}`}
        type="text"
        role="combobox"
        aria-label={named ? undefined : label}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open && shown[active] ? optionId(listId, active) : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={typed ?? chosen?.label ?? ''}
        onInput={(event) => type(event.currentTarget.value)}
        onClick={() => !open && show()}
        onBlur={(event) => !over.current?.contains(event.relatedTarget as Node) && close()}
        onKeyDown={onKeyDown}
      />
      <Icon name="down" />
      {open && (
        <div class="over menu" ref={over} aria-busy={busy}>
          <OptionList
            id={listId}
            label={label}
            options={shown}
            active={active}
            isChosen={(option) => option === value}
            onChoose={choose}
            emptyText={emptyText}
          />
        </div>
      )}
    </span>
  );
}
