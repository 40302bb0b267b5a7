import { Button, type ButtonProps } from './Button.tsx';
import type { IconName } from './Icon.tsx';

type IconButtonProps = Omit<ButtonProps, 'children' | 'icon' | 'iconEnd'> & {
  icon: IconName;
  /** What it does, with its object: "Remove Germany". Shown as a tip on hover and focus. */
  label: string;
};

/** A button that shows only an icon; the label is its name and its tip. */
export function IconButton({ icon, label, class: more, ...rest }: IconButtonProps) {
  return (
    <Button {...rest} icon={icon} class={`icon ${more ?? ''}`} data-tip={label}>
      <span class="hide">{label}</span>
    </Button>
  );
}
