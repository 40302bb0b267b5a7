import { browser } from 'wxt/browser';

/** Keeps what is stored, the token above all, from content scripts, which share a process with the page's own scripts. */
export async function keepStoragePrivate(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
