import { expect, test } from 'vitest';
import { openJsonStore } from '../../../backend/store/json-store.ts';
import { startChild } from './child-store.ts';
import { key } from './sample-data.ts';
import { temporaryFolder } from './temporary-folder.ts';

const nextLine = async (child: ReturnType<typeof startChild>): Promise<string> =>
  String((await child.lines.next()).value);

test('a second process is refused and told what to do, and a killed one leaves no lock', async () => {
  const dataDir = await temporaryFolder();
  const first = startChild(dataDir, 'hold');
  expect(await nextLine(first)).toBe('open');
  expect(JSON.parse(await nextLine(startChild(dataDir, 'hold')))).toEqual({
    code: 'store_locked',
    message: `Another Rollcall uses the data folder ${dataDir}; stop it, or start this one with another DATA_DIR.`,
  });

  await first.kill();
  const next = startChild(dataDir, 'hold');
  expect(await nextLine(next)).toBe('open');
  expect(next.complaints()).toBe('');
});

test('a refused second opening in one process does not weaken the lock of the first', async () => {
  const dataDir = await temporaryFolder();
  const store = await openJsonStore({ dataDir, key });
  await expect(openJsonStore({ dataDir, key })).rejects.toMatchObject({ code: 'store_locked' });
  expect(await nextLine(startChild(dataDir, 'hold'))).toContain('store_locked');

  await store.close();
  expect(await nextLine(startChild(dataDir, 'hold'))).toBe('open');
});

test('an opening that fails lets go of the folder', async () => {
  const dataDir = await temporaryFolder();
  await (await openJsonStore({ dataDir, key })).close();
  await expect(openJsonStore({ dataDir, key: Buffer.alloc(32, 8) })).rejects.toMatchObject({
    code: 'store_unreadable',
  });
  await (await openJsonStore({ dataDir, key })).close();
});
