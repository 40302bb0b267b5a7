import { chmod, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deriveKeys } from '../../../backend/store/derive-keys.ts';
import { openJsonStore } from '../../../backend/store/json-store.ts';
import { readKey } from '../../../backend/store/key.ts';
import { temporaryFolder } from './temporary-folder.ts';

const bytes = Buffer.from('0123456789abcdefghijklmnopqrstuv');

async function places() {
  const folder = await temporaryFolder();
  return { dataDir: join(folder, 'data'), keyFile: join(folder, 'config', 'rollcall', 'key') };
}

describe('the key', () => {
  test.each(['hex', 'base64', 'base64url'] as const)(
    'is taken from ROLLCALL_KEY as %s',
    async (form) => {
      const key = ` ${bytes.toString(form)}\n`;
      expect(Buffer.from(await readKey({ key, ...(await places()) }))).toEqual(bytes);
    },
  );

  test.each(['', 'secret', bytes.toString('hex').slice(1), bytes.toString('base64') + 'AAAA'])(
    'is refused when it is not 32 bytes, without being repeated: "%s"',
    async (key) => {
      const reading = readKey({ key, ...(await places()) });
      await expect(reading).rejects.toThrow('ROLLCALL_KEY does not hold 32 bytes');
      if (key) await expect(reading).rejects.not.toThrow(key);
    },
  );

  test('is made on the first start, for its owner only, and found again', async () => {
    const options = { key: undefined, ...(await places()) };
    const made = await readKey(options);
    expect(made).toHaveLength(32);
    expect((await stat(options.keyFile)).mode & 0o777).toBe(0o600);
    expect((await stat(join(options.keyFile, '..'))).mode & 0o777).toBe(0o700);
    expect(await readKey(options)).toEqual(made);
  });

  test('is one and the same for first starts at the same time', async () => {
    const options = { key: undefined, ...(await places()) };
    const keys = await Promise.all(Array.from({ length: 8 }, () => readKey(options)));
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
  });

  test.each([0o640, 0o604, 0o660])(
    'is refused when others can read its file (%o)',
    async (mode) => {
      const options = { key: undefined, ...(await places()) };
      await readKey(options);
      await chmod(options.keyFile, mode);
      await expect(readKey(options)).rejects.toThrow('can be read by others; run chmod 600 on it.');
    },
  );

  test('is refused inside the data folder, also through a link', async () => {
    const { dataDir, keyFile } = await places();
    await mkdir(dataDir);
    const refused = {
      code: 'store_unreadable',
      message: expect.stringContaining('is inside the data folder'),
    };
    await expect(
      readKey({ key: undefined, dataDir, keyFile: join(dataDir, 'keys', 'key') }),
    ).rejects.toMatchObject(refused);
    await symlink(dataDir, join(keyFile, '..', '..', '..', 'link'));
    await expect(
      readKey({ key: undefined, dataDir, keyFile: join(keyFile, '..', '..', '..', 'link', 'key') }),
    ).rejects.toMatchObject(refused);
  });

  test('a damaged key file is refused and never replaced', async () => {
    const options = { key: undefined, ...(await places()) };
    await readKey(options);
    await writeFile(options.keyFile, '');
    await expect(readKey(options)).rejects.toThrow('does not hold 32 bytes');
    expect(await readFile(options.keyFile, 'utf8')).toBe('');
  });

  test('where no key file can be made, the refusal says which setting helps', async () => {
    const { dataDir, keyFile } = await places();
    await writeFile(join(keyFile, '..', '..', '..', 'file'), '');
    const impossible = join(keyFile, '..', '..', '..', 'file', 'key');
    await expect(readKey({ key: undefined, dataDir, keyFile: impossible })).rejects.toMatchObject({
      message: expect.stringContaining('ROLLCALL_KEY_FILE'),
    });
  });
});

test('a data folder opens with its own key only, so that excluded people stay recognised', async () => {
  const { dataDir } = await places();
  await (await openJsonStore({ dataDir, key: bytes })).close();
  await expect(openJsonStore({ dataDir, key: Buffer.alloc(32, 1) })).rejects.toThrow(
    'The data folder was made with another key; start Rollcall with that key again.',
  );
});

test('fingerprints are stable, differ by id and by key, and do not show the id', () => {
  const { fingerprint } = deriveKeys(bytes);
  expect(fingerprint('42')).toMatch(/^fp:[\w-]{43}$/);
  expect(deriveKeys(bytes).fingerprint('42')).toBe(fingerprint('42'));
  expect(fingerprint('43')).not.toBe(fingerprint('42'));
  expect(deriveKeys(Buffer.alloc(32, 1)).fingerprint('42')).not.toBe(fingerprint('42'));
});
