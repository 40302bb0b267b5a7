import type { ComponentChildren } from 'preact';

/** A short fact in a frame: a number of a list, the name of a right. */
export function Tag({ children }: { children: ComponentChildren }) {
  return <span class="tag num">{children}</span>;
}
