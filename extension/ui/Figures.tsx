import type { ComponentChildren } from 'preact';
import { Mark, type MarkName } from './Mark.tsx';

interface FiguresProps {
  items: readonly {
    label: ComponentChildren;
    value: string | number;
    mark?: MarkName | undefined;
    quiet?: boolean;
    /** A few words below the number. */
    hint?: ComponentChildren;
  }[];
}

/** A few numbers side by side, each with its word and mark. Zero steps back. */
export function Figures({ items }: FiguresProps) {
  return (
    <dl class="figures">
      {items.map(({ label, value, mark, quiet, hint }, index) => (
        <div key={index}>
          <dt>
            {mark && <Mark name={mark} />}
            {label}
          </dt>
          <dd class={`figure num${(quiet ?? Number(value) === 0) ? ' quiet' : ''}`}>{value}</dd>
          {hint && <dd class="note">{hint}</dd>}
        </div>
      ))}
    </dl>
  );
}
