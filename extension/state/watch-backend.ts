import { browser } from 'wxt/browser';
import { loadPairing } from './pairing.ts';
import { clearBadge } from './show-badge.ts';
import { refreshStatus } from './status.ts';

const alarm = 'look';

/** The worker's side of the badge: looks at the backend every minute, and keeps nothing in memory between. */
export function watchBackend(): void {
  browser.alarms.onAlarm.addListener(({ name }) => void (name === alarm && look()));
  browser.runtime.onStartup.addListener(() => void look());
  browser.runtime.onInstalled.addListener(() => void look());
  void keepAlarm();
}

/** Browsers may forget alarms when they restart or update. */
async function keepAlarm(): Promise<void> {
  if (await browser.alarms.get(alarm)) return;
  await browser.alarms.create(alarm, { periodInMinutes: 1 });
}

async function look(): Promise<void> {
  await ((await loadPairing()) ? refreshStatus() : clearBadge());
}
