import type { Credentials, HrisRequest } from '../connector.ts';
import { withHeader, type Auth } from './auth.ts';
import { bearerSession } from './bearer.ts';
import { tokenAnswer, tokenOf } from './token-answer.ts';

/**
 * OAuth 2 client credentials that travel as HTTP Basic, unencoded.
 * @param request asks for the token
 * @param pair client id and secret, joined by a colon
 */
export const oauth2Basic = (
  request: HrisRequest,
  pair: (credentials: Credentials) => string,
): Auth => ({
  kind: 'oauth2-client-credentials',
  open: (credentials, exchange) =>
    bearerSession(async () => {
      const proof = `Basic ${Buffer.from(pair(credentials)).toString('base64')}`;
      const signed = withHeader(request, 'authorization', proof);
      return tokenOf(await exchange(signed, tokenAnswer));
    }),
});
