import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface LinkButtonProps {
  href: string;
  children: ComponentChildren;
  kind?: 'primary' | 'normal' | 'plain';
  small?: boolean;
  icon?: IconName | undefined;
  /** Said after the text and shown as an icon: the link opens outside the panel. */
  external?: string | undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
}

/** A link that looks like a button: it goes somewhere instead of doing something. */
export function LinkButton(props: LinkButtonProps) {
  const { href, children, kind = 'normal', small, icon, external, onClick } = props;
  return (
    <a
      href={href}
      class={`button ${kind}${small ? ' small' : ''}`}
      onClick={onClick}
      {...(external && { target: '_blank', rel: 'noreferrer' })}
    >
      {icon && <Icon name={icon} />}
      {children}
      {external && (
        <>
          <Icon name="external" />
          <span class="hide">{external}</span>
        </>
      )}
    </a>
  );
}
