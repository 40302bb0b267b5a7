import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface CardProps {
  /** Names the card and stands in its header. Without it give a label. */
  title?: ComponentChildren;
  /** The name where no title shows. */
  label?: string | undefined;
  level?: 2 | 3;
  /** Beside the title: a note, a count, a button. */
  aside?: ComponentChildren;
  /** Actions, or what the list above counts. */
  footer?: ComponentChildren;
  /** The content keeps its own distance to the edge: tables, lists, figures. */
  flush?: boolean;
  /** As tall as its neighbour; a scroll region inside takes what is left. */
  fill?: boolean;
  busy?: boolean;
  children?: ComponentChildren;
}

/** A part of a screen with its own head-line. */
export function Card(props: CardProps) {
  const { title, label, level = 2, aside, footer, flush, fill, busy, children } = props;
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section
      class={`card${fill ? ' fill' : ''}`}
      aria-labelledby={title ? id : undefined}
      aria-label={label}
      aria-busy={busy}
    >
      {(title || aside) && (
        <header>
          {title && <Heading id={id}>{title}</Heading>}
          {aside}
        </header>
      )}
      {flush ? children : <div class="body">{children}</div>}
      {footer && <footer>{footer}</footer>}
    </section>
  );
}
