import { stat, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openJsonStore } from '../../../backend/store/json-store.ts';
import {
  aConnection,
  aCycle,
  aLogEntry,
  anEmployee,
  aPlan,
  aToken,
  aUser,
  key,
} from './sample-data.ts';
import { filesBelow, temporaryFolder } from './temporary-folder.ts';

const secret = 'unmistakable-secret';

async function fullStore(dataDir: string) {
  const store = await openJsonStore({ dataDir, key });
  await store.update((s) => {
    s.connection = aConnection('c');
    s.cycles = [aCycle('1', 'succeeded')];
    s.tokens = [aToken('t')];
  });
  await store.seal({ id: 'a', credentials: { apiKey: secret } });
  await store.commit({ users: [aUser('kept'), aUser('leaver')], change: () => undefined });
  await store.stage([anEmployee('e')]);
  await store.hold(aPlan('p'));
  await store.writeLog('1', [aLogEntry('1', 'Somebody')]);
  await store.audit({ who: 'admin', what: 'connected' });
  return store;
}

async function filesWith(dataDir: string, text: string): Promise<string[]> {
  const files = await filesBelow(dataDir);
  return [...files].filter(([, bytes]) => bytes.includes(text)).map(([path]) => path);
}

test('every file is for its owner only', async () => {
  const dataDir = join(await temporaryFolder(), 'data');
  const store = await fullStore(dataDir);
  expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
  const names = (await readdir(dataDir, { recursive: true })).sort();
  expect(names).toEqual([
    'audit.ndjson',
    'credentials.jwe',
    'lock.db',
    'log',
    'log/1.ndjson',
    'plan.json',
    'staged.json',
    'state.json',
    'state.json.bak',
    'users.json',
    'users.json.bak',
  ]);
  for (const name of names) {
    const info = await stat(join(dataDir, name));
    expect([name, info.mode & 0o777]).toEqual([name, info.isDirectory() ? 0o700 : 0o600]);
  }
  await store.close();
});

test('credentials are in no file in clear, also not as base64 or hex', async () => {
  const dataDir = await temporaryFolder();
  const store = await fullStore(dataDir);
  await store.seal({ id: 'a', credentials: { apiKey: secret, other: 'x' } });
  for (const form of ['utf8', 'hex', 'base64'] as const)
    expect(await filesWith(dataDir, Buffer.from(secret).toString(form).slice(0, 20))).toEqual([]);
  await store.close();
});

test('a removed user is gone from every file as soon as the commit is confirmed, the copy too', async () => {
  const dataDir = await temporaryFolder();
  const store = await fullStore(dataDir);
  expect(await filesWith(dataDir, 'leaver@example.com')).not.toEqual([]);
  await store.commit({ users: [aUser('kept')], change: () => undefined });
  expect(await filesWith(dataDir, 'leaver@example.com')).toEqual([]);
  expect(await filesWith(dataDir, 'kept@example.com')).toHaveLength(2);
  await store.close();
});

test('what a crash left half written or copied is gone after the next start', async () => {
  const dataDir = await temporaryFolder();
  await (await fullStore(dataDir)).close();
  for (const name of ['users.json.tmp', 'users.json.bak.tmp', 'staged.json.tmp', 'users.json.bak'])
    await writeFile(join(dataDir, name), 'left@example.com');
  const store = await openJsonStore({ dataDir, key });
  expect(await filesWith(dataDir, 'left@example.com')).toEqual([]);
  await store.close();
});

test('without a connection, nothing that belonged to it outlives the next start', async () => {
  const dataDir = await temporaryFolder();
  const store = await fullStore(dataDir);
  await store.commit({ users: [], change: (s) => void (s.connection = undefined) });
  await store.close();
  const next = await openJsonStore({ dataDir, key });
  expect(await next.unseal()).toBeUndefined();
  expect(await next.staged()).toBeUndefined();
  expect(await next.heldPlan()).toBeUndefined();
  await next.close();
});
