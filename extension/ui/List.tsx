import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import { Mark, type MarkName } from './Mark.tsx';

interface ListItemProps {
  title: ComponentChildren;
  hint?: ComponentChildren;
  mark?: MarkName | undefined;
  /** What the mark says, where the words beside it do not. */
  markLabel?: string | undefined;
  icon?: IconName | undefined;
  /** At the end of the line: a reason, a button. */
  aside?: ComponentChildren;
}

/** One line of a list: sign, words, and what stands at the end. */
export function ListLine({ title, hint, mark, markLabel, icon, aside }: ListItemProps) {
  return (
    <>
      {mark && <Mark name={mark} label={markLabel} />}
      {icon && <Icon name={icon} />}
      <span class="who">
        <b>{title}</b>
        {hint && <small>{hint}</small>}
      </span>
      {aside && <span class="at-end">{aside}</span>}
    </>
  );
}

interface ListProps<T> {
  items: readonly T[];
  itemKey: (item: T) => string;
  children: (item: T) => ComponentChildren;
  label?: string | undefined;
  ordered?: boolean;
}

/** A list with one line an item, usually a ListLine. */
export function List<T>({ items, itemKey, children, label, ordered }: ListProps<T>) {
  const Kind = ordered ? 'ol' : 'ul';
  return (
    <Kind class="list" aria-label={label}>
      {items.map((item) => (
        <li key={itemKey(item)}>{children(item)}</li>
      ))}
    </Kind>
  );
}
