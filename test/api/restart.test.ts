import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startBackend } from '../support/backend.ts';
import { everyone, startActive, sync } from '../support/loop.ts';
import { startSimulator } from '../simulators/world/start.ts';

describe('everything is still there after a restart', () => {
  it('users, connection, credentials, history, log', async () => {
    const running = await startActive('bamboohr', { people: 60 });
    const { simulator, dataDir } = running;
    const before = structuredClone({
      users: running.backend.store.users(),
      state: running.backend.store.state,
    });
    await running.stop();

    await using again = await startBackend({ dataDir, hrisBaseUrls: { bamboohr: simulator.url } });
    expect(again.backend.store.users()).toEqual(before.users);
    expect(again.backend.store.state.connection).toEqual(before.state.connection);
    expect(again.backend.schedule.next()).toBeInstanceOf(Date);
    const [last] = again.backend.cycles.list();
    expect(await again.backend.store.log(last!.id)).toHaveLength(
      last!.counts.create + last!.counts.skip,
    );

    const { id } = await again.backend.cycles.start('full');
    expect(await again.backend.cycles.ended(id)).toMatchObject({
      state: 'succeeded',
      counts: { create: 0, remove: 0 },
    });
    await simulator.close();
  });

  it('a half-finished setup: the draft and the staged people', async () => {
    const simulator = await startSimulator('bamboohr', { people: 60 });
    const hrisBaseUrls = { bamboohr: simulator.url };
    const first = await startBackend({ hrisBaseUrls });
    await first.backend.connections.create('bamboohr', {
      credentials: { ...simulator.credentials },
    });
    await first.api.connection.filter.$put({ json: everyone });
    const { id } = await first.backend.connections.finish();
    await first.backend.cycles.ended(id);
    const staged = await first.backend.store.staged();
    await first.stop();

    await using again = await startBackend({ dataDir: first.dataDir, hrisBaseUrls });
    expect(again.backend.store.state.connection).toMatchObject({
      state: 'mapping',
      draft: { filter: everyone },
    });
    expect(await again.backend.store.staged()).toEqual(staged);
    expect(again.backend.store.users()).toEqual([]);
    await simulator.close();
  });
});

it('a second backend on the same data folder is refused', async () => {
  await using running = await startBackend({});
  await expect(startBackend({ dataDir: running.dataDir })).rejects.toMatchObject({
    code: 'store_locked',
  });
});

it.each(['', '{"version":1,"users":[', '\0'.repeat(500), '{"version":99}', '[]'])(
  'a users file that cannot be read stops the start and stays as it is: %j',
  async (content) => {
    const running = await startActive('bamboohr', { people: 20 });
    await running.stop();
    const file = join(running.dataDir, 'users.json');
    await writeFile(file, content);
    await expect(startBackend({ dataDir: running.dataDir })).rejects.toMatchObject({
      code: 'store_unreadable',
    });
    await rm(running.dataDir, { recursive: true });
    await running.simulator.close();
  },
);

describe('disconnecting', () => {
  it('keeps the users, and nothing runs any more', async () => {
    await using running = await startActive('bamboohr', { people: 30 });
    const before = running.backend.store.users().length;
    expect((await running.api.connection.$delete({ query: { users: 'keep' } })).status).toBe(200);
    expect(running.backend.store.users()).toHaveLength(before);
    expect(running.backend.schedule.next()).toBeUndefined();
    expect(await running.backend.store.unseal()).toBeUndefined();
    await expect(sync(running)).rejects.toMatchObject({ code: 'no_connection' });
  });

  it('removes the users of the connection and no others', async () => {
    await using running = await startActive('bamboohr', { people: 30 });
    const { store } = running.backend;
    const stranger = {
      ...store.users()[0]!,
      id: 'made-by-hand',
      email: 'x@y.example',
      owner: undefined,
      externalId: undefined,
    };
    await store.commit({ users: [...store.users(), stranger], change: () => {} });
    await running.api.connection.$delete({ query: { users: 'remove' } });
    expect(store.users().map(({ id }) => id)).toEqual(['made-by-hand']);
  });

  it('in mid-cycle stops the cycle, which changes nothing', async () => {
    await using running = await startActive('bamboohr', { people: 30 });
    const before = structuredClone(running.backend.store.users().map(({ id }) => id));
    running.simulator.control({ hire: 5, latency: 60_000 });
    const { id } = await running.backend.cycles.start('full');
    await running.api.connection.$delete({ query: { users: 'keep' } });
    expect(running.backend.cycles.get(id).state).toBe('cancelled');
    expect(running.backend.store.users().map((user) => user.id)).toEqual(before);
  });

  it('and connecting again takes the kept users back by who they are, with their ids', async () => {
    await using running = await startActive('bamboohr', { people: 30 });
    const ids = running.backend.store
      .users()
      .map(({ id }) => id)
      .sort();
    await running.api.connection.$delete({ query: { users: 'keep' } });

    await running.backend.connections.create('bamboohr', {
      credentials: { ...running.simulator.credentials },
    });
    await running.api.connection.filter.$put({ json: everyone });
    const { id } = await running.backend.connections.finish();
    await running.backend.cycles.ended(id);
    const plan = await running.backend.plans.preview({ maxAgeSeconds: 0 });
    const cycle = await running.backend.plans.approve(plan.id, plan.hash, running.backend.cycles);
    expect(await running.backend.cycles.ended(cycle.id)).toMatchObject({
      state: 'succeeded',
      counts: { create: 0 },
    });
    const users = running.backend.store.users();
    expect(users.map((user) => user.id).sort()).toEqual(ids);
    expect(new Set(users.map(({ owner }) => owner))).toEqual(
      new Set([running.backend.store.state.connection!.id]),
    );
  });
});

it('stopping a cycle by hand leaves everything as it was', async () => {
  await using running = await startActive('bamboohr', { people: 30 });
  running.simulator.control({ latency: 60_000 });
  const { id } = await running.backend.cycles.start('full');
  const answer = await running.api.cycles[':id'].cancel.$post({ param: { id } });
  expect(await answer.json()).toMatchObject({ state: 'cancelled' });
});
