import type { Exchange } from './auth.ts';
import type { Token } from './vault.ts';

/** An admin agrees in a window of the vendor, who then sends the browser back with a code. */
export type Consent = {
  /**
   * Where the window opens.
   * @param ask.state comes back with the answer, and proves that it belongs to this question
   * @param ask.challenge of the PKCE verifier, S256
   */
  authorizeUrl(ask: { redirectUri: string; state: string; challenge: string }): string;
  /** The token for the code that came back. @throws invalid_credentials */
  redeem(
    answer: { code: string; redirectUri: string; verifier: string },
    exchange: Exchange,
  ): Promise<Token>;
};
