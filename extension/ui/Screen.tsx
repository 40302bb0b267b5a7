import type { ComponentChildren } from 'preact';
import { Mark, type MarkName } from './Mark.tsx';

interface ScreenHeadProps {
  /** The sentence that heads the screen: what is so. */
  title: ComponentChildren;
  /** What is safe, or what to do. */
  lead?: ComponentChildren;
  mark?: MarkName | undefined;
  actions?: ComponentChildren;
}

/** The head of a screen: one sentence, what follows from it, and its actions. */
export function ScreenHead({ title, lead, mark, actions }: ScreenHeadProps) {
  return (
    <div class={`screen-head${mark ? ' marked' : ''}`}>
      <div>
        {mark && <Mark name={mark} big />}
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <p class="lead">{lead}</p>}
        </div>
      </div>
      {actions && <div class="row">{actions}</div>}
    </div>
  );
}

interface PanelHeadProps {
  brand: ComponentChildren;
  tile?: ComponentChildren;
  title?: ComponentChildren;
  note?: ComponentChildren;
  /** State and menu, at the end. */
  children?: ComponentChildren;
}

/** The first line of the panel: whose form this is, what is connected, how it stands. */
export function PanelHead({ brand, tile, title, note, children }: PanelHeadProps) {
  return (
    <header class="panel-head">
      <div class="identity">
        {brand}
        {tile}
        {title && (
          <div>
            <b>{title}</b>
            {note && <span class="note">{note}</span>}
          </div>
        )}
      </div>
      {children}
    </header>
  );
}

interface NavProps {
  label: string;
  items: readonly { id: string; label: ComponentChildren; href: string }[];
  current: string | undefined;
}

/** The panel's screens as links. */
export function Nav({ label, items, current }: NavProps) {
  return (
    <nav class="nav" aria-label={label}>
      {items.map((item) => (
        <a key={item.id} href={item.href} aria-current={item.id === current ? 'page' : undefined}>
          {item.label}
        </a>
      ))}
    </nav>
  );
}
