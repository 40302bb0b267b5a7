import {
  defaultRangeExtractor,
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

type Given = Pick<
  VirtualizerOptions<HTMLElement, HTMLElement>,
  'count' | 'estimateSize' | 'getItemKey' | 'paddingStart' | 'scrollPaddingStart'
>;

interface Options extends Given {
  /** Lines to draw although they are out of sight, for a window that starts at this line. */
  keep?: (start: number) => number[];
  /** The end comes near: time to ask for more. */
  onEnd?: (() => void) | undefined;
}

const overscan = 8;
/** The size a region is taken to have until it is laid out. */
const unseen = { width: 800, height: 480 };

/**
 * Keeps only the lines in the document that are in sight. Give `scroll` to the scrolling element,
 * `measureElement` and data-index to each line; `items` are the lines to draw, `total` their height.
 */
export function useVirtual({ keep, onEnd, ...given }: Options) {
  const scroll = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
    initialRect: unseen,
    overscan,
    ...given,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      const kept = keep?.(range.startIndex).filter((at) => at >= 0 && at < range.count) ?? [];
      return [...new Set([...kept, ...inSight])].sort((a, b) => a - b);
    },
    getScrollElement: () => scroll.current,
    observeElementRect: (virtual, tell) =>
      observeElementRect(virtual, (rect) => tell(rect.height > 0 ? rect : unseen)),
    measureElement: (line, entry, virtual) =>
      measureElement(line, entry, virtual) || given.estimateSize(virtual.indexFromElement(line)),
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(undefined),
  };
  const [virtual] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());

  const items = virtual.getVirtualItems();
  const atEnd = (items.at(-1)?.index ?? -1) >= given.count - overscan;
  useEffect(() => {
    if (atEnd) onEnd?.();
  }, [atEnd, given.count]);

  return {
    scroll,
    items,
    total: virtual.getTotalSize(),
    measureElement: virtual.measureElement,
    scrollToIndex: (index: number) => virtual.scrollToIndex(index, { align: 'auto' }),
  };
}
