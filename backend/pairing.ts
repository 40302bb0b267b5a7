import { createHash, randomBytes, randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import { RollcallError } from '#shared/error.ts';
import type { TokenInfo } from '#shared/status.ts';
import type { Store } from './store/store.ts';

const CODE_MINUTES = 15;
/** No letters or digits that look alike. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const USED_EVERY_MS = 60 * 60 * 1000;

const sha256 = (text: string) => createHash('sha256').update(text).digest();
const same = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);

const newCode = () =>
  Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** Letting extensions and scripts in: a one-time code buys a token; only the token's hash is kept. */
export type Pairing = {
  /** A new code, valid for 15 minutes and for one use; the one before stops working. */
  issueCode(): string;
  /** Exchanges the code for a token. @throws wrong_code */
  exchange(code: string, name: string): Promise<string>;
  /** The id of the token, or undefined when it is wrong or revoked. */
  verify(token: string): string | undefined;
  list(): TokenInfo[];
  /** @throws not_found */
  revoke(id: string): Promise<void>;
};

/**
 * @param options.preset a token from the environment, for automation
 * @param options.now injected clock
 */
export function createPairing(
  store: Store,
  options: { preset: string | undefined; now: () => Date },
): Pairing {
  let code: { hash: Buffer; validUntil: number } | undefined;
  const preset = options.preset === undefined ? undefined : sha256(options.preset);

  return {
    issueCode() {
      const text = newCode();
      code = { hash: sha256(text), validUntil: options.now().getTime() + CODE_MINUTES * 60_000 };
      return `${text.slice(0, 4)}-${text.slice(4)}`;
    },

    async exchange(typed, name) {
      const hash = sha256(typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));
      const now = options.now();
      if (!code || !same(code.hash, hash) || code.validUntil < now.getTime())
        throw new RollcallError('wrong_code', 'This pairing code is wrong, used or expired.', {
          hint: 'Look at the backend’s output for the newest code; restart it for a new one.',
        });
      code = undefined;
      const token = randomBytes(32).toString('base64url');
      await store.update((state) => {
        state.tokens.push({
          id: randomUUID(),
          name,
          createdAt: now.toISOString(),
          sha256: sha256(token).toString('hex'),
        });
      });
      return token;
    },

    verify(token) {
      const hash = sha256(token);
      if (preset && same(preset, hash)) return 'preset';
      const record = store.state.tokens.find((t) => same(Buffer.from(t.sha256, 'hex'), hash));
      if (!record) return undefined;
      const now = options.now();
      const { id, lastUsedAt } = record;
      if (!lastUsedAt || now.getTime() - Date.parse(lastUsedAt) > USED_EVERY_MS)
        // Nobody should fail to get in because a date could not be written.
        store
          .update((state) => {
            const token = state.tokens.find((t) => t.id === id);
            if (token) token.lastUsedAt = now.toISOString();
          })
          .catch(() => undefined);
      return id;
    },

    list: () => store.state.tokens.map(({ sha256: _, ...info }) => info),

    async revoke(id) {
      if (!store.state.tokens.some((t) => t.id === id))
        throw new RollcallError('not_found', 'There is no such token; it may be revoked already.');
      await store.update((state) => {
        state.tokens = state.tokens.filter((t) => t.id !== id);
      });
    },
  };
}
