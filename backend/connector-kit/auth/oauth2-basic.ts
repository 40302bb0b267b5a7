import { z } from 'zod';
import type { Credentials, HrisRequest } from '../connector.ts';
import { withHeader, type Auth } from './auth.ts';
import { loginForToken } from './login-for-token.ts';

// Some vendors write the number of seconds as a text.
const answer = z.looseObject({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().optional(),
});

/**
 * OAuth 2 client credentials that travel as HTTP Basic.
 * @param request asks for the token
 * @param pair client id and secret, joined by a colon
 */
export const oauth2Basic = (
  request: HrisRequest,
  pair: (credentials: Credentials) => string,
): Auth => ({
  ...loginForToken({
    request: (credentials) => {
      const proof = Buffer.from(pair(credentials)).toString('base64');
      return withHeader(request, 'authorization', `Basic ${proof}`);
    },
    answer,
    token: ({ access_token: value, expires_in: seconds }) =>
      seconds === undefined ? { value } : { value, seconds },
  }),
  kind: 'oauth2-client-credentials',
});
