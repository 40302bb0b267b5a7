import * as fc from 'fast-check';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeProtectedHeader } from 'jose';
import { expect, test } from 'vitest';
import { deriveKeys } from '../../../backend/store/derive-keys.ts';
import { openJsonStore } from '../../../backend/store/json-store.ts';
import { seal, unseal } from '../../../backend/store/seal.ts';
import { aConnection, key } from './sample-data.ts';
import { temporaryFolder } from './temporary-folder.ts';

const keys = deriveKeys(key);
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const access = {
  id: 'a',
  credentials: { subdomain: 'acme', apiKey: 'do-not-show-this' },
  token: { value: 'nor-this', endsAt: 1, refreshToken: 'nor-that' },
};

async function folderWithCredentials() {
  const dataDir = await temporaryFolder();
  const store = await openJsonStore({ dataDir, key });
  await store.update((s) => void (s.connection = aConnection('c')));
  await store.seal(access);
  return { store, file: join(dataDir, 'credentials.jwe') };
}

test('any credentials come out as they went in', async () => {
  const any = fc.dictionary(
    fc.string().filter((k) => k !== '__proto__'),
    fc.string({ unit: 'binary' }),
    { noNullPrototype: true },
  );
  await fc.assert(
    fc.asyncProperty(any, async (values) => {
      const access = { id: 'a', credentials: values };
      expect(await unseal(await seal(access, keys, 'f'), keys, 'f')).toEqual(access);
    }),
  );
});

test('the same credentials never look the same twice', async () => {
  expect(await seal(access, keys, 'f')).not.toBe(await seal(access, keys, 'f'));
});

test('the form is an authenticated cipher with the id of the key, readable without the key', async () => {
  const header = decodeProtectedHeader(await seal(access, keys, 'f'));
  expect(header).toEqual({ alg: 'dir', enc: 'A256GCM', kid: keys.id, folder: 'f' });
});

test('another key is told apart from damage', async () => {
  const sealed = await seal(access, deriveKeys(Buffer.alloc(32, 1)), 'f');
  await expect(unseal(sealed, keys, 'f')).rejects.toThrow('were sealed with another key.');
});

test('a change of any character is noticed', async () => {
  const sealed = await seal(access, keys, 'f');
  for (let i = 0; i < sealed.length; i += 1) {
    // The highest of a character's six bits is never padding.
    const other = sealed[i] === '.' ? 'A' : base64url[base64url.indexOf(sealed[i]!) ^ 32];
    const changed = `${sealed.slice(0, i)}${other}${sealed.slice(i + 1)}`;
    await expect(unseal(changed, keys, 'f'), `character ${i}`).rejects.toMatchObject({
      code: 'store_unreadable',
    });
  }
});

test('credentials of one data folder do not open in another, though the key is the same', async () => {
  const [one, other] = [await folderWithCredentials(), await folderWithCredentials()];
  await copyFile(one.file, other.file);
  await expect(other.store.unseal()).rejects.toMatchObject({
    code: 'store_unreadable',
    message: 'The sealed credentials belong to another data folder.',
    hint: 'Reauthorize the connection to seal them again.',
  });
  await expect(one.store.unseal()).resolves.toEqual(access);
  await one.store.close();
  await other.store.close();
});

test('a damaged file is refused, and sealing again makes it good', async () => {
  const { store, file } = await folderWithCredentials();
  await writeFile(file, (await readFile(file, 'utf8')).slice(0, -4));
  await expect(store.unseal()).rejects.toThrow('are damaged or were changed.');
  await writeFile(file, '');
  await expect(store.unseal()).rejects.toThrow('are damaged or were changed.');
  await store.seal(access);
  await expect(store.unseal()).resolves.toEqual(access);
  await store.close();
});

test('forgotten credentials are gone', async () => {
  const { store, file } = await folderWithCredentials();
  await store.seal(undefined);
  await expect(store.unseal()).resolves.toBeUndefined();
  await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' });
  await store.close();
});
