import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { moveInList } from './list-keys.ts';
import { matching, type Option } from './option.ts';
import { OptionList, optionId } from './OptionList.tsx';

interface OptionPickerProps {
  label: string;
  searchLabel: string;
  emptyText: string;
  options: readonly Option[];
  isChosen: (value: string) => boolean;
  onToggle: (value: string) => void;
  /** Backspace in the empty search. */
  onDropLast: () => void;
  /** Puts the focus back to where the list was opened. */
  onClose: () => void;
  onQuery?: ((query: string) => void) | undefined;
  busy?: boolean | undefined;
}

/** A search with the list of what it finds; several can be ticked without it closing. */
export function OptionPicker(props: OptionPickerProps) {
  const { label, searchLabel, options, isChosen, onToggle, onQuery } = props;
  const listId = useId();
  const search = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  useEffect(() => search.current?.focus(), []);

  const shown = onQuery ? options : matching(options, query);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveInList(event.key, active, shown.length);
    const option = shown[active];
    if (next !== undefined) setActive(next);
    else if (event.key === 'Enter' && option) onToggle(option.value);
    else if (event.key === 'Escape') props.onClose();
    else if (event.key === 'Tab') return props.onClose();
    else if (event.key === 'Backspace' && query === '') props.onDropLast();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <span class="with-icon">
        <Icon name="search" />
        <input
          ref={search}
          class="input"
          type="text"
          role="combobox"
          aria-label={searchLabel}
          aria-autocomplete="list"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={shown[active] ? optionId(listId, active) : undefined}
          autocomplete="off"
          spellcheck={false}
          placeholder={searchLabel}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setActive(0);
            onQuery?.(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
      </span>
      <OptionList
        id={listId}
        label={label}
        options={shown}
        active={active}
        isChosen={isChosen}
        onChoose={(option) => onToggle(option.value)}
        multiple
        emptyText={props.emptyText}
      />
    </>
  );
}
