import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Cycle } from '../../shared/cycle.ts';
import { preview, startActive, sync, where } from '../support/loop.ts';

describe('the timer', () => {
  it('runs cycles by itself, and not while paused', async () => {
    await using running = await startActive('bamboohr', { people: 20 });
    await running.api.connection.settings.$put({ json: { schedule: { cron: '* * * * * *' } } });
    const ran = running.backend.cycles.list().length;
    await running.api.connection.save.$post();
    await vi.waitFor(() => expect(running.backend.cycles.list().length).toBeGreaterThan(ran), 5000);

    await running.api.connection.pause.$post();
    expect(running.backend.schedule.next()).toBeUndefined();
    await running.api.connection.resume.$post();
    expect(running.backend.schedule.next()).toBeInstanceOf(Date);
  });

  it('two cycles never run at once', async () => {
    await using running = await startActive('bamboohr', { people: 20 });
    running.simulator.control({ latency: 300 });
    const { id } = await running.backend.cycles.start('full');
    await expect(running.backend.cycles.start('full')).rejects.toMatchObject({
      code: 'cycle_running',
    });
    const answer = await running.api.cycles.$post({ json: { kind: 'full' } });
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'cycle_running' }]);
    expect(await running.backend.cycles.ended(id)).toMatchObject({ state: 'succeeded' });
  });
});

describe('incremental cycles', () => {
  it('bring changes and joins, and remove nobody who is merely absent', async () => {
    await using running = await startActive('bamboohr', { people: 60 });
    const { store } = running.backend;
    const before = store.users().length;
    const changing = store.users().find(({ externalId }) => externalId);
    running.simulator.control({
      hire: 1,
      update: { [changing!.email]: { jobTitle: 'Astronaut' } },
    });

    const cycle = await sync(running, 'incremental');
    expect(cycle).toMatchObject({ state: 'succeeded', counts: { create: 1, remove: 0 } });
    expect(cycle.people.read).toBeLessThan(20);
    expect(store.users().find(({ id }) => id === changing!.id)?.jobTitle).toBe('Astronaut');
    expect(store.users()).toHaveLength(before + 1);
  });
});

describe('a plan that waits', () => {
  it('is not let go by an incremental cycle, nor replaced by the plan of a few', async () => {
    await using running = await startActive('bamboohr', { people: 60 });
    const { store } = running.backend;
    const leavers = store.users().slice(0, 30);
    running.simulator.control({ leave: leavers.map(({ externalId }) => externalId!) });
    const { planId } = await sync(running);
    const held = await store.heldPlan();
    expect(held?.id).toBe(planId);

    expect((await sync(running, 'incremental')).state).toBe('held');
    expect(await store.heldPlan()).toEqual(held);
    expect(store.users()).toEqual(expect.arrayContaining([...leavers]));
    running.simulator.control({
      update: Object.fromEntries(leavers.map((u) => [u.externalId, { terminationDate: null }])),
    });
    expect((await sync(running, 'incremental')).state).toBe('succeeded');
    expect(await store.heldPlan()).toEqual(held);
    expect((await sync(running)).state).toBe('succeeded');
    expect(await store.heldPlan()).toBeUndefined();
  });
});

describe('on demand', () => {
  it('one person is read and provisioned, nobody else', async () => {
    await using running = await startActive('bamboohr', { people: 40 });
    const { store } = running.backend;
    const [one, other] = store.users();
    running.simulator.control({
      update: { [one!.email]: { jobTitle: 'Pilot' }, [other!.email]: { jobTitle: 'Pilot' } },
    });
    const answer = await running.api.users[':externalId'].sync.$post({
      param: { externalId: one!.externalId! },
    });
    expect(await answer.json()).toMatchObject({ kind: 'on-demand', counts: { update: 1 } });
    expect(
      store
        .users()
        .map(({ jobTitle }) => jobTitle)
        .filter((title) => title === 'Pilot'),
    ).toHaveLength(1);
  });

  it('an unknown person is told, nothing else happens', async () => {
    await using running = await startActive('bamboohr', { people: 20 });
    const answer = await running.api.users[':externalId'].sync.$post({
      param: { externalId: '999999' },
    });
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'person_not_found' }]);
  });
});

it('a cycle can be followed to its end', async () => {
  await using running = await startActive('bamboohr', { people: 20 });
  running.simulator.control({ latency: 200 });
  const { id } = await running.backend.cycles.start('full');
  const stream = await running.app.request(`/api/cycles/${id}/events`, {
    headers: { authorization: `Bearer a-preset-token-for-tests-of-32-characters` },
  });
  const events = (await stream.text()).split('\n').filter((line) => line.startsWith('data: '));
  const steps = events.map((line) => JSON.parse(line.slice(6)) as Cycle);
  expect(steps[0]).toMatchObject({ id, state: 'running' });
  expect(steps.at(-1)).toMatchObject({ id, state: 'succeeded', people: { read: 20 } });
});

describe('removal policy', () => {
  it('deactivate first: the user stays, inactive, and comes back when the person does', async () => {
    await using running = await startActive('bamboohr', { people: 60 });
    const { store } = running.backend;
    await running.api.connection.settings.$put({
      json: { removal: { policy: 'deactivate', afterDays: 30 } },
    });
    await running.api.connection.save.$post();
    const leaver = store.users()[5]!;
    running.simulator.control({ leave: leaver.email });
    expect(await sync(running)).toMatchObject({ counts: { deactivate: 1, remove: 0 } });
    expect(store.users().find(({ id }) => id === leaver.id)?.active).toBe(false);

    running.simulator.control({ update: { [leaver.externalId!]: { terminationDate: null } } });
    expect(await sync(running)).toMatchObject({ counts: { reactivate: 1 } });
    expect(store.users().find(({ id }) => id === leaver.id)?.active).toBe(true);
  });
});

it('everybody can be explained: in by which clause, out by which', async () => {
  await using running = await startActive('bamboohr', {
    people: 120,
    filter: where('department', 'IT'),
  });
  const [inside] = running.backend.store.users();
  const outside = running.simulator
    .control()
    .people.find(
      ({ email, status }) =>
        email &&
        status === 'active' &&
        !running.backend.store.users().some((u) => u.email === email),
    );
  const explain = async (email: string) =>
    (await running.api.explain.$post({ json: { email } })).json();
  expect(await explain(inside!.email)).toMatchObject({
    inScope: true,
    outcome: { action: 'unchanged' },
    user: { id: inside!.id },
  });
  expect(await explain(outside!.email!)).toMatchObject({
    inScope: false,
    groups: [{ met: false, clauses: [{ met: false, text: expect.stringContaining('IT') }] }],
  });
});

it('nobody outside the filter is on disk or in the log, whatever was looked at', async () => {
  await using running = await startActive('bamboohr', {
    people: 200,
    filter: where('department', 'IT'),
  });
  const { store } = running.backend;
  const emails = new Set(store.users().map(({ email }) => email));
  const outside = running.simulator
    .control()
    .people.filter(({ email }) => email && !emails.has(email));
  await preview(running, where('department', 'Sales'));
  await running.api.explain.$post({ json: { email: outside[0]!.email! } });
  await running.api.connection.scope.$post({ json: { filter: where('department', 'Sales') } });
  await sync(running);

  const names = await readdir(running.dataDir, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const contents = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
  );
  const everything = [...contents, running.log()].join('\n').toLowerCase();
  expect(everything).toContain([...emails][0]!.toLowerCase());
  expect(outside.length).toBeGreaterThan(100);
  for (const { email } of outside) expect(everything).not.toContain(email!.toLowerCase());
});

it('a never exception is kept as a keyed hash, not as an id', async () => {
  await using running = await startActive('bamboohr', { people: 40 });
  const somebody = running.backend.store.users()[3]!;
  await running.api.connection.filter.$put({
    json: { everyone: true, exceptions: { exclude: [somebody.externalId!] } },
  });
  const plan = await preview(running);
  expect(plan.entries.filter(({ action }) => action === 'remove')).toMatchObject([
    { userId: somebody.id, reasons: [{ code: 'excluded' }] },
  ]);
  const { draft } = running.backend.store.state.connection!;
  expect(draft.filter!.exceptions.exclude).toEqual([expect.stringMatching(/^fp:/)]);
});

it('the audit log says who changed what, without secrets', async () => {
  await using running = await startActive('bamboohr', { people: 20 });
  await running.api.connection.pause.$post();
  const { entries } = await (await running.api.audit.$get()).json();
  expect(entries.map(({ what }) => what)).toContain('paused');
  for (const secret of Object.values(running.simulator.credentials))
    if (secret.length > 20) expect(JSON.stringify(entries) + running.log()).not.toContain(secret);
});
