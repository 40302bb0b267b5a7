import { withHeader, type AuthSession } from './auth.ts';
import { keepToken } from './token-keeper.ts';
import type { Token, Vault } from './vault.ts';

const scheme = 'Bearer ';

/** Signs with a bearer token that is fetched when needed and renewed when it is refused. */
export function bearerSession(
  fetchToken: (kept: Token | undefined) => Promise<Token>,
  vault?: Vault,
): AuthSession & { put(value: string): void } {
  const keeper = keepToken(fetchToken, vault);
  return {
    sign: async (request) => withHeader(request, 'authorization', scheme + (await keeper.get())),
    renew: (signed) => keeper.renew(signed.headers?.authorization?.slice(scheme.length) ?? ''),
    put: (value) => keeper.put(value),
  };
}
