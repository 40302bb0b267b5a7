import { RollcallError } from '#shared/error.ts';
import type { Access } from './store.ts';
import type { Disk } from './disk.ts';
import type { Keys } from './derive-keys.ts';
import { seal, unseal } from './seal.ts';
import { removeDurably, writeDurably } from './write-durably.ts';
import { codeOf } from './write-failed.ts';

/** The credentials on disk: sealed, with no copy beside them, gone when removed. */
export function sealedFile(disk: Disk, path: string, keys: Keys, folder: string) {
  return {
    /** @throws store_write_failed */
    write: async (access: Access): Promise<void> =>
      writeDurably(disk, path, [await seal(access, keys, folder)]),

    /** @returns undefined when there are none. @throws store_unreadable */
    async read(): Promise<Access | undefined> {
      const sealed = await disk.readFile(path, 'utf8').catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return undefined;
        throw new RollcallError(
          'store_unreadable',
          `The sealed credentials cannot be read (${codeOf(error)}).`,
        );
      });
      return sealed === undefined ? undefined : unseal(sealed, keys, folder);
    },

    /** @throws store_write_failed */
    remove: (): Promise<void> => removeDurably(disk, path),
  };
}
