import type { ComponentChildren } from 'preact';
import { useVirtual } from './use-virtual.ts';

interface VirtualListProps<T> {
  label: string;
  items: readonly T[];
  itemKey: (item: T) => string;
  children: (item: T) => ComponentChildren;
  /** The end comes near: time to ask for more. */
  onEnd?: (() => void) | undefined;
  /** Height of the region; in a Card with `fill` it takes what is left. */
  tall?: string;
  rowHeight?: number;
}

/** A list of any length in a region of bounded height; keyboards scroll the region. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { label, items, itemKey, children, onEnd, tall = '26rem', rowHeight = 61 } = props;
  const {
    scroll,
    items: lines,
    total,
    measureElement,
  } = useVirtual({
    count: items.length,
    estimateSize: () => rowHeight,
    getItemKey: (at) => itemKey(items[at]!),
    onEnd,
  });
  const above = lines[0]?.start ?? 0;
  const below = total - (lines.at(-1)?.end ?? 0);
  return (
    <div
      class="table-scroll"
      ref={scroll}
      role="group"
      aria-label={label}
      tabIndex={0}
      style={{ '--tall': tall }}
    >
      <ul class="list" style={{ paddingBlock: `${above}px ${below}px` }}>
        {lines.map(({ index }) => {
          const item = items[index]!;
          return (
            <li
              key={itemKey(item)}
              ref={measureElement}
              data-index={index}
              aria-setsize={onEnd ? -1 : items.length}
              aria-posinset={index + 1}
            >
              {children(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
