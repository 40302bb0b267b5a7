import { describe, expect, it } from 'vitest';
import { approve, preview, startActive, sync, where } from '../support/loop.ts';

/** Design section 6: incomplete never becomes removal. */
const PEOPLE = 120;

describe('an incomplete read removes nobody', () => {
  for (const fault of [
    'empty',
    'wrong-total',
    'short-page',
    'repeat-page',
    'duplicate-person-other-values',
    '500-mid-read',
    'cut-connection',
    'truncated-json',
    'login-page',
    'error-object-200',
    'malformed-record',
    '403',
  ]) {
    it(fault, async () => {
      await using running = await startActive('personio', { people: 250 });
      const before = structuredClone(running.backend.store.users());
      // For longer than anybody would repeat a call: a passing fault is simply tried again.
      const lasting = { name: fault, times: 1000 };
      running.simulator.control(fault === 'empty' ? { empty: true } : { fault: lasting });

      const cycle = await sync(running);

      expect(cycle.state).toBe('failed');
      expect(cycle.error?.message).toMatch(/\S/);
      expect(running.backend.store.users()).toEqual(before);
    });
  }
});

describe('a plan over the limits is held whole', () => {
  /** Half the company leaves at once. */
  const halfLeaves = (running: Awaited<ReturnType<typeof startActive>>) => {
    const users = running.backend.store.users().slice(0, 60);
    running.simulator.control({ leave: users.map(({ externalId }) => externalId!) });
  };

  it('nobody is touched, and approving applies exactly what was shown', async () => {
    await using running = await startActive('bamboohr', { people: PEOPLE });
    const before = structuredClone(running.backend.store.users());
    halfLeaves(running);

    const cycle = await sync(running);
    expect(cycle.state).toBe('held');
    expect(running.backend.store.users()).toEqual(before);

    const plan = await running.backend.plans.get(cycle.planId!);
    expect(plan.verdict.reasons[0]?.code).toBe('too_many_leave');
    expect(plan.counts.remove).toBe(60);
    expect((await approve(running, plan)).status).toBe(200);
    expect(running.backend.store.users()).toHaveLength(before.length - 60);
  });

  it('rejecting it keeps everybody, and the next cycle holds it again', async () => {
    await using running = await startActive('bamboohr', { people: PEOPLE });
    const before = running.backend.store.users().length;
    halfLeaves(running);
    const { planId } = await sync(running);

    const rejected = await running.api.plans[':id'].reject.$post({ param: { id: planId! } });
    expect(rejected.status).toBe(200);
    expect(await running.backend.store.heldPlan()).toBeUndefined();
    expect(running.backend.store.users()).toHaveLength(before);
    expect((await sync(running)).state).toBe('held');
  });

  it('is let go by itself when the HRIS has recovered', async () => {
    await using running = await startActive('bamboohr', { people: PEOPLE });
    const gone = running.simulator
      .control()
      .people.filter(({ status }) => status === 'active')
      .slice(0, 60);
    running.simulator.control({ leave: gone.map(({ key }) => key) });
    expect((await sync(running)).state).toBe('held');

    running.simulator.control({
      update: Object.fromEntries(gone.map(({ key }) => [key, { terminationDate: null }])),
    });
    expect((await sync(running)).state).toBe('succeeded');
    expect(await running.backend.store.heldPlan()).toBeUndefined();
  });
});

describe('what was approved is what runs', () => {
  it('somebody hired in between makes the plan outdated, and nothing is applied', async () => {
    await using running = await startActive('bamboohr', {
      people: PEOPLE,
      filter: where('department', 'Engineering', 'IT'),
    });
    const before = structuredClone(running.backend.store.users());
    const plan = await preview(running, { everyone: true });
    running.simulator.control({ hire: 1 });

    const refused = await approve(running, plan);
    expect(refused.status).toBe(409);
    const { code, details } = (await refused.json()) as unknown as {
      code: string;
      details?: { planId: string };
    };
    expect(code).toBe('plan_outdated');
    expect(running.backend.store.users()).toEqual(before);

    const next = await running.backend.plans.get(details!.planId);
    expect((await approve(running, next)).status).toBe(200);
  });

  it('a preview and the cycle after it agree to the hash', async () => {
    await using running = await startActive('bamboohr', { people: PEOPLE });
    running.simulator.control({ hire: 2 });
    const plan = await preview(running);
    const answer = await approve(running, plan);
    expect(((await answer.json()) as { counts: unknown }).counts).toEqual(plan.counts);
  });

  it('two looks at the same facts give the same hash', async () => {
    await using running = await startActive('bamboohr', { people: PEOPLE });
    const [one, two] = [await preview(running), await preview(running)];
    expect(one.hash).toBe(two.hash);
  });
});

it('users that the connection does not own are never touched, nor taken over by their e-mail', async () => {
  await using running = await startActive('bamboohr', {
    people: PEOPLE,
    filter: where('department', 'IT'),
  });
  const { store } = running.backend;
  const somebody = running.simulator
    .control()
    .people.find(
      ({ email, status }) =>
        email && status === 'active' && !store.users().some((u) => u.email === email),
    )!;
  const stranger = {
    ...store.users()[0]!,
    id: 'made-by-hand',
    email: somebody.email!,
    externalId: undefined,
    owner: undefined,
  };
  await store.commit({ users: [...store.users(), stranger], change: () => {} });

  const plan = await preview(running, { everyone: true });
  expect(plan.entries.find(({ externalId }) => externalId === somebody.id)).toMatchObject({
    action: 'skip',
    reasons: [{ code: 'email_taken' }],
  });
  await approve(running, plan);
  expect(store.users().find(({ id }) => id === 'made-by-hand')).toEqual(stranger);
});
