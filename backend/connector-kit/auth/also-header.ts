import type { Credentials } from '../connector.ts';
import { withHeader, type Auth } from './auth.ts';

/** A proof with one more header beside it that every call needs, such as the key of a subscription. */
export const alsoHeader = (
  name: string,
  value: (credentials: Credentials) => string,
  auth: Auth,
): Auth => ({
  ...auth,
  open(credentials, exchange, vault) {
    const session = auth.open(credentials, exchange, vault);
    return {
      ...session,
      sign: async (request) => withHeader(await session.sign(request), name, value(credentials)),
    };
  },
});
