import { signal } from '@preact/signals';
import { storage } from 'wxt/utils/storage';

export interface Pairing {
  /** The backend's origin. */
  backend: string;
  token: string;
}

const stored = storage.defineItem<Pairing>('local:pairing');

/** Which backend this browser is paired with: null when none, undefined while that is read. */
export const pairing = signal<Pairing | null | undefined>(undefined);

/** Reads the pairing and follows it, also when it changes in another tab. */
export async function loadPairing(): Promise<Pairing | null> {
  stored.watch((next) => (pairing.value = next));
  return (pairing.value = await stored.getValue());
}

/** Remembers a pairing. The token is the only secret that the extension keeps. */
export async function rememberPairing(next: Pairing): Promise<void> {
  await stored.setValue(next);
  pairing.value = next;
}

/** Forgets the pairing; the token stays valid until it is revoked at the backend. */
export async function forgetPairing(): Promise<void> {
  await stored.removeValue();
  pairing.value = null;
}
