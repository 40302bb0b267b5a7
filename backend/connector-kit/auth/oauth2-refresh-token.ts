import { RollcallError } from '#shared/error.ts';
import type { Credentials } from '../connector.ts';
import type { Auth } from './auth.ts';
import { bearerSession } from './bearer.ts';
import { requestToken, type TokenEndpoint } from './token-request.ts';

/**
 * OAuth 2 with a refresh token, in the field `refreshToken` of the connector. Each new refresh token takes
 * the place of the one before: it is kept durably before anybody uses the access token that came with it.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-6
 */
export const oauth2RefreshToken = (endpoint: TokenEndpoint): Auth => ({
  kind: 'oauth2-refresh-token',
  open: (credentials, exchange, vault) =>
    bearerSession(async (kept) => {
      const refreshToken = kept?.refreshToken ?? given(credentials);
      const grant = { grant_type: 'refresh_token', refresh_token: refreshToken };
      return { refreshToken, ...(await requestToken(endpoint, grant, credentials, exchange)) };
    }, vault),
});

function given({ refreshToken }: Credentials): string {
  if (refreshToken !== undefined) return refreshToken;
  throw new RollcallError('invalid_credentials', 'Nobody has agreed in the HRIS yet.', {
    hint: 'Authorize again, and agree in the window that opens.',
  });
}
