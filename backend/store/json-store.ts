import { join, resolve } from 'node:path';
import PQueue from 'p-queue';
import { RollcallError } from '#shared/error.ts';
import { auditLog } from './audit-log.ts';
import { commitPoint } from './commit-point.ts';
import { deriveKeys } from './derive-keys.ts';
import { disk as realDisk, type Disk } from './disk.ts';
import { DurableFile } from './durable-file.ts';
import { planForm, stagedForm } from './files.ts';
import { lockFolder } from './lock.ts';
import { openFolder } from './open-folder.ts';
import { provisioningLog } from './provisioning-log.ts';
import { rememberedFile } from './remembered-file.ts';
import { sealedFile } from './sealed-file.ts';
import type { Store } from './store.ts';
import { makeFolder } from './write-durably.ts';

/**
 * Opens the store in a data folder, which is made when there is none, and keeps it from other processes.
 * @param key 32 bytes; the folder opens with the key it was made with and no other
 * @param disk for tests
 * @throws store_locked, store_unreadable, store_write_failed
 */
export async function openJsonStore(options: {
  dataDir: string;
  key: Uint8Array;
  disk?: Disk;
}): Promise<Store> {
  const { dataDir, disk = realDisk } = options;
  await makeFolder(disk, resolve(dataDir));
  const unlock = lockFolder(dataDir);
  try {
    return await openLocked(dataDir, options.key, disk, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openLocked(
  dataDir: string,
  key: Uint8Array,
  disk: Disk,
  unlock: () => void,
): Promise<Store> {
  const keys = deriveKeys(key);
  const opened = await openFolder(disk, dataDir, keys);
  const { version, folder } = opened.state.data;
  const head = { version, folder };
  const files = commitPoint(opened);
  const staged = rememberedFile(new DurableFile(disk, dataDir, stagedForm));
  const plan = rememberedFile(new DurableFile(disk, dataDir, planForm));
  const credentials = sealedFile(disk, join(dataDir, 'credentials.jwe'), keys, folder);
  const logs = await provisioningLog(disk, dataDir);
  const audit = auditLog(disk, dataDir);

  await logs.keepOnly(files.state().cycles);
  if (!files.state().connection)
    for (const leftover of [staged, plan, credentials]) await leftover.remove();

  const queue = new PQueue({ concurrency: 1 });
  let closing: Promise<void> | undefined;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
    closing
      ? Promise.reject(new RollcallError('store_write_failed', 'The store is closed.'))
      : queue.add(work);

  const recorded = async (change: Promise<void>) => {
    await change;
    await logs.keepOnly(files.state().cycles).catch(() => undefined);
  };

  return {
    get state() {
      return files.state();
    },
    users: files.users,
    update: (change) => inTurn(() => recorded(files.update(change))),
    commit: (commit) => inTurn(() => recorded(files.commit(commit))),

    staged: () => inTurn(async () => (await staged.read())?.employees),
    stage: (employees) =>
      inTurn(() =>
        employees ? staged.write({ ...head, employees: [...employees] }) : staged.remove(),
      ),

    heldPlan: () => inTurn(async () => (await plan.read())?.plan),
    hold: (held) => inTurn(() => (held ? plan.write({ ...head, plan: held }) : plan.remove())),

    log: logs.read,
    writeLog: (cycleId, entries) => inTurn(() => logs.append(cycleId, entries)),

    seal: (access) => inTurn(() => (access ? credentials.write(access) : credentials.remove())),
    keepToken: (accessId, token) =>
      inTurn(async () => {
        const access = await credentials.read();
        if (access?.id === accessId) await credentials.write({ ...access, token });
      }),
    unseal: credentials.read,

    audit: (entry) => inTurn(() => audit.append([{ at: new Date().toISOString(), ...entry }])),
    auditLog: audit.read,

    fingerprint: keys.fingerprint,

    close: () => (closing ??= queue.onIdle().then(unlock)),
  };
}
