import { browser } from 'wxt/browser';
import { loadPairing } from './pairing.ts';

/** After the installation opens the options page, unless somebody already has it open: pairing comes first. */
export function welcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openOptions();
  });
}

async function openOptions(): Promise<void> {
  const [tab] = await browser.tabs.query({ url: `${browser.runtime.getURL('/options.html')}*` });
  if (!tab) {
    if (!(await loadPairing())) await browser.runtime.openOptionsPage();
    return;
  }
  // A tab that the browser was started with came before the extension and shows an error; the page itself takes the
  // pairing code out of its address at once.
  if (tab.id !== undefined && tab.url?.includes('#')) await browser.tabs.reload(tab.id);
}
