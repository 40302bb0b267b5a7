import type { Credentials } from '../connector.ts';
import { withHeader, type Auth } from './auth.ts';

/** HTTP Basic. @param pair user name and password, joined by a colon */
export const basic = (pair: (credentials: Credentials) => string): Auth => ({
  kind: 'basic',
  open(credentials) {
    const proof = `Basic ${Buffer.from(pair(credentials)).toString('base64')}`;
    return { sign: (request) => withHeader(request, 'authorization', proof) };
  },
});
