import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { openDialogs } from './open-dialogs.ts';

interface DialogProps {
  open: boolean;
  /** The question or task. */
  title: ComponentChildren;
  children?: ComponentChildren;
  /** Buttons, the way out first. */
  footer: ComponentChildren;
  /** Escape, or a way out that the footer offers. */
  onClose: () => void;
  /** With room for a list or a form. */
  wide?: boolean;
}

const anchor = '--dialog-opener';

/**
 * A modal question. It opens beside what opened it, for the frame is as tall as its content and has
 * no middle one can see; Escape closes it, and the focus goes back to where it came from.
 */
export function Dialog({ open, title, children, footer, onClose, wide }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const part = dialog.current;
    const opener = document.activeElement;
    if (!open || !part) return;
    const from = opener instanceof HTMLElement && opener !== document.body ? opener : undefined;
    from?.style.setProperty('anchor-name', anchor);
    part.showModal();
    openDialogs.value += 1;
    return () => {
      openDialogs.value -= 1;
      part.close();
      from?.style.removeProperty('anchor-name');
      from?.focus();
    };
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      class={`dialog${wide ? ' wide' : ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="body">
        <h2 id={id} tabIndex={-1} autofocus>
          {title}
        </h2>
        {children}
      </div>
      <div class="foot">{footer}</div>
    </dialog>
  );
}
