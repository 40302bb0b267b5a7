import { hc } from 'hono/client';
import type { ClientResponse } from 'hono/client';
import type { AppType } from '../../backend/app.ts';
import { text } from '../locales/text.ts';
import { losePairing, pairing } from '../state/pairing.ts';
import { readAnswer } from './read-answer.ts';
import { Refused } from './refused.ts';

/** Stands for the paired backend, which may change while the panel is open. */
const placeholder = 'http://backend';

/** The backend's API, typed by its routes. Give what a call answers to `call`. */
export const api = hc<AppType>(placeholder, {
  fetch: ((url: string, init?: RequestInit) =>
    send(url.slice(placeholder.length), init)) as typeof fetch,
}).api;

/**
 * Calls a path of the paired backend with its token. For streams and files; everything else goes through `api`.
 * Gives any answer of the backend, also a refusal. Throws Refused when there is none.
 */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const paired = pairing.value;
  if (!paired) throw new Refused('not_paired', text.refusal.notPaired, text.refusal.notPairedMore);
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${paired.token}`);
  const answer = await reach(paired.backend + path, { ...init, headers });
  if (answer.status === 401 && pairing.value?.token === paired.token) await losePairing(paired);
  return answer;
}

/** Fetches without cookies and stores. Throws Refused when nobody answers. */
export async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, credentials: 'omit', cache: 'no-store' });
  } catch (fault) {
    if (init.signal?.aborted) throw fault;
    throw new Refused('backend_unreachable', text.refusal.unreachable, {
      hint: text.refusal.unreachableHint(new URL(url).origin),
    });
  }
}

/** Gives the JSON of an answer. Throws Refused when the backend refuses or cannot be reached. */
export async function call<T>(
  answer: Promise<Pick<ClientResponse<T, number, 'json'>, 'json' | 'ok' | 'status'>>,
): Promise<T> {
  return (await readAnswer(await answer)) as T;
}
