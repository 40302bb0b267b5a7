import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { RollcallError } from '#shared/error.ts';
import type { Disk } from './disk.ts';
import { DurableFile } from './durable-file.ts';
import { stateForm, usersForm, type StateFile, type UsersFile } from './files.ts';
import type { Keys } from './derive-keys.ts';
import { VERSION } from './parse-file.ts';
import { recover } from './recover.ts';
import { removeDurably, UNFINISHED } from './write-durably.ts';

/** The two files that make up the store, as they are after any crash has been made good. */
export type OpenFolder = { state: Low<StateFile>; users: Low<UsersFile> };

/**
 * Reads the store of a locked data folder; an empty folder becomes a new store, and nothing else does.
 * @throws store_unreadable, store_write_failed
 */
export async function openFolder(disk: Disk, dataDir: string, keys: Keys): Promise<OpenFolder> {
  await removeUnfinished(disk, dataDir);
  const stateFile = new DurableFile(disk, dataDir, stateForm);
  const usersFile = new DurableFile(disk, dataDir, usersForm);
  const found = (await stateFile.read()) ?? (await newState(stateFile, dataDir, keys));
  if (found.key !== keys.id)
    throw new RollcallError(
      'store_unreadable',
      'The data folder was made with another key; start Rollcall with that key again.',
    );
  const recovered = recover(found, (await usersFile.read()) ?? undefined, new Date());
  if ('problem' in recovered) throw await usersFile.unreadable(recovered);
  const { state, users } = recovered;
  await stateFile.write(state);
  if (users.sequence > 0) await usersFile.refreshCopy();
  return { state: new Low(stateFile, state), users: new Low(usersFile, users) };
}

/** The state of a folder without one: new if the folder holds nothing of a store yet. */
async function newState(
  file: DurableFile<StateFile>,
  dataDir: string,
  keys: Keys,
): Promise<StateFile> {
  const rest = new Set([stateForm.name, usersForm.name]);
  const names = await readdir(dataDir);
  if (names.some((name) => rest.has(name.replace(/\.bak$/, ''))))
    throw await file.unreadable({ problem: 'is missing' });
  return {
    version: VERSION,
    folder: randomUUID(),
    key: keys.id,
    sequence: 0,
    users: 0,
    state: { connection: undefined, tokens: [], cycles: [] },
  };
}

/** What a crash left half written may hold people, so it goes at once. */
async function removeUnfinished(disk: Disk, dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir))
    if (name.endsWith(UNFINISHED)) await removeDurably(disk, join(dataDir, name));
}
