import { join } from 'node:path';
import type { Low } from 'lowdb';
import PQueue from 'p-queue';
import { RollcallError } from '#shared/error.ts';
import { auditLog } from './audit-log.ts';
import { disk as realDisk, type Disk } from './disk.ts';
import { DurableFile } from './durable-file.ts';
import { planForm, stagedForm, state as stateSchema } from './files.ts';
import { deriveKeys } from './key.ts';
import { lockFolder } from './lock.ts';
import { makeFolder, openFolder } from './open-folder.ts';
import { provisioningLog } from './provisioning-log.ts';
import { sealedFile } from './sealed-file.ts';
import type { Commit, State, Store } from './store.ts';

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
  await makeFolder(dataDir);
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
  const { state, users } = await openFolder(disk, dataDir, keys);
  const { version, folder } = state.data;
  const head = { version, folder };
  const staged = new DurableFile(disk, dataDir, stagedForm);
  const plan = new DurableFile(disk, dataDir, planForm);
  const credentials = sealedFile(disk, join(dataDir, 'credentials.jwe'), keys, folder);
  const logs = await provisioningLog(disk, dataDir);
  const audit = auditLog(disk, dataDir);

  await logs.keepOnly(state.data.state.cycles);
  if (!state.data.state.connection)
    for (const leftover of [staged, plan, credentials]) await leftover.remove();

  const queue = new PQueue({ concurrency: 1 });
  let closed = false;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
    closed
      ? Promise.reject(new RollcallError('store_write_failed', 'The store is closed.'))
      : queue.add(work);

  let sequence = state.data.sequence;
  /** Whether a failed write may have reached users.json all the same; then it is written again. */
  let inDoubt = false;

  const writeState = async (next: State) => {
    const usersSequence = users.data.sequence;
    await replace(state, {
      ...state.data,
      sequence: ++sequence,
      users: usersSequence,
      state: next,
    });
  };
  const writeBoth = async (commit: Commit) => {
    const next = changed(state.data.state, commit.change);
    inDoubt = true;
    await replace(users, { ...head, sequence: ++sequence, state: next, users: [...commit.users] });
    inDoubt = false;
    state.data = { ...state.data, sequence, users: sequence, state: next };
    // It is committed: users.json carries this state, so the next write or start makes up for a failure.
    await state.write().catch(() => undefined);
    await logs.keepOnly(next.cycles).catch(() => undefined);
  };

  return {
    get state() {
      return state.data.state;
    },
    update: (change) =>
      inTurn(async () => {
        if (inDoubt) return writeBoth({ users: users.data.users, change });
        const next = changed(state.data.state, change);
        await writeState(next);
        await logs.keepOnly(next.cycles).catch(() => undefined);
      }),

    users: () => users.data.users,
    commit: (commit) => inTurn(() => writeBoth(commit)),

    staged: async () => (await staged.read())?.employees,
    stage: (employees) =>
      inTurn(() =>
        employees ? staged.write({ ...head, employees: [...employees] }) : staged.remove(),
      ),

    heldPlan: async () => (await plan.read())?.plan,
    hold: (held) => inTurn(() => (held ? plan.write({ ...head, plan: held }) : plan.remove())),

    log: logs.read,
    writeLog: (cycleId, entries) => inTurn(() => logs.append(cycleId, entries)),

    seal: (values) => inTurn(() => (values ? credentials.write(values) : credentials.remove())),
    unseal: credentials.read,

    audit: (entry) => inTurn(() => audit.append([{ at: new Date().toISOString(), ...entry }])),
    auditLog: audit.read,

    fingerprint: keys.fingerprint,

    async close() {
      closed = true;
      await queue.onIdle();
      unlock();
    },
  };
}

/** The state after a change, checked: what could not be read back is never written. */
function changed(state: State, change: (state: State) => void): State {
  const next = structuredClone(state);
  change(next);
  return stateSchema.parse(next);
}

/** On disk first, then in memory: what could not be written has not happened. */
async function replace<T>(file: Low<T>, data: T): Promise<void> {
  await file.adapter.write(data);
  file.data = data;
}
