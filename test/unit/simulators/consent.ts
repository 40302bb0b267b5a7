import { hash } from 'node:crypto';
import type { RunningSimulator } from '../../simulators/world/start.ts';

export const redirectUri = 'https://rollcall.example/callback?from=here';
export const verifier = 'a-verifier-that-is-long-enough-to-be-one-0123456789';
export const challenge = hash('sha256', verifier, 'base64url');

/** What an app asks for on the vendor's page; `undefined` leaves a part out. */
export const pageAt = (
  { url, credentials }: RunningSimulator,
  path: string,
  changes: Record<string, string | undefined> = {},
): string => {
  const asked = {
    response_type: 'code',
    client_id: credentials['clientId'],
    redirect_uri: redirectUri,
    state: 'the-state',
    ...changes,
  };
  const query = Object.entries(asked).filter(
    (one): one is [string, string] => one[1] !== undefined,
  );
  return `${url}${path}?${new URLSearchParams(query)}`;
};

/** Presses a button on the page, and answers what the vendor sends the browser back with. */
export async function press(page: string, decision: 'allow' | 'deny'): Promise<URLSearchParams> {
  const body = new URLSearchParams({ decision });
  const answer = await fetch(page, { method: 'POST', body, redirect: 'manual' });
  return new URL(answer.headers.get('location')!).searchParams;
}
