import { redeem } from '../manager-site/invitation.ts';
import type { FromPanel, Handover, ToPanel } from '../manager-site/port.ts';

/** Whether the panel stands in a manager's page; otherwise it has a tab or a side panel to itself. */
export const embedded = window.top !== window;

let port: MessagePort | undefined;

/**
 * Asks the manager's page for the whole window, or gives it back. The panel stays where it was on the screen and only
 * gains room around it, for a dialog. Does nothing where the panel is not embedded.
 */
export function requestFullscreen(on: boolean): void {
  tell({ type: 'full', on });
}

/** Whether our own content script framed this page, in a page of a manager that is allowed. */
export async function isInvited(): Promise<boolean> {
  if (self.origin === 'null' || location.hash.length < 2 || location.ancestorOrigins.length !== 1)
    return false;
  return (await redeem(location.hash.slice(1))) === location.ancestorOrigins[0];
}

/** Listens for the port from the content script, and then reports the height of what is drawn in the root. */
export function meetHost(root: HTMLElement): void {
  const height = new ResizeObserver(() =>
    tell({ type: 'height', px: Math.ceil(root.getBoundingClientRect().height) }),
  );
  window.addEventListener('message', ({ source, data, ports: [first] }: MessageEvent<Handover>) => {
    if (source !== window.parent || !first || data?.nonce !== location.hash.slice(1)) return;
    port = first;
    port.onmessage = ({ data }: MessageEvent<ToPanel>) => obey(data, root);
    height.disconnect();
    height.observe(root);
  });
}

function tell(message: FromPanel): void {
  port?.postMessage(message);
}

function obey(message: ToPanel, root: HTMLElement): void {
  if (message.type === 'scheme') document.documentElement.style.colorScheme = message.scheme;
  if (message.type === 'escape')
    [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1)?.requestClose();
  if (message.type === 'full') {
    const { x, y, width } = message.rect;
    root.style.cssText = message.on
      ? `position: absolute; left: ${x}px; top: ${y}px; width: ${width}px`
      : '';
  }
}
