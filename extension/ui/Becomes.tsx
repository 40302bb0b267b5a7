import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

interface BecomesProps {
  was: ComponentChildren;
  now: ComponentChildren;
  /** Read between the two: "becomes". */
  label: string;
}

/** An old value and the new one, seen and heard as such. */
export function Becomes({ was, now, label }: BecomesProps) {
  return (
    <span class="becomes">
      <del class="was">{was}</del>
      <Icon name="arrow" />
      <span class="hide"> {label} </span>
      <b>{now}</b>
    </span>
  );
}
