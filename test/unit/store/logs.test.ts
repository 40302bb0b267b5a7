import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CycleState } from '#shared/cycle.ts';
import { openJsonStore } from '../../../backend/store/json-store.ts';
import { aCycle, aLogEntry, key } from './sample-data.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function storeWithLog() {
  const dataDir = await temporaryFolder();
  const store = await openJsonStore({ dataDir, key });
  await store.update((s) => void s.cycles.push(aCycle('1', 'succeeded')));
  await store.writeLog('1', [aLogEntry('1', 'Ada'), aLogEntry('1', 'Grace')]);
  return { dataDir, store, file: join(dataDir, 'log', '1.ndjson') };
}
const names = (entries: { name: string }[]) => entries.map(({ name }) => name);

describe('the provisioning log', () => {
  test('gives back what was written, in order, over several writes and a restart', async () => {
    const { dataDir, store } = await storeWithLog();
    await store.writeLog('1', [aLogEntry('1', 'Line\nbreak \u2028 and \u0000 and 😀')]);
    await store.close();
    const next = await openJsonStore({ dataDir, key });
    expect(names(await next.log('1'))).toEqual([
      'Ada',
      'Grace',
      'Line\nbreak \u2028 and \u0000 and 😀',
    ]);
    expect(await next.log('2')).toEqual([]);
    await next.close();
  });

  test('holds more people than one piece', async () => {
    const { store } = await storeWithLog();
    const many = Array.from({ length: 2500 }, (_, i) => aLogEntry('1', `Person ${i}`));
    await store.writeLog('1', many);
    expect((await store.log('1')).slice(2)).toEqual(many);
    await store.close();
  });

  test.each([
    ['a torn line', '{"cycleId":"1","na'],
    ['a line full of NUL', '\0\0\0\0'],
  ])('leaves out %s at the end, and goes on after the last whole one', async (_, torn) => {
    const { dataDir, store, file } = await storeWithLog();
    await store.close();
    await appendFile(file, torn);
    const next = await openJsonStore({ dataDir, key });
    expect(names(await next.log('1'))).toEqual(['Ada', 'Grace']);
    await next.writeLog('1', [aLogEntry('1', 'Edsger')]);
    expect(names(await next.log('1'))).toEqual(['Ada', 'Grace', 'Edsger']);
    await next.close();
  });

  test('refuses damage anywhere else and leaves the file as it is', async () => {
    const { store, file } = await storeWithLog();
    const damaged = (await readFile(file, 'utf8')).replace('"cycleId"', 'cycleId');
    await writeFile(file, damaged);
    await expect(store.log('1')).rejects.toMatchObject({
      code: 'store_unreadable',
      message: expect.stringMatching(/^There is damage in line 1 of 1.ndjson/),
    });
    expect(await readFile(file, 'utf8')).toBe(damaged);
    await store.close();
  });

  test('goes with its cycle when that leaves the state', async () => {
    const { store, file } = await storeWithLog();
    await store.update((s) => void (s.cycles = []));
    await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await store.log('1')).toEqual([]);
    await store.close();
  });

  test.each(['failed', 'cancelled', 'aborted'] as CycleState[])(
    'does not tell of changes of a cycle that %s, since there were none',
    async (state) => {
      const { store } = await storeWithLog();
      await store.update((s) => void (s.cycles = [aCycle('1', state)]));
      expect(await store.log('1')).toEqual([]);
      await store.close();
    },
  );

  test.each(['succeeded', 'held', 'running'] as CycleState[])(
    'stays while its cycle is %s',
    async (state) => {
      const { store } = await storeWithLog();
      await store.update((s) => void (s.cycles = [aCycle('1', state)]));
      expect(names(await store.log('1'))).toEqual(['Ada', 'Grace']);
      await store.close();
    },
  );

  test('of a cycle that was cut off by a crash is gone after the next start', async () => {
    const { dataDir, store } = await storeWithLog();
    await store.update((s) => void (s.cycles = [aCycle('1', 'running')]));
    await store.close();
    const next = await openJsonStore({ dataDir, key });
    expect(next.state.cycles).toMatchObject([{ state: 'aborted' }]);
    expect(await next.log('1')).toEqual([]);
    await next.close();
  });

  test.each(['../state', '..', '', 'a/b', 'x'.repeat(300)])(
    'asked for by a name that is no cycle id (%s), has nothing',
    async (id) => {
      const { store } = await storeWithLog();
      expect(await store.log(id)).toEqual([]);
      await expect(store.writeLog(id, [aLogEntry('1', 'Ada')])).rejects.toThrow(TypeError);
      await store.close();
    },
  );
});

test('the audit log only grows, says when, and survives a torn end', async () => {
  const dataDir = await temporaryFolder();
  const store = await openJsonStore({ dataDir, key });
  await store.audit({ who: 'admin', what: 'connected', details: { hris: 'bamboohr' } });
  const first = await readFile(join(dataDir, 'audit.ndjson'), 'utf8');
  await store.audit({ who: 'admin', what: 'paused' });
  await store.close();
  expect((await readFile(join(dataDir, 'audit.ndjson'), 'utf8')).startsWith(first)).toBe(true);

  await appendFile(join(dataDir, 'audit.ndjson'), '{"at":');
  const next = await openJsonStore({ dataDir, key });
  await next.audit({ who: 'admin', what: 'resumed' });
  const entries = await next.auditLog();
  expect(entries.map(({ what }) => what)).toEqual(['connected', 'paused', 'resumed']);
  expect(entries[0]).toEqual({
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    who: 'admin',
    what: 'connected',
    details: { hris: 'bamboohr' },
  });
  await next.close();
});
