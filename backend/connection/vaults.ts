import { vaultOver, type Vault } from '../connector-kit/auth/vault.ts';
import type { Store } from '../store/store.ts';

/** The vault of each authorization: one for everybody, so that renewals take turns. */
export type Vaults = (accessId: string) => Vault;

/** Vaults that keep tokens sealed in the store. */
export function createVaults(store: Store): Vaults {
  let last: { accessId: string; vault: Vault } | undefined;
  const open = (accessId: string): Vault =>
    vaultOver({
      async read() {
        const access = await store.unseal();
        return access?.id === accessId ? access.token : undefined;
      },
      write: (token) => store.keepToken(accessId, token),
    });
  return (accessId) => {
    if (last?.accessId !== accessId) last = { accessId, vault: open(accessId) };
    return last.vault;
  };
}
