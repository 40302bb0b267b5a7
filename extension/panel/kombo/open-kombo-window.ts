import { KomboConnectCancelledError, showKomboConnect } from '@kombo-api/connect';
import { Refused } from '../../api/refused.ts';
import { text } from '../../locales/text.ts';
import { openDialogs } from '../../ui/open-dialogs.ts';

const words = text.wizard.kombo;

/** Kombo's window. */
export interface KomboWindow {
  /** What stands for the integration that was made; undefined when the window was closed. Throws Refused. */
  token: Promise<string | undefined>;
  close: () => void;
}

/** Opens Kombo's window, over the whole page. What is behind it cannot be reached meanwhile; the cursor comes back to where it was. */
export function openKomboWindow(url: string): KomboWindow {
  const before = document.activeElement;
  const behind = document.getElementById('root');
  const place = document.body.appendChild(document.createElement('div'));
  const shown = showKomboConnect(url, { container: place });
  const frame = place.querySelector('iframe');
  if (frame) {
    frame.title = words.frame;
    frame.style.border = '0';
    frame.focus();
  }
  if (behind) behind.inert = true;
  openDialogs.value += 1;
  const close = () => place.remove();
  const token = shown
    .catch((thrown: unknown) => {
      if (thrown instanceof KomboConnectCancelledError) return undefined;
      throw new Refused('bad_request', words.failed, { hint: words.failedHint });
    })
    .finally(() => {
      close();
      openDialogs.value -= 1;
      if (behind) behind.inert = false;
      if (before instanceof HTMLElement) before.focus();
    });
  return { token, close };
}
