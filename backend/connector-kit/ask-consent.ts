import {
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomState,
} from 'oauth4webapi';
import { RollcallError } from '#shared/error.ts';
import { allowedAddress } from './allowed-address.ts';
import type { Token } from './auth/vault.ts';
import type { Connector } from './connector.ts';
import { openLine } from './http.ts';
import { readCredentials } from './read-credentials.ts';

/** A question that an admin answers in a window of the vendor. */
export type ConsentQuestion = {
  /** Where the window opens. */
  url: string;
  /** Comes back with the answer; nobody else knows it. */
  state: string;
  /** @param code what came back. @throws invalid_credentials */
  redeem(code: string): Promise<Token>;
};

/**
 * Prepares the window in which an admin agrees (OAuth 2 authorization code with PKCE).
 * @param typed the credential fields, without what the window brings
 * @throws invalid_credentials when a field is missing, wrong_state when these credentials need no window
 */
export async function askConsent(
  connector: Connector,
  typed: Readonly<Record<string, string>>,
  options: { redirectUri: string; demoBaseUrl?: string },
): Promise<ConsentQuestion> {
  const fields = connector.credentials.filter(({ fromConsent }) => !fromConsent);
  const credentials = readCredentials(fields, typed);
  const consent = connector.auth.consent?.(credentials);
  if (!consent)
    throw new RollcallError('wrong_state', `${connector.name} needs no window to agree in.`);
  const line = openLine(connector, credentials, options);
  const { redirectUri } = options;
  const state = generateRandomState();
  const verifier = generateRandomCodeVerifier();
  const challenge = await calculatePKCECodeChallenge(verifier);
  const url = consent.authorizeUrl({ redirectUri, state, challenge });
  const demoOrigin = options.demoBaseUrl && new URL(options.demoBaseUrl).origin;
  return {
    url: allowedAddress(url, connector.hosts, demoOrigin).href,
    state,
    redeem: (code) => consent.redeem({ code, redirectUri, verifier }, line.exchange),
  };
}
