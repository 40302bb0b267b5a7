import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SegmentedProps<V extends string> {
  label: string;
  value: V;
  onChange: (value: V) => void;
  options: readonly { value: V; label: ComponentChildren; count?: ComponentChildren }[];
}

/** One of two to five short words, side by side: a radio group. */
export function Segmented<V extends string>(props: SegmentedProps<V>) {
  const name = useId();
  return (
    <div class="seg" role="radiogroup" aria-label={props.label}>
      {props.options.map(({ value, label, count }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          {label}
          {count !== undefined && <span class="n num">{count}</span>}
        </label>
      ))}
    </div>
  );
}
