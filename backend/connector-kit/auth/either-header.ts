import type { Credentials } from '../connector.ts';
import { withHeader, type Auth } from './auth.ts';

/**
 * A key that never changes, for vendors that do not say for certain how it is written: when one way is
 * refused the next one is tried, and the one that works stays.
 */
export const eitherHeader = (
  name: string,
  ...ways: ((credentials: Credentials) => string)[]
): Auth => ({
  kind: 'header',
  open(credentials) {
    const values = ways.map((way) => way(credentials));
    let current = 0;
    return {
      sign: (request) => withHeader(request, name, values[current]!),
      renew(signed) {
        if (signed.headers?.[name] === values[current]) current = (current + 1) % values.length;
        return Promise.resolve();
      },
    };
  },
});
