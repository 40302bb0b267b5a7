import { browser, type Browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { InvitationMessage } from './invitation.ts';
import { isAllowedManager } from './managers.ts';

interface Invitation {
  tab: number;
  origin: string;
}
type Sender = Browser.runtime.MessageSender;

const keyOf = (nonce: string) => `session:invitation:${nonce}` as const;

/** The worker's side of invitations: makes them for content scripts and tells the panel what they are worth. */
export function answerInvitations(): void {
  browser.runtime.onMessage.addListener((message: InvitationMessage, sender, respond) => {
    const answer = answerTo(message, sender);
    void answer?.then(respond, () => respond(null));
    return answer !== undefined;
  });
}

function answerTo(message: InvitationMessage, sender: Sender): Promise<string | null> | undefined {
  if (message?.type === 'invite') return makeInvitation(sender);
  if (message?.type === 'redeem') return redeemInvitation(message.nonce, sender);
  return undefined;
}

async function makeInvitation({ tab, frameId, url }: Sender): Promise<string | null> {
  if (tab?.id === undefined || frameId !== 0 || !url) return null;
  const { origin } = new URL(url);
  if (!(await isAllowedManager(origin))) return null;
  const nonce = crypto.randomUUID();
  await storage.setItem<Invitation>(keyOf(nonce), { tab: tab.id, origin });
  return nonce;
}

async function redeemInvitation(nonce: string, { tab }: Sender): Promise<string | null> {
  const invitation = await storage.getItem<Invitation>(keyOf(nonce));
  return invitation && invitation.tab === tab?.id ? invitation.origin : null;
}
