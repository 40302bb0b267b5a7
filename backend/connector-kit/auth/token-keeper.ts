import { memoryVault, type Token, type Vault } from './vault.ts';

/** Fetched anew so long before its end that a call on its way still finds it valid. */
const margin = 60_000;

/** Hands out one token. Whoever needs a new one while it is being fetched gets the same. */
export type TokenKeeper = {
  get(): Promise<string>;
  /** Replaces a refused token, unless somebody else already has. */
  renew(refused: string): Promise<void>;
  /** Puts a token that the vendor handed out in passing. */
  put(value: string): void;
};

/**
 * @param fetchToken gets a new token from the vendor; sees the one kept so far
 * @param vault where the token is kept
 */
export function keepToken(
  fetchToken: (kept: Token | undefined) => Promise<Token>,
  vault: Vault = memoryVault(),
): TokenKeeper {
  let current: Token | undefined;
  const isFresh = (token: Token | undefined) => !!token && token.endsAt - margin > Date.now();
  const replace = async (fits: (kept: Token) => boolean): Promise<Token> =>
    (current = await vault.change(async (kept) => (kept && fits(kept) ? kept : fetchToken(kept))));
  return {
    async get() {
      return (isFresh(current) ? current! : await replace(isFresh)).value;
    },
    async renew(refused) {
      await replace((kept) => kept.value !== refused);
    },
    put(value) {
      if (!current) return;
      const next = (current = { ...current, value });
      void vault.change(() => Promise.resolve(next));
    },
  };
}

/** When a token ends that lives for so many seconds; an hour when the vendor does not say. */
export const endsIn = (seconds = 3600): number => Date.now() + seconds * 1000;
