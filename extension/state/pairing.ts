import { signal } from '@preact/signals';
import { storage } from 'wxt/utils/storage';

export interface Pairing {
  /** The backend's origin. */
  backend: string;
  token: string;
}

const stored = storage.defineItem<Pairing>('local:pairing');

/** Which backend this browser is paired with: null when none, undefined while that is not read. */
export const pairing = signal<Pairing | null | undefined>(undefined);

/** The backend that no longer accepts this browser's token; undefined when that did not happen. */
export const lostBackend = signal<string | undefined>(undefined);

/** Reads the pairing. */
export async function loadPairing(): Promise<Pairing | null> {
  return (pairing.value = await stored.getValue());
}

/** Keeps up with a pairing that is made or forgotten elsewhere, such as in another tab. Gives a way to stop. */
export const followPairing = (): (() => void) =>
  stored.watch((next) => {
    pairing.value = next;
  });

/** Remembers a pairing. The token is the only secret that the extension keeps. */
export async function rememberPairing(next: Pairing): Promise<void> {
  await stored.setValue(next);
  lostBackend.value = undefined;
  pairing.value = next;
}

/** Forgets the pairing; the token stays valid until it is revoked at the backend. */
export async function forgetPairing(): Promise<void> {
  await stored.removeValue();
  pairing.value = null;
}

/** Forgets a pairing whose token the backend refused. */
export async function losePairing(): Promise<void> {
  lostBackend.value = pairing.value?.backend;
  await forgetPairing();
}
