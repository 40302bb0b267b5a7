import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Disk } from './disk.ts';
import { writeFailed } from './write-failed.ts';

/** Marks a file that is being written: worthless, and removed at the next start. */
export const UNFINISHED = '.tmp';

/**
 * Replaces a file so that a crash or a power cut at any moment leaves the old one or the new one, whole.
 * @throws store_write_failed
 */
export async function writeDurably(
  disk: Disk,
  path: string,
  pieces: Iterable<string>,
): Promise<void> {
  const unfinished = path + UNFINISHED;
  try {
    const file = await disk.open(unfinished, 'w', 0o600);
    try {
      await file.writeFile(pieces);
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(unfinished, path);
    await syncFolder(disk, dirname(path));
  } catch (error) {
    await disk.rm(unfinished, { force: true }).catch(() => undefined);
    throw writeFailed(basename(path), error);
  }
}

/**
 * Removes a file for good; one that does not exist is fine.
 * @throws store_write_failed
 */
export async function removeDurably(disk: Disk, path: string): Promise<void> {
  try {
    await disk.rm(path, { force: true });
    await syncFolder(disk, dirname(path));
  } catch (error) {
    throw writeFailed(basename(path), error);
  }
}

/**
 * Makes a folder that only its owner may enter, with the folders above it; a power cut leaves it there.
 * @throws store_write_failed
 */
export async function makeFolder(disk: Disk, path: string): Promise<void> {
  try {
    const first = await mkdir(path, { recursive: true, mode: 0o700 });
    if (first === undefined) return;
    for (let made = path; made.length >= first.length; made = dirname(made))
      await syncFolder(disk, dirname(made));
  } catch (error) {
    throw writeFailed(`The folder ${path}`, error);
  }
}

/** Makes renames and removals in a folder last. Windows has no such call and needs none. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await disk.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
