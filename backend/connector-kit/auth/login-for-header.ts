import type { z } from 'zod';
import type { Credentials, HrisRequest } from '../connector.ts';
import { withHeader, type Auth } from './auth.ts';
import { endsIn, keepToken } from './token-keeper.ts';

/** The vendor's own login, for a token that travels in a header of the vendor's own choice. */
export const loginForHeader = <Body>(
  name: string,
  options: {
    request(credentials: Credentials): HrisRequest;
    answer: z.ZodType<Body>;
    token(body: Body): string;
  },
): Auth => ({
  kind: 'login-for-token',
  open(credentials, exchange) {
    const keeper = keepToken(async () => {
      const answer = await exchange(options.request(credentials), options.answer);
      return { value: options.token(answer), endsAt: endsIn() };
    });
    return {
      sign: async (request) => withHeader(request, name, await keeper.get()),
      renew: (signed) => keeper.renew(signed.headers?.[name] ?? ''),
    };
  },
});
