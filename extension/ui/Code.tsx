import { useEffect, useId, useState } from 'preact/hooks';
import { CodeLayer } from './CodeLayer.tsx';
import { completionsFor, wordBefore, type Completion } from './completion.ts';
import { useField } from './field-context.ts';
import { Icon } from './Icon.tsx';
import { moveInList } from './list-keys.ts';
import { OptionList, optionId } from './OptionList.tsx';
import { useOver } from './use-over.ts';

interface CodeProps {
  value: string;
  onInput: (value: string) => void;
  /** What is written here; names the input and its list. */
  label: string;
  /** The mistake: between which characters, and what to do about it. */
  error?: { from: number; to: number; message: string } | undefined;
  completions?: readonly Completion[];
  rows?: number;
}

/** One expression: the mistake underlined where it is, fields and functions offered while typing (Ctrl+Space for all). */
export function Code({ value, onInput, label, error, completions = [], rows = 1 }: CodeProps) {
  const { id, ...field } = useField();
  const listId = useId();
  const errorId = useId();
  const [caret, setCaret] = useState<number>();
  const [active, setActive] = useState(0);
  const [moveTo, setMoveTo] = useState<number>();
  const { word, from } = wordBefore(value, caret ?? 0);
  const offered = caret === undefined ? [] : completionsFor(completions, word);
  const open = offered.length > 0;
  const close = () => setCaret(undefined);
  const { opener, over } = useOver<HTMLTextAreaElement, HTMLDivElement>(open, close);

  useEffect(() => {
    if (moveTo === undefined) return;
    opener.current?.setSelectionRange(moveTo, moveTo);
    setMoveTo(undefined);
  }, [moveTo]);
  const offer = (at: number) => {
    setCaret(at);
    setActive(0);
  };
  const take = (completion: Completion) => {
    onInput(value.slice(0, from) + completion.insert + value.slice(caret));
    setMoveTo(from + completion.insert.length);
    close();
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }) => {
    const next = open ? moveInList(event.key, active, offered.length) : undefined;
    const completion = offered[active];
    if (event.key === ' ' && event.ctrlKey) offer(event.currentTarget.selectionStart);
    else if (!open) return;
    else if (next !== undefined) setActive(next);
    else if ((event.key === 'Enter' || event.key === 'Tab') && completion) take(completion);
    else if (event.key === 'Escape') close();
    else if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return close();
    else return;
    event.preventDefault();
  };

  return (
    <div class="code-editor">
      <div class={`code${error ? ' bad' : ''}`}>
        <CodeLayer text={value} error={error} />
        <textarea
          ref={opener}
          id={id}
          rows={rows}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          aria-label={label}
          aria-describedby={[field['aria-describedby'], error && errorId].filter(Boolean).join(' ')}
          aria-invalid={error ? 'true' : field['aria-invalid']}
          aria-autocomplete="list"
          aria-controls={open ? listId : undefined}
          aria-activedescendant={open ? optionId(listId, active) : undefined}
          value={value}
          onInput={(event) => {
            onInput(event.currentTarget.value);
            const at = event.currentTarget.selectionStart;
            if (wordBefore(event.currentTarget.value, at).word) offer(at);
            else close();
          }}
          onBlur={(event) => !over.current?.contains(event.relatedTarget as Node) && close()}
          onKeyDown={onKeyDown}
        />
      </div>
      {open && (
        <div class="over menu" ref={over}>
          <OptionList
            id={listId}
            label={label}
            options={offered.map(({ insert, label, note }) => ({ value: insert, label, note }))}
            active={active}
            isChosen={() => false}
            onChoose={({ value: insert }) => {
              const completion = offered.find((one) => one.insert === insert);
              if (completion) take(completion);
            }}
            emptyText=""
          />
        </div>
      )}
      <p class="error" id={errorId} aria-live="polite">
        {error && (
          <>
            <Icon name="alert" />
            <span>{error.message}</span>
          </>
        )}
      </p>
    </div>
  );
}
