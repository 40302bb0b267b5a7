import type { ComponentChildren } from 'preact';

interface FactsProps {
  items: readonly { label: ComponentChildren; value: ComponentChildren }[];
  /** On its own ground, as in the popup. */
  sunken?: boolean;
}

/** Names and values in two columns. */
export function Facts({ items, sunken }: FactsProps) {
  return (
    <dl class={`facts${sunken ? ' mid sub' : ''}`}>
      {items.map(({ label, value }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd class="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
