import type { Credentials } from '../connector.ts';
import type { Auth } from './auth.ts';
import { oauth2RefreshToken } from './oauth2-refresh-token.ts';
import { requestToken, type TokenEndpoint } from './token-request.ts';

/**
 * OAuth 2 authorization code with PKCE: an admin agrees in a window of the vendor; from then on the
 * refresh token speaks for them.
 * @param options.authorizeUrl the vendor's page
 * @param options.scope what is asked for; left out where the vendor's app says it
 * @see https://www.rfc-editor.org/rfc/rfc7636
 */
export const oauth2AuthorizationCode = (options: {
  authorizeUrl: string;
  token: TokenEndpoint;
  scope?: string;
}): Auth => ({
  ...oauth2RefreshToken(options.token),
  kind: 'oauth2-authorization-code',
  consent: (credentials: Credentials) => ({
    authorizeUrl({ redirectUri, state, challenge }) {
      const url = new URL(options.authorizeUrl);
      const parameters = {
        response_type: 'code',
        client_id: credentials['clientId'] ?? '',
        redirect_uri: redirectUri,
        ...(options.scope && { scope: options.scope }),
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
      };
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
      return url.href;
    },
    redeem: ({ code, redirectUri, verifier }, exchange) =>
      requestToken(
        options.token,
        {
          grant_type: 'authorization_code',
          code,
          redirect_uri: redirectUri,
          code_verifier: verifier,
        },
        credentials,
        exchange,
      ),
  }),
});
