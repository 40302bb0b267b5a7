import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { RollcallError } from '#shared/error.ts';

const SQLITE_BUSY = 5;

/**
 * Keeps every other process away from a data folder. The lock is SQLite's lock on an empty file: the
 * operating system lets go of it when the process ends, however it ends.
 * @returns how to let go of it
 * @throws store_locked, store_write_failed
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock.db');
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path);
    // By path: opening and closing the file here would drop a lock that this process holds on it.
    chmodSync(path, 0o600);
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    throw refusal(folder, error);
  }
  return () => database.close();
}

function refusal(folder: string, error: unknown): RollcallError {
  if ((error as { errcode?: number }).errcode === SQLITE_BUSY)
    return new RollcallError(
      'store_locked',
      `Another Rollcall uses the data folder ${folder}; stop it, or start this one with another DATA_DIR.`,
    );
  return new RollcallError(
    'store_write_failed',
    `The data folder ${folder} cannot be locked; check that Rollcall may write to it and that its lock.db, which holds no data, was not changed.`,
  );
}
