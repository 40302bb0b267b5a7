/** A token and when it ends, in milliseconds of Unix time. */
export type Token = { value: string; endsAt: number };

/** Fetched anew so long before its end that a call on its way still finds it valid. */
const margin = 60_000;

/** Keeps one token in memory. Whoever needs a new one while it is being fetched gets the same. */
export type TokenKeeper = {
  get(): Promise<string>;
  /** Replaces a refused token, unless somebody else already has. */
  renew(refused: string): Promise<void>;
  /** Puts a token that the vendor handed out in passing. */
  put(value: string): void;
};

/** @param fetchToken gets a new token from the vendor */
export function keepToken(fetchToken: () => Promise<Token>): TokenKeeper {
  let current: Token | undefined;
  let fetching: Promise<Token> | undefined;
  const refresh = async (): Promise<Token> => {
    fetching ??= fetchToken().finally(() => (fetching = undefined));
    current = await fetching;
    return current;
  };
  return {
    async get() {
      const fresh = current && current.endsAt - margin > Date.now();
      return (fresh ? current! : await refresh()).value;
    },
    async renew(refused) {
      if (current?.value === refused || fetching) await refresh();
    },
    put(value) {
      if (current) current = { ...current, value };
    },
  };
}

/** When a token ends that lives for so many seconds; an hour when the vendor does not say. */
export const endsIn = (seconds = 3600): number => Date.now() + seconds * 1000;
