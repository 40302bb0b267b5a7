import { computed, signal } from '@preact/signals';
import { storage } from 'wxt/utils/storage';

export interface Pairing {
  /** The backend's origin. */
  backend: string;
  token: string;
}

/** What is kept: without a token the backend no longer accepts this browser. */
type Kept = Pairing | { backend: string };

const stored = storage.defineItem<Kept>('local:pairing');
const kept = signal<Kept | null | undefined>(undefined);

/** Which backend this browser is paired with: null when none, undefined while that is not read. */
export const pairing = computed<Pairing | null | undefined>(() => {
  if (!kept.value) return kept.value;
  return 'token' in kept.value ? kept.value : null;
});

/** The backend that no longer accepts this browser's token; undefined when that did not happen. */
export const lostBackend = computed<string | undefined>(() =>
  kept.value && !('token' in kept.value) ? kept.value.backend : undefined,
);

/** Reads the pairing. */
export async function loadPairing(): Promise<Pairing | null | undefined> {
  kept.value = await stored.getValue();
  return pairing.value;
}

/** Keeps up with a pairing that is made or forgotten elsewhere, such as in another tab. Gives a way to stop. */
export const followPairing = (): (() => void) =>
  stored.watch((next) => {
    kept.value = next;
  });

/** Remembers a pairing. The token is the only secret that the extension keeps. */
export const rememberPairing = (next: Pairing): Promise<void> => keep(next);

/** Forgets the pairing; the token stays valid until it is revoked at the backend. */
export const forgetPairing = (): Promise<void> => keep(null);

/** Forgets a token that the backend refused, but not which backend it was. */
export const losePairing = ({ backend }: Pairing): Promise<void> => keep({ backend });

async function keep(next: Kept | null): Promise<void> {
  await stored.setValue(next as Kept);
  kept.value = next;
}
