import { createHmac, hkdfSync } from 'node:crypto';

export const KEY_BYTES = 32;

/** What is derived from the one key: each purpose has its own, so none can stand in for another. */
export type Keys = {
  /** Tells keys apart without saying anything about them. */
  id: string;
  sealing: Uint8Array;
  /** A keyed hash of an id; without the key nobody can try ids against it. */
  fingerprint: (id: string) => string;
};

/** @param key 32 random bytes */
export function deriveKeys(key: Uint8Array): Keys {
  if (key.length !== KEY_BYTES) throw new RangeError(`A key has ${KEY_BYTES} bytes.`);
  const derive = (purpose: string) =>
    new Uint8Array(hkdfSync('sha256', key, '', `rollcall ${purpose}`, KEY_BYTES));
  const fingerprints = derive('fingerprints');
  return {
    id: Buffer.from(derive('key id')).toString('hex').slice(0, 16),
    sealing: derive('sealing'),
    fingerprint: (id) => `fp:${createHmac('sha256', fingerprints).update(id).digest('base64url')}`,
  };
}
