import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Something that opens beside its opener and lies above the rest: in the top layer, placed by the
 * opener and never by the window, closed by a press outside or by leaving the frame.
 * Give `opener` to the element it belongs to and `over` to the element with the class "over".
 */
export function useOver<O extends HTMLElement, P extends HTMLElement>(
  open: boolean,
  onClose: () => void,
) {
  const opener = useRef<O>(null);
  const over = useRef<P>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useLayoutEffect(() => {
    const part = over.current;
    if (!open || !part) return;
    part.popover = 'manual';
    part.showPopover?.({ source: opener.current ?? undefined } as never);
  }, [open]);

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      const target = event.target as Node;
      if (over.current?.contains(target) || opener.current?.contains(target)) return;
      close.current();
    };
    const left = () => close.current();
    document.addEventListener('pointerdown', outside);
    window.addEventListener('blur', left);
    return () => {
      document.removeEventListener('pointerdown', outside);
      window.removeEventListener('blur', left);
    };
  }, [open]);

  return { opener, over };
}
