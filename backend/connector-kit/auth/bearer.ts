import { withHeader, type AuthSession } from './auth.ts';
import { keepToken, type Token } from './token-keeper.ts';

const scheme = 'Bearer ';

/** Signs with a bearer token that is fetched when needed and renewed when it is refused. */
export function bearerSession(
  fetchToken: () => Promise<Token>,
): AuthSession & { put(value: string): void } {
  const keeper = keepToken(fetchToken);
  return {
    sign: async (request) => withHeader(request, 'authorization', scheme + (await keeper.get())),
    renew: (signed) => keeper.renew(signed.headers?.authorization?.slice(scheme.length) ?? ''),
    put: (value) => keeper.put(value),
  };
}
