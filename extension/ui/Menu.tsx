import { useEffect, useId, useState } from 'preact/hooks';
import { Icon, type IconName } from './Icon.tsx';
import { useOver } from './use-over.ts';

export interface MenuItem {
  id: string;
  label: string;
  hint?: string | undefined;
  icon?: IconName | undefined;
  danger?: boolean;
  /** A line before it. */
  apart?: boolean;
  /** Why it cannot be used now; stands in place of the hint. */
  unavailable?: string | undefined;
}

interface MenuProps {
  /** The button's text; with `icon` alone it becomes the button's name. */
  label: string;
  icon?: IconName | undefined;
  small?: boolean;
  items: readonly MenuItem[];
  onSelect: (id: string) => void;
}

const jumps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => (at >= last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** A button that opens a menu (APG): arrows, Home, End, first letters, Escape back to the button. */
export function Menu({ label, icon, small, items, onSelect }: MenuProps) {
  const id = useId();
  /** The item that gets the focus when the menu opens; undefined while it is closed. */
  const [at, setAt] = useState<number>();
  const open = at !== undefined;
  const { opener, over } = useOver<HTMLButtonElement, HTMLDivElement>(open, () => setAt(undefined));
  useEffect(() => {
    if (at !== undefined)
      over.current?.querySelectorAll<HTMLElement>('[role=menuitem]')[at]?.focus();
  }, [at]);

  const close = () => {
    setAt(undefined);
    opener.current?.focus();
  };
  const choose = (item: MenuItem) => {
    if (item.unavailable) return;
    close();
    onSelect(item.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = items.length - 1;
    const next = jumps[event.key]?.(at ?? (event.key === 'ArrowUp' ? 0 : -1), last);
    if (next !== undefined) setAt(next);
    else if (event.key === 'Escape' && open) close();
    else if (event.key === 'Tab' && open) return close();
    else if (open && event.key.length === 1 && event.key !== ' ') setAt(byLetter(event.key, at));
    else return;
    event.preventDefault();
  };
  const byLetter = (letter: string, from: number) => {
    const order = [...items.keys()].map((step) => (from + 1 + step) % items.length);
    const starts = (i: number) => items[i]?.label.toLowerCase().startsWith(letter.toLowerCase());
    return order.find(starts) ?? from;
  };

  return (
    <span class="menu-button" onKeyDown={onKeyDown}>
      <button
        ref={opener}
        type="button"
        class={`button${small ? ' small' : ''}${icon ? ' icon plain' : ''}`}
        data-tip={icon ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setAt(open ? undefined : 0)}
      >
        <span class={icon ? 'hide' : undefined}>{label}</span>
        <Icon name={icon ?? 'down'} />
      </button>
      {open && (
        <div class="over menu" role="menu" aria-label={label} id={id} ref={over}>
          {items.map((item, index) => (
            <div key={item.id} role="none" class={item.apart ? 'apart' : undefined}>
              <button
                type="button"
                role="menuitem"
                class={item.danger ? 'danger' : undefined}
                tabIndex={index === at ? 0 : -1}
                aria-disabled={item.unavailable ? 'true' : undefined}
                onClick={() => choose(item)}
              >
                {item.icon && <Icon name={item.icon} />}
                <span>
                  {item.label}
                  {(item.unavailable ?? item.hint) && (
                    <small>{item.unavailable ?? item.hint}</small>
                  )}
                </span>
              </button>
            </div>
          ))}
        </div>
      )}
    </span>
  );
}
