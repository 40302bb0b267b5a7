import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { FieldContext } from './field-context.ts';
import { Icon } from './Icon.tsx';

interface FieldProps {
  label: ComponentChildren;
  /** A quiet word after the label, such as "optional". */
  note?: string | undefined;
  hint?: ComponentChildren;
  /** What is wrong and what to do; read out when it appears. */
  error?: ComponentChildren;
  required?: boolean;
  /** The label is there for screen readers only; use it where a head-line already names the control. */
  hideLabel?: boolean;
  children: ComponentChildren;
}

/** Label, control, hint and error of one input. Ties them together, so controls inside need no ids. */
export function Field(props: FieldProps) {
  const { label, note, hint, error, required = false, hideLabel, children } = props;
  const id = useId();
  const ids = { hint: `${id}-hint`, error: `${id}-error`, label: `${id}-label` };
  const describedBy = [hint && ids.hint, error && ids.error].filter(Boolean).join(' ') || undefined;
  const parts = { id, labelId: ids.label, describedBy, invalid: Boolean(error), required };
  return (
    <div class="field">
      <label for={id} id={ids.label} class={hideLabel ? 'hide' : undefined}>
        {label} {note && <small>{note}</small>}
      </label>
      <FieldContext.Provider value={parts}>{children}</FieldContext.Provider>
      {hint && (
        <span class="hint" id={ids.hint}>
          {hint}
        </span>
      )}
      <span class="error" id={ids.error} aria-live="polite">
        {error && (
          <>
            <Icon name="alert" />
            <span>{error}</span>
          </>
        )}
      </span>
    </div>
  );
}
