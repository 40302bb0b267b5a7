import { SignJWT } from 'jose';
import type { Credentials } from '../connector.ts';
import { withHeader, type Auth } from './auth.ts';

/**
 * A JWT that each call makes for itself, in a header of the vendor's own choice.
 * @param claims what it says, at this moment
 * @param key the shared key to sign with (HS256)
 */
export const clientJwt = (
  name: string,
  claims: (credentials: Credentials) => Record<string, string | number | undefined>,
  key: (credentials: Credentials) => string,
): Auth => ({
  kind: 'client-jwt',
  open(credentials) {
    const secret = new TextEncoder().encode(key(credentials));
    return {
      async sign(request) {
        const jwt = new SignJWT(claims(credentials)).setProtectedHeader({
          alg: 'HS256',
          typ: 'JWT',
        });
        return withHeader(request, name, await jwt.sign(secret));
      },
    };
  },
});
