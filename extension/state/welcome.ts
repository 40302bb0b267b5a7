import { browser } from 'wxt/browser';
import { loadPairing } from './pairing.ts';

/** After the installation opens the options page, unless somebody already has it open: pairing comes first. */
export function welcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openOptions();
  });
}

async function openOptions(): Promise<void> {
  const open = await browser.tabs.query({ url: `${browser.runtime.getURL('/options.html')}*` });
  if (open.length === 0 && !(await loadPairing())) await browser.runtime.openOptionsPage();
}
