import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

type Options = Pick<
  VirtualizerOptions<HTMLElement, HTMLElement>,
  'count' | 'estimateSize' | 'getItemKey' | 'overscan' | 'scrollPaddingStart'
>;

/**
 * Keeps only the lines in the document that are in sight. Give `scroll` to the scrolling element,
 * `measureElement` and data-index to each line; `items` are the lines to draw, `total` their height.
 */
export function useVirtual(options: Options) {
  const scroll = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const all = {
    initialRect: { width: 800, height: 480 },
    overscan: 8,
    ...options,
    getScrollElement: () => scroll.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(undefined),
  };
  const [virtual] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(all));
  virtual.setOptions(all);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  return {
    scroll,
    items: virtual.getVirtualItems(),
    total: virtual.getTotalSize(),
    measureElement: virtual.measureElement,
    scrollToIndex: (index: number) => virtual.scrollToIndex(index, { align: 'auto' }),
  };
}
