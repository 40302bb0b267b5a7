import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { Status } from '#shared/status.ts';
import { text } from '../locales/text.ts';
import { badgeFor } from './badge.ts';

const awaySince = storage.defineItem<number>('session:awaySince');
const color = '#855400';

/** Brings the badge in line with what the backend said; undefined when it did not answer. */
export async function showBadge(status: Status | undefined): Promise<void> {
  // Firefox gives frames in web pages only a few interfaces; its worker keeps the badge right.
  if (!browser.action || !browser.storage.session) return;
  const now = Date.now();
  const since = status ? undefined : ((await awaySince.getValue()) ?? now);
  await awaySince.setValue(since ?? null);
  const why = status ? status.attention?.message : text.popup.away;
  await draw(badgeFor({ status, awaySince: since, now }), why ?? '');
}

/** Takes the badge away, where no backend is paired. */
export async function clearBadge(): Promise<void> {
  await awaySince.removeValue();
  await draw('', '');
}

async function draw(badge: '' | '!', why: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: badge }),
    browser.action.setBadgeBackgroundColor({ color }),
    browser.action.setTitle({ title: badge ? text.popup.iconTitle(why) : text.shell.name }),
  ]);
}
