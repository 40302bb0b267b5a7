import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { IconButton } from './IconButton.tsx';

interface SheetProps {
  title: ComponentChildren;
  closeLabel: string;
  onClose: () => void;
  /** Changes when somebody else is shown: the head-line takes the focus again. */
  of: string;
  footer?: ComponentChildren;
  children: ComponentChildren;
}

/** One person beside the list they were chosen from. Escape closes it; the focus goes back to the list. */
export function Sheet({ title, closeLabel, onClose, of, footer, children }: SheetProps) {
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const from = document.activeElement;
    head.current?.focus();
    return () => from instanceof HTMLElement && from.focus();
  }, [of]);
  return (
    <section
      class="card sheet"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={id} tabIndex={-1} ref={head}>
          {title}
        </h2>
        <IconButton small kind="plain" icon="close" label={closeLabel} onClick={onClose} />
      </header>
      {children}
      {footer && <footer>{footer}</footer>}
    </section>
  );
}

/** A list with the sheet of one of its people: beside it from 880 px, in its place below. */
export function WithSheet(props: {
  sheet: ComponentChildren | undefined;
  children: ComponentChildren;
}) {
  return (
    <div class={props.sheet ? 'split aside with-sheet' : undefined}>
      {props.children}
      {props.sheet}
    </div>
  );
}
