import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openJsonStore } from '../../../backend/store/json-store.ts';
import { aToken, aUser, key } from './sample-data.ts';
import { filesBelow, temporaryFolder } from './temporary-folder.ts';

async function folderWithUsers(): Promise<string> {
  const dataDir = await temporaryFolder();
  const store = await openJsonStore({ dataDir, key });
  await store.update((s) => void s.tokens.push(aToken('t')));
  await store.commit({ users: [aUser('a'), aUser('b')], change: () => undefined });
  await store.close();
  return dataDir;
}

const edit = (change: (content: Record<string, unknown>) => void) => (bytes: Buffer) => {
  const content = JSON.parse(bytes.toString()) as Record<string, unknown>;
  change(content);
  return Buffer.from(JSON.stringify(content));
};

const damages: [string, (whole: Buffer) => Buffer][] = [
  ['is empty', () => Buffer.alloc(0)],
  ['is damaged', (whole) => whole.subarray(0, whole.length / 2)],
  ['is damaged', (whole) => whole.subarray(0, -1)],
  ['is damaged', (whole) => Buffer.alloc(whole.length)],
  [
    'is damaged',
    (whole) => Buffer.concat([whole.subarray(0, 40), Buffer.alloc(whole.length - 40)]),
  ],
  ['is damaged', (whole) => Buffer.concat([whole, whole])],
  [
    'is damaged',
    (whole) => Buffer.from(whole.toString().replace('"folder":"', '"folder":"\xff'), 'latin1'),
  ],
  ['does not have the expected form', () => Buffer.from('[]')],
  ['does not have the expected form', () => Buffer.from('null')],
  ['does not have the expected form', edit((c) => delete c['version'])],
  ['does not have the expected form', edit((c) => delete c['state'])],
  ['does not have the expected form', edit((c) => (c['sequence'] = -1))],
];

describe.each(['users.json', 'state.json'])('%s', (name) => {
  test.each(damages)(
    '%s: one sentence, nothing changed, the last good copy offered',
    async (problem, damage) => {
      const dataDir = await folderWithUsers();
      const path = join(dataDir, name);
      await writeFile(path, damage(await readFile(path)));
      const before = await filesBelow(dataDir);

      const opening = openJsonStore({ dataDir, key });
      await expect(opening).rejects.toMatchObject({ code: 'store_unreadable' });
      const message = await opening.catch((error: Error) => error.message);
      expect(message).toMatch(
        new RegExp(
          `^${name} ${problem}[^.]*; nothing was changed: put the last good copy, ${name}.bak, in its place and start again.$`,
        ),
      );
      expect(message).not.toContain('@example.com');
      expect(await filesBelow(dataDir)).toEqual(before);

      await copyFile(`${path}.bak`, path);
      const store = await openJsonStore({ dataDir, key });
      expect(store.users().map((u) => u.id)).toEqual(['a', 'b']);
      expect(store.state.tokens).toHaveLength(1);
      await store.close();
    },
  );

  test('a damaged copy is not offered', async () => {
    const dataDir = await folderWithUsers();
    await writeFile(join(dataDir, name), '');
    await writeFile(join(dataDir, `${name}.bak`), '{');
    await expect(openJsonStore({ dataDir, key })).rejects.toThrow(
      `${name} is empty; nothing was changed: put back a backup of the whole data folder and start again.`,
    );
  });

  test('from a newer version: says to start that one', async () => {
    const dataDir = await folderWithUsers();
    const path = join(dataDir, name);
    await writeFile(path, edit((c) => (c['version'] = 2))(await readFile(path)));
    await expect(openJsonStore({ dataDir, key })).rejects.toThrow(
      `${name} was written by a newer Rollcall; nothing was changed: start that newer version again.`,
    );
  });

  test('cannot be opened: says why', async () => {
    const dataDir = await folderWithUsers();
    await rm(join(dataDir, name));
    await mkdir(join(dataDir, name));
    await expect(openJsonStore({ dataDir, key })).rejects.toThrow(
      `${name} cannot be read (EISDIR)`,
    );
  });

  test('is missing while the rest is there: not taken for a new store', async () => {
    const dataDir = await folderWithUsers();
    await rm(join(dataDir, name));
    const before = await filesBelow(dataDir);
    await expect(openJsonStore({ dataDir, key })).rejects.toThrow(
      `${name} is missing; nothing was changed: put the last good copy, ${name}.bak`,
    );
    expect(await filesBelow(dataDir)).toEqual(before);
  });
});

test('one wrong user in users.json is named by place, not by what it holds', async () => {
  const dataDir = await folderWithUsers();
  const path = join(dataDir, 'users.json');
  await writeFile(
    path,
    (await readFile(path, 'utf8')).replace('"email":"b@example.com"', '"email":5'),
  );
  await expect(openJsonStore({ dataDir, key })).rejects.toThrow(
    'users.json does not have the expected form (at users.1.email);',
  );
});

test('when both files are gone but a copy is left, it is no new store', async () => {
  const dataDir = await folderWithUsers();
  for (const name of ['users.json', 'state.json', 'state.json.bak']) await rm(join(dataDir, name));
  await expect(openJsonStore({ dataDir, key })).rejects.toThrow('state.json is missing;');
});

test('files of two data folders do not mix', async () => {
  const [dataDir, other] = [await folderWithUsers(), await folderWithUsers()];
  await copyFile(join(other, 'users.json'), join(dataDir, 'users.json'));
  await expect(openJsonStore({ dataDir, key })).rejects.toThrow(
    'users.json belongs to another data folder;',
  );
});

test('an older users.json is refused, so that removed people do not come back unseen', async () => {
  const dataDir = await folderWithUsers();
  const older = await readFile(join(dataDir, 'users.json'));
  const store = await openJsonStore({ dataDir, key });
  await store.commit({ users: [aUser('a')], change: () => undefined });
  await store.close();
  await writeFile(join(dataDir, 'users.json'), older);
  await expect(openJsonStore({ dataDir, key })).rejects.toThrow(
    'users.json is older than state.json;',
  );
});

test.each(['staged', 'heldPlan'] as const)(
  'a damaged file of %s is refused when it is asked for',
  async (what) => {
    const dataDir = await temporaryFolder();
    const store = await openJsonStore({ dataDir, key });
    const name = what === 'staged' ? 'staged.json' : 'plan.json';
    await writeFile(join(dataDir, name), '{"version":1');
    await expect(store[what]()).rejects.toThrow(
      `${name} is damaged: it is not complete JSON; nothing was changed: remove it`,
    );
    await store.close();
  },
);
