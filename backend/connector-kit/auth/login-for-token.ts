import type { z } from 'zod';
import type { Credentials, HrisRequest } from '../connector.ts';
import type { Auth } from './auth.ts';
import { bearerSession } from './bearer.ts';
import { endsIn } from './token-keeper.ts';

/**
 * The vendor's own login: a request that is answered with a bearer token. A token that comes in the
 * `Authorization` header of a later answer takes the place of the one before.
 */
export const loginForToken = <Body>(options: {
  request(credentials: Credentials): HrisRequest;
  answer: z.ZodType<Body>;
  token(body: Body): { value: string; seconds?: number };
}): Auth => ({
  kind: 'login-for-token',
  open(credentials, exchange) {
    const session = bearerSession(async () => {
      const answer = await exchange(options.request(credentials), options.answer);
      const { value, seconds } = options.token(answer);
      return { value, endsAt: endsIn(seconds) };
    });
    let oneByOne = false;
    return {
      ...session,
      observe(headers) {
        const next = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
        if (!next) return;
        session.put(next);
        oneByOne = true;
      },
      get oneByOne() {
        return oneByOne;
      },
    };
  },
});
