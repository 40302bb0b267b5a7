import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerInvitations } from '../../../extension/manager-site/answer-invitations.ts';
import type { InvitationMessage } from '../../../extension/manager-site/invitation.ts';

const page = { tab: { id: 7 }, frameId: 0, url: 'http://localhost:5000/settings/integrations' };
const panel = { tab: { id: 7 }, frameId: 3, url: 'chrome-extension://x/panel.html' };

beforeEach(() => {
  fakeBrowser.reset();
  answerInvitations();
});

async function ask(message: InvitationMessage, sender: object): Promise<string | null> {
  return await new Promise((done) => {
    void fakeBrowser.runtime.onMessage.trigger(message, sender as never, done);
  });
}

test('an invitation tells the panel in the same tab for which page it was made', async () => {
  const nonce = (await ask({ type: 'invite' }, page))!;
  expect(await ask({ type: 'redeem', nonce }, panel)).toBe('http://localhost:5000');
});

test('an invitation may be shown again, for a page that moves the frame loads it anew', async () => {
  const nonce = (await ask({ type: 'invite' }, page))!;
  await ask({ type: 'redeem', nonce }, panel);
  expect(await ask({ type: 'redeem', nonce }, panel)).toBe('http://localhost:5000');
});

test('no two invitations are the same', async () => {
  expect(await ask({ type: 'invite' }, page)).not.toBe(await ask({ type: 'invite' }, page));
});

test.each([
  ['of a page that is no manager', { ...page, url: 'https://evil.example/integrations' }],
  ['of a frame in a page', { ...page, frameId: 2 }],
  ['outside any tab', { url: page.url, frameId: 0 }],
])('a content script %s gets none', async (_, sender) => {
  expect(await ask({ type: 'invite' }, sender)).toBeNull();
});

test('an invitation is worth nothing in another tab, and a made-up one nowhere', async () => {
  const nonce = (await ask({ type: 'invite' }, page))!;
  expect(await ask({ type: 'redeem', nonce }, { ...panel, tab: { id: 8 } })).toBeNull();
  expect(await ask({ type: 'redeem', nonce: 'made-up' }, panel)).toBeNull();
});
