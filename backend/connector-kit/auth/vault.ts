import PQueue from 'p-queue';

/** A token of the vendor and when it ends, in milliseconds of Unix time. */
export type Token = {
  value: string;
  endsAt: number;
  /** Gets the next token. Often good for one use only: then it must be kept before it is needed again. */
  refreshToken?: string;
};

/** Where the token of one connection is kept, for everybody who opens its HRIS. */
export type Vault = {
  read(): Promise<Token | undefined>;
  /**
   * Runs one change after the other, so that two renewals never race: the second sees what the first
   * brought. The new token is kept, durably where the vault is durable, before this resolves.
   */
  change(next: (kept: Token | undefined) => Promise<Token>): Promise<Token>;
};

/** A vault over any place. @param place reads and writes what is kept */
export function vaultOver(place: {
  read(): Promise<Token | undefined>;
  write(token: Token): Promise<void>;
}): Vault {
  const turns = new PQueue({ concurrency: 1 });
  return {
    read: place.read,
    change: (next) =>
      turns.add(async () => {
        const kept = await place.read();
        const token = await next(kept);
        if (token !== kept) await place.write(token);
        return token;
      }),
  };
}

/** Keeps the token as long as the process lives. @param token what is there from the beginning */
export function memoryVault(token?: Token): Vault {
  let kept = token;
  return vaultOver({
    read: () => Promise.resolve(kept),
    write: (next) => {
      kept = next;
      return Promise.resolve();
    },
  });
}
