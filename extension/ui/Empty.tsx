import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import { Mark, type MarkName } from './Mark.tsx';

interface EmptyProps {
  title: ComponentChildren;
  children?: ComponentChildren;
  icon?: IconName | undefined;
  mark?: MarkName | undefined;
  /** The one way on. */
  action?: ComponentChildren;
  level?: 2 | 3;
}

/** Nothing here: what is so, and one way on. */
export function Empty({ title, children, icon, mark, action, level = 3 }: EmptyProps) {
  const Heading = `h${level}` as const;
  return (
    <div class="empty">
      {mark ? <Mark name={mark} big /> : icon && <Icon name={icon} />}
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
