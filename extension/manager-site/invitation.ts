import { browser } from 'wxt/browser';

/**
 * A web page may frame panel.html as well. The panel shows itself only in a frame that our content script made, and
 * the invitation is how it knows: the content script asks the worker for one, hands its number to the frame in the
 * URL, and the panel asks the worker for which page it was given. The number never reaches the page's own scripts.
 */
export type InvitationMessage = { type: 'invite' } | { type: 'redeem'; nonce: string };

/** Asks for an invitation for the page that the calling content script runs in; null when the page is not allowed. */
export async function invite(): Promise<string | null> {
  return await ask({ type: 'invite' });
}

/** Gives the origin of the page that an invitation was made for; null when it was not made for this tab. */
export async function redeem(nonce: string): Promise<string | null> {
  return await ask({ type: 'redeem', nonce });
}

/** A worker that is just going to sleep, or being updated, may swallow a message: then it is asked again. */
async function ask(message: InvitationMessage): Promise<string | null> {
  for (let tries = 0; tries < 3; tries++) {
    const answer = await Promise.race([send(message), silence()]);
    if (answer !== undefined) return answer;
  }
  return null;
}

const send = async (message: InvitationMessage): Promise<string | null> =>
  await browser.runtime.sendMessage(message).catch(() => null);

const silence = () => new Promise<undefined>((done) => setTimeout(done, 1_000));
