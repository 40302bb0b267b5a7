import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from './Icon.tsx';

type Native = Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'icon' | 'type' | 'disabled' | 'children' | 'ref'
>;

export interface ButtonProps extends Native {
  children: ComponentChildren;
  /** One primary a screen. */
  kind?: 'primary' | 'normal' | 'plain' | 'danger';
  small?: boolean;
  icon?: IconName | undefined;
  iconEnd?: IconName | undefined;
  /** Work goes on: the button keeps its width and focus, further presses do nothing. */
  busy?: boolean;
  /** Why it cannot be used now, in words; shown beside the button and read with it. */
  unavailable?: string | undefined;
  /** Where the reason already stands on the page: its id. Then it is not shown again. */
  unavailableBy?: string | undefined;
  submit?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A button. Unavailable ones stay reachable by keyboard and say why. */
export function Button(props: ButtonProps) {
  const { children, kind = 'normal', small, icon, iconEnd, busy, submit, ...rest } = props;
  const { unavailable, unavailableBy, onClick, class: more, ...native } = rest;
  const reasonId = useId();
  const off = Boolean(unavailable ?? unavailableBy);
  const button = (
    <button
      {...native}
      type={submit ? 'submit' : 'button'}
      class={['button', kind, small && 'small', busy && 'busy', more].filter(Boolean).join(' ')}
      aria-disabled={off || busy ? 'true' : undefined}
      aria-busy={busy ? 'true' : undefined}
      aria-describedby={unavailableBy ?? (unavailable ? reasonId : native['aria-describedby'])}
      onClick={(event) => {
        if (off || busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon && !busy && <Icon name={icon} />}
      {children}
      {iconEnd && <Icon name={iconEnd} />}
    </button>
  );
  if (!unavailable) return button;
  return (
    <span class="with-reason">
      {button}
      <span class="note" id={reasonId}>
        {unavailable}
      </span>
    </span>
  );
}
