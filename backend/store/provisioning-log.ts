import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { logEntry, type Cycle, type CycleState, type LogEntry } from '#shared/cycle.ts';
import { appendLog } from './append-log.ts';
import type { Disk } from './disk.ts';
import { makeFolder, removeDurably } from './write-durably.ts';

const SUFFIX = '.ndjson';
/** Ids come from requests too; nothing but a plain name becomes part of a path. */
const plainName = /^[\w-]{1,100}$/;

/** Their entries would tell of changes that were never made. */
const nothingHappened = new Set<CycleState>(['failed', 'cancelled', 'aborted']);

export type ProvisioningLog = {
  /** Empty for a cycle without a log. @throws store_unreadable */
  read(cycleId: string): Promise<LogEntry[]>;
  /** @throws store_write_failed */
  append(cycleId: string, entries: readonly LogEntry[]): Promise<void>;
  /** Removes every log that belongs to none of these cycles, or to one in which nothing happened. */
  keepOnly(cycles: readonly Cycle[]): Promise<void>;
};

/** One file a cycle, in a folder of its own. */
export async function provisioningLog(disk: Disk, dataDir: string): Promise<ProvisioningLog> {
  const folder = join(dataDir, 'log');
  await makeFolder(disk, folder);
  const kept = new Set(
    (await readdir(folder))
      .filter((name) => name.endsWith(SUFFIX))
      .map((n) => n.slice(0, -SUFFIX.length)),
  );
  const pathOf = (cycleId: string) => join(folder, cycleId + SUFFIX);
  const logOf = (cycleId: string) => appendLog(disk, pathOf(cycleId), logEntry);

  return {
    read: async (cycleId) => (plainName.test(cycleId) ? logOf(cycleId).read() : []),
    async append(cycleId, entries) {
      if (!plainName.test(cycleId)) throw new TypeError('A cycle id has to be a plain name.');
      kept.add(cycleId);
      await logOf(cycleId).append(entries);
    },
    async keepOnly(cycles) {
      const wanted = new Set(
        cycles.filter(({ state }) => !nothingHappened.has(state)).map(({ id }) => id),
      );
      for (const cycleId of kept)
        if (!wanted.has(cycleId)) {
          await removeDurably(disk, pathOf(cycleId));
          kept.delete(cycleId);
        }
    },
  };
}
