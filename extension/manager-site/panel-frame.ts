import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createIframeUi } from 'wxt/utils/content-script-ui/iframe';
import { schemeFor, type Scheme } from './ground.ts';
import { invite } from './invitation.ts';
import type { FromPanel, Handover, ToPanel } from './port.ts';
import * as styles from './styles.ts';
import { createUpdatedNote } from './updated-note.ts';
import { words } from './words.ts';

const lowest = 48;
const highest = 20_000;

/**
 * The panel in the page: an extension page in a frame in a dialog in a closed shadow root, where the page's scripts
 * find no handle to it. The dialog turns modal when the panel asks for the whole window; the frame does not reload.
 */
export function createPanelFrame(ctx: ContentScriptContext) {
  const dialog = document.createElement('dialog');
  let place: Element | undefined;
  let port: MessagePort | undefined;
  let nonce = '';
  let mounts = 0;
  let height = 320;
  let full = false;
  let scheme: Scheme = 'light';

  // Before createIframeUi, which takes the wrapper out of the page when the extension goes.
  ctx.onInvalidated(() => {
    if (ui.wrapper.isConnected) ui.wrapper.before(createUpdatedNote(words.updated));
  });
  const ui = createIframeUi(ctx, {
    page: '/panel.html',
    position: 'inline',
    anchor: () => place,
    append: 'last',
    onBeforeMount: (_, frame) => {
      frame.removeAttribute('src');
      full = false;
      void load(frame);
    },
    onMount: () => {
      dialog.close();
      dialog.open = true;
      matchGround();
      lay();
      return true;
    },
  });

  async function load(frame: HTMLIFrameElement) {
    const mount = ++mounts;
    nonce = '';
    const invitation = (await invite()) ?? '';
    if (mount !== mounts || !ui.wrapper.isConnected || ctx.isInvalid) return;
    nonce = invitation;
    frame.src = `${browser.runtime.getURL('/panel.html')}#${nonce}`;
  }

  function handOver() {
    port?.close();
    port = undefined;
    if (!nonce || !ui.iframe.src) return;
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }: MessageEvent<FromPanel>) => obey(data);
    const handover: Handover = { nonce };
    ui.iframe.contentWindow?.postMessage(handover, new URL(ui.iframe.src).origin, [channel.port2]);
    tell({ type: 'scheme', scheme });
  }

  const tell = (message: ToPanel) => port?.postMessage(message);

  function obey(message: FromPanel) {
    if (message.type === 'full' && message.on !== full) setFull(message.on);
    if (message.type !== 'height' || !(message.px > 0)) return;
    height = Math.min(Math.max(message.px, lowest), highest);
    lay();
  }

  function setFull(on: boolean) {
    const { x, y, width } = ui.wrapper.getBoundingClientRect();
    full = on;
    dialog.close();
    if (on) dialog.showModal();
    else dialog.open = true;
    lay();
    ui.iframe.focus();
    tell({ type: 'full', on, rect: { x, y, width } });
  }

  function lay() {
    styles.dress(ui.wrapper, styles.wrapper(height));
    styles.dress(dialog, full ? styles.fullDialog : styles.inlineDialog);
    styles.dress(ui.iframe, styles.frame(full ? '100%' : `${height}px`, scheme));
  }

  /** Keeps the panel as light or dark as the page is where it stands. */
  function matchGround() {
    const parent = ui.wrapper.parentElement;
    if (!parent) return;
    const now = schemeFor(getComputedStyle(parent).color);
    if (now === scheme) return;
    scheme = now;
    lay();
    tell({ type: 'scheme', scheme });
  }

  ui.iframe.title = 'Rollcall';
  dialog.ariaLabel = 'Rollcall';
  dialog.append(ui.iframe);
  ui.wrapper.attachShadow({ mode: 'closed' }).append(dialog);
  ui.iframe.addEventListener('load', handOver);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    ui.iframe.focus();
    tell({ type: 'escape' });
  });
  dialog.addEventListener('close', () => {
    if (full && !dialog.open) setFull(false);
  });

  return {
    /** Whether the panel stands in the page; the page may have thrown it out. */
    get connected() {
      return ui.wrapper.isConnected;
    },
    /** Puts the panel into an element of the page, as its last child. */
    mount(element: Element) {
      place = element;
      ui.mount();
    },
    /** Takes the panel out of the page. */
    remove: () => ui.remove(),
    matchGround,
  };
}
