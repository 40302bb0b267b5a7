import { useEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus to the heading of a new place, as soon as it is drawn. Not on the first one, for the panel may have
 * appeared in a page where somebody is doing something else; and not when an admin has gone on meanwhile.
 */
export function useHeadingFocus(place: string) {
  const root = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const focus = () => {
      const heading = root.current?.querySelector('h1');
      if (heading && document.activeElement === document.body)
        heading.focus({ preventScroll: true });
      if (heading) observer.disconnect();
    };
    const observer = new MutationObserver(focus);
    observer.observe(root.current!, { childList: true, subtree: true });
    (document.activeElement as HTMLElement | null)?.blur();
    focus();
    return () => observer.disconnect();
  }, [place]);
  return root;
}
