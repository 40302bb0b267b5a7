import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openJsonStore } from '../../../backend/store/json-store.ts';
import type { Store } from '../../../backend/store/store.ts';
import { endsTheProcess, faults, faultyDisk, type Fault } from './faulty-disk.ts';
import {
  aConnection,
  aCycle,
  aLogEntry,
  anEmployee,
  aPlan,
  aToken,
  aUser,
  contentOf,
  key,
} from './sample-data.ts';
import { temporaryFolder } from './temporary-folder.ts';

const operations: Record<string, (store: Store) => Promise<void>> = {
  'a change of the state': (store) => store.update((s) => void s.tokens.push(aToken('new'))),
  'a commit': (store) =>
    store.commit({
      users: [aUser('a', 'c'), aUser('joined', 'c')],
      change: (s) => {
        s.cycles[1]!.state = 'succeeded';
        s.connection = aConnection('c', 2);
      },
    }),
  'staging employees': (store) => store.stage([anEmployee('2'), anEmployee('3')]),
  'forgetting staged employees': (store) => store.stage(undefined),
  'holding a plan': (store) => store.hold(aPlan('p2')),
  'dropping a held plan': (store) => store.hold(undefined),
  'sealing credentials': (store) => store.seal({ id: 'b', credentials: { apiKey: 'second' } }),
  'an audit entry': (store) => store.audit({ who: 'admin', what: 'second' }),
  'the first entry of a provisioning log': (store) =>
    store.writeLog('held', [aLogEntry('held', 'First')]),
  'a further entry of a provisioning log': (store) =>
    store.writeLog('done', [aLogEntry('done', 'Second')]),
};

/** A store with something in every file. */
async function filledFolder(): Promise<string> {
  const folder = join(await temporaryFolder(), 'filled');
  const store = await openJsonStore({ dataDir: folder, key, disk: faultyDisk().disk });
  await store.update((s) => {
    s.connection = aConnection('c');
    s.cycles = [aCycle('done', 'succeeded'), aCycle('held', 'held')];
  });
  await store.commit({ users: [aUser('a', 'c'), aUser('b', 'c')], change: () => undefined });
  await store.stage([anEmployee('1')]);
  await store.hold(aPlan('p1'));
  await store.seal({ id: 'a', credentials: { apiKey: 'first' } });
  await store.audit({ who: 'admin', what: 'first' });
  await store.writeLog('done', [aLogEntry('done', 'First')]);
  await store.close();
  return folder;
}

async function contentOfFolder(dataDir: string) {
  const store = await openJsonStore({ dataDir, key, disk: faultyDisk().disk });
  try {
    return await contentOf(store);
  } finally {
    await store.close();
  }
}

/** Runs an operation with a fault at the nth call of the disk, on a copy of a folder. */
async function runWithFault(
  filled: string,
  operation: (store: Store) => Promise<void>,
  fault: Fault,
  atCall: number,
) {
  const dataDir = `${filled}-${fault}-${atCall}`;
  await cp(filled, dataDir, { recursive: true });
  const faulty = faultyDisk();
  const store = await openJsonStore({ dataDir, key, disk: faulty.disk });
  faulty.arm(fault, atCall);
  const error: unknown = await operation(store).then(
    () => undefined,
    (e: unknown) => e,
  );
  const struck = faulty.struck();
  faulty.disarm();
  // The fault may also come right after the operation was confirmed.
  if (!struck && fault === 'power cut') faulty.cutPower();
  return { dataDir, store, error, struck };
}

test.each(faults)('a disconnect with removal is never half done: %s', async (fault) => {
  const filled = await filledFolder();
  const before = await contentOfFolder(filled);
  const disconnect = async (store: Store) => {
    await store.commit({ users: [], change: (s) => void (s.connection = undefined) });
    await store.seal(undefined);
    await store.stage(undefined);
    await store.hold(undefined);
  };
  const sound = await runWithFault(filled, disconnect, fault, Infinity);
  await sound.store.close();
  const after = await contentOfFolder(sound.dataDir);
  expect(after).toMatchObject({
    users: [],
    state: { connection: undefined },
    credentials: undefined,
    staged: undefined,
    plan: undefined,
  });

  for (let atCall = 1; ; atCall += 1) {
    const { dataDir, store, error, struck } = await runWithFault(filled, disconnect, fault, atCall);
    await store.close();
    expect(error ? [before, after] : [after]).toContainEqual(await contentOfFolder(dataDir));
    if (!struck) break;
    expect(atCall).toBeLessThan(60);
  }
});

describe.each(Object.entries(operations))('%s', (_, operation) => {
  test.each(faults)('leaves all before or all after a fault at any call: %s', async (fault) => {
    const filled = await filledFolder();
    const before = await contentOfFolder(filled);
    const sound = await runWithFault(filled, operation, fault, Infinity);
    await sound.store.close();
    const after = await contentOfFolder(sound.dataDir);
    expect(after).not.toEqual(before);

    for (let atCall = 1; ; atCall += 1) {
      const { dataDir, store, error, struck } = await runWithFault(
        filled,
        operation,
        fault,
        atCall,
      );
      if (error) {
        expect(error).toMatchObject({ code: 'store_write_failed' });
        expect(store.state).toEqual(before.state);
        expect(store.users()).toEqual(before.users);
      }
      if (!endsTheProcess(fault)) {
        // The backend lives on: what it shows now, and what it keeps with the next change, is the same.
        await store.update((s) => void s.tokens.push(aToken('later')));
        const shown = await contentOf(store);
        await store.close();
        expect(await contentOfFolder(dataDir)).toEqual(shown);
        const tokens = shown.state.tokens.filter(({ id }) => id !== 'later');
        const earlier = { ...shown, state: { ...shown.state, tokens } };
        expect([before, after]).toContainEqual(earlier);
        if (!error) expect(earlier).toEqual(after);
      } else {
        await store.close();
        const kept = await contentOfFolder(dataDir);
        expect([before, after]).toContainEqual(kept);
        if (!error) expect(kept).toEqual(after);
      }
      if (!struck) break;
      expect(atCall).toBeLessThan(40);
    }
  });
});

test.each(faults)('opening survives a fault at any call: %s', async (fault) => {
  const filled = await filledFolder();
  const before = await contentOfFolder(filled);
  for (let atCall = 1; ; atCall += 1) {
    const dataDir = `${filled}-${fault}-${atCall}`;
    await cp(filled, dataDir, { recursive: true });
    const faulty = faultyDisk();
    faulty.arm(fault, atCall);
    await openJsonStore({ dataDir, key, disk: faulty.disk }).then(
      (store) => store.close(),
      (error) => expect(error).toMatchObject({ code: 'store_write_failed' }),
    );
    expect(await contentOfFolder(dataDir)).toEqual(before);
    if (!faulty.struck()) break;
    expect(atCall).toBeLessThan(40);
  }
});

test.each(faults)('the very first start survives a fault at any call: %s', async (fault) => {
  const parent = await temporaryFolder();
  for (let atCall = 1; ; atCall += 1) {
    const dataDir = join(parent, String(atCall));
    const faulty = faultyDisk();
    faulty.arm(fault, atCall);
    await openJsonStore({ dataDir, key, disk: faulty.disk }).then(
      (store) => store.close(),
      (error) => expect(error).toMatchObject({ code: 'store_write_failed' }),
    );
    expect(await contentOfFolder(dataDir)).toMatchObject({ users: [], state: { tokens: [] } });
    if (!faulty.struck()) break;
    expect(atCall).toBeLessThan(40);
  }
});
