import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import { Mark, type MarkName } from './Mark.tsx';

const tones = {
  info: { tone: 'tone-info', mark: undefined },
  held: { tone: 'tone-held', mark: 'held' },
  warn: { tone: 'tone-held', mark: 'warn' },
  refused: { tone: 'tone-leave', mark: 'problem' },
  done: { tone: 'tone-join', mark: 'ok' },
} satisfies Record<string, { tone: string; mark: MarkName | undefined }>;

interface NoticeProps {
  tone: keyof typeof tones;
  /** The first line: what is so. */
  title?: ComponentChildren;
  /** What is safe, then what to do. */
  children?: ComponentChildren;
  actions?: ComponentChildren;
  /** In place of the tone's own sign, for tone info. */
  icon?: IconName;
  /** Read out when it appears: `alert` at once, `status` when the reader is idle. */
  role?: 'alert' | 'status' | undefined;
}

/** Something to know or to do: what happened, what is safe, what to do, buttons. */
export function Notice({ tone, title, children, actions, icon = 'info', role }: NoticeProps) {
  const { tone: name, mark } = tones[tone];
  return (
    <div class={`notice ${name}`} role={role}>
      {mark ? <Mark name={mark} /> : <Icon name={icon} />}
      <div>
        {title && (
          <p>
            <b>{title}</b>
          </p>
        )}
        {children}
        {actions && <div class="row">{actions}</div>}
      </div>
    </div>
  );
}
