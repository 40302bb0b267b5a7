import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useOver } from './use-over.ts';

interface TooltipProps {
  /** The word that needs explaining. */
  children: ComponentChildren;
  /** One sentence about it. What people must know stands on the screen instead. */
  text: string;
}

/** A word with its explanation: on hover, on focus, on a press; Escape takes it away. */
export function Tooltip({ children, text }: TooltipProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const { opener, over } = useOver<HTMLButtonElement, HTMLSpanElement>(open, close);
  return (
    <span class="tip" onMouseEnter={() => setOpen(true)} onMouseLeave={close}>
      <button
        ref={opener}
        type="button"
        aria-describedby={open ? id : undefined}
        onFocus={() => setOpen(true)}
        onBlur={close}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return;
          event.preventDefault();
          close();
        }}
      >
        {children}
      </button>
      {open && (
        <span class="over" role="tooltip" id={id} ref={over}>
          {text}
        </span>
      )}
    </span>
  );
}
