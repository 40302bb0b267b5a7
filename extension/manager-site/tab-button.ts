import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { dress, tabButton } from './styles.ts';
import { words } from './words.ts';

/** Where the page has no place for the panel, a discreet button in the corner that opens it in a tab of its own. */
export function createTabButton(ctx: ContentScriptContext): { show: (on: boolean) => void } {
  const link = document.createElement('a');
  link.href = browser.runtime.getURL('/panel.html');
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = words.button;
  dress(link, tabButton);
  const host = document.createElement('div');
  host.attachShadow({ mode: 'closed' }).append(link);
  ctx.onInvalidated(() => host.remove());
  return {
    show(on) {
      if (on && !host.isConnected) document.body.append(host);
      if (!on && host.isConnected) host.remove();
    },
  };
}
