import { expect, test } from 'vitest';
import { openJsonStore } from '../../../backend/store/json-store.ts';
import { startChild } from './child-store.ts';
import { key } from './sample-data.ts';
import { temporaryFolder } from './temporary-folder.ts';

test.each([1, 2, 3, 5, 8])(
  'killed while it commits, after %i confirmed commits: one whole commit, users and state alike',
  async (commits) => {
    const dataDir = await temporaryFolder();
    const child = startChild(dataDir, 'commit');
    let confirmed = '';
    while (confirmed !== String(commits)) confirmed = String((await child.lines.next()).value);
    await child.kill();
    for await (const line of child.lines) confirmed = line;

    const store = await openJsonStore({ dataDir, key });
    const [token] = store.state.tokens;
    const kept = Number(token?.id);
    expect([Number(confirmed), Number(confirmed) + 1]).toContain(kept);
    expect(store.users()).toHaveLength(2000);
    expect(new Set(store.users().map(({ id }) => id.split('-')[0]))).toEqual(
      new Set([String(kept)]),
    );
    await store.close();
  },
);
