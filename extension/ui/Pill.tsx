import type { ComponentChildren } from 'preact';
import { Mark, type MarkName } from './Mark.tsx';

interface PillProps {
  children: ComponentChildren;
  mark?: MarkName | undefined;
  tone?: 'join' | 'change' | 'leave' | 'held' | 'info' | undefined;
}

/** A state in a word. */
export function Pill({ children, mark, tone }: PillProps) {
  return (
    <span class={`pill${tone ? ` tone-${tone}` : ''}`}>
      {mark && <Mark name={mark} />}
      {children}
    </span>
  );
}
