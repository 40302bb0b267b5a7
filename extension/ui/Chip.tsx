import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

interface ChipProps {
  children: ComponentChildren;
  count?: string | number | undefined;
  /** "Remove Germany". */
  removeLabel: string;
  onRemove: () => void;
}

/** A picked value with its head-count and the way to drop it. */
export function Chip({ children, count, removeLabel, onRemove }: ChipProps) {
  return (
    <span class="chip">
      <span>{children}</span>
      {count !== undefined && <span class="n">{count}</span>}
      <button type="button" aria-label={removeLabel} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </span>
  );
}
