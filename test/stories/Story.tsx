import type { ComponentChildren } from 'preact';

/** One part with its states. */
export function Story({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section class="stack tight" aria-label={name}>
      <h2>{name}</h2>
      {children}
    </section>
  );
}
