import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openJsonStore } from '../../../backend/store/json-store.ts';
import {
  aConnection,
  aCycle,
  anEmployee,
  aPlan,
  aToken,
  aUser,
  contentOf,
  key,
} from './sample-data.ts';
import { filesBelow, temporaryFolder } from './temporary-folder.ts';

test('a new folder is an empty store', async () => {
  const store = await openJsonStore({ dataDir: join(await temporaryFolder(), 'a', 'b'), key });
  expect(await contentOf(store)).toEqual({
    state: { connection: undefined, tokens: [], cycles: [] },
    users: [],
    staged: undefined,
    plan: undefined,
    credentials: undefined,
    audit: [],
    logs: [],
  });
  await store.close();
});

test('everything is there again after a restart', async () => {
  const dataDir = await temporaryFolder();
  const store = await openJsonStore({ dataDir, key });
  await store.update((s) => {
    s.connection = aConnection('c');
    s.cycles = [aCycle('1', 'succeeded'), aCycle('2', 'held')];
    s.tokens = [aToken('t')];
  });
  const users = Array.from({ length: 2345 }, (_, i) => aUser(`u${i}`, 'c'));
  await store.commit({ users, change: (s) => void (s.connection = aConnection('c', 2)) });
  await store.stage([anEmployee('1'), anEmployee('2')]);
  await store.hold(aPlan('p'));
  await store.seal({ id: 'a', credentials: { apiKey: 'k' } });
  const before = await contentOf(store);
  await store.close();
  const next = await openJsonStore({ dataDir, key });
  expect(await contentOf(next)).toEqual(before);
  expect(next.users()).toEqual(users);
  await next.close();
});

test('changes run one after the other and lose nothing', async () => {
  const dataDir = await temporaryFolder();
  const store = await openJsonStore({ dataDir, key });
  await store.update((s) => void (s.connection = aConnection('c', 0)));
  await Promise.all(
    Array.from({ length: 30 }, (_, i) => {
      const change = (s: typeof store.state) => void (s.connection!.revision += 1);
      return i % 3 ? store.update(change) : store.commit({ users: [aUser(String(i))], change });
    }),
  );
  expect(store.state.connection?.revision).toBe(30);
  await store.close();
});

test('a change that throws half way has not happened', async () => {
  const dataDir = await temporaryFolder();
  const store = await openJsonStore({ dataDir, key });
  const before = await filesBelow(dataDir);
  const change = (s: { tokens: unknown[] }) => {
    s.tokens.push(aToken('t'));
    throw new Error('changed my mind');
  };
  await expect(store.update(change)).rejects.toThrow('changed my mind');
  await expect(store.commit({ users: [aUser('a')], change })).rejects.toThrow('changed my mind');
  expect(store.state.tokens).toEqual([]);
  expect(store.users()).toEqual([]);
  expect(await filesBelow(dataDir)).toEqual(before);
  await store.close();
});

test('a state that could not be read back is never written', async () => {
  const dataDir = await temporaryFolder();
  const store = await openJsonStore({ dataDir, key });
  await expect(
    store.update((s) => void (s.connection = { ...aConnection('c'), createdAt: 'yesterday' })),
  ).rejects.toThrow();
  expect(store.state.connection).toBeUndefined();
  await store.close();
  await (await openJsonStore({ dataDir, key })).close();
});

test('what a caller does to its own objects afterwards does not reach the store', async () => {
  const store = await openJsonStore({ dataDir: await temporaryFolder(), key });
  const cycle = aCycle('1');
  const users = [aUser('a')];
  await store.update((s) => void s.cycles.push(cycle));
  await store.commit({ users, change: () => undefined });
  cycle.state = 'failed';
  users.pop();
  expect(store.state.cycles).toMatchObject([{ state: 'running' }]);
  expect(store.users()).toHaveLength(1);
  await store.close();
});

test('closing waits for what is under way, and afterwards nothing is written', async () => {
  const dataDir = await temporaryFolder();
  const store = await openJsonStore({ dataDir, key });
  const last = store.update((s) => void s.tokens.push(aToken('last')));
  await Promise.all([store.close(), store.close()]);
  await last;
  await expect(store.update(() => undefined)).rejects.toMatchObject({ code: 'store_write_failed' });
  const next = await openJsonStore({ dataDir, key });
  expect(next.state.tokens).toHaveLength(1);
  await next.close();
});

test('a data folder that cannot be made is refused in one sentence', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  await expect(openJsonStore({ dataDir: join(file, 'data'), key })).rejects.toMatchObject({
    code: 'store_write_failed',
    message: expect.stringContaining(join(file, 'data')),
  });
});

test('staged people and the held plan can be replaced and forgotten', async () => {
  const store = await openJsonStore({ dataDir: await temporaryFolder(), key });
  await store.stage([anEmployee('1')]);
  await store.stage([anEmployee('2')]);
  expect((await store.staged())?.map(({ id }) => id)).toEqual(['2']);
  await store.stage([]);
  expect(await store.staged()).toEqual([]);
  await store.stage(undefined);
  expect(await store.staged()).toBeUndefined();
  await store.hold(aPlan('p1'));
  await store.hold(aPlan('p2'));
  expect((await store.heldPlan())?.id).toBe('p2');
  await store.hold(undefined);
  expect(await store.heldPlan()).toBeUndefined();
  await store.close();
});
