import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Choice<V extends string> {
  value: V;
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** Why it cannot be chosen; stands in place of the hint. */
  unavailable?: string | undefined;
}

interface ChoicesProps<V extends string> {
  legend: string;
  hideLegend?: boolean;
  /** What the choice is about, below it. */
  hint?: ComponentChildren;
  value: V | undefined;
  onChange: (value: V) => void;
  options: readonly Choice<V>[];
}

/** One of a few, each with room to say what it means: radio buttons drawn as cards. */
export function Choices<V extends string>(props: ChoicesProps<V>) {
  const { legend, hideLegend, hint, value, onChange, options } = props;
  const name = useId();
  const hintId = `${name}-hint`;
  return (
    <fieldset class="stack tight" aria-describedby={hint ? hintId : undefined}>
      <legend class={hideLegend ? 'hide' : 'label'}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={Boolean(option.unavailable)}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {(option.unavailable ?? option.hint) && (
              <small>{option.unavailable ?? option.hint}</small>
            )}
          </span>
        </label>
      ))}
      {hint && (
        <span class="hint" id={hintId}>
          {hint}
        </span>
      )}
    </fieldset>
  );
}
