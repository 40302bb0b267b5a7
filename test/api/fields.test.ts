import { expect, it } from 'vitest';
import { approve, startActive, sync } from '../support/loop.ts';

it('tells after each cycle how well each attribute is filled, without a name of anybody', async () => {
  await using running = await startActive('bamboohr', { people: 60 });
  const read = async () => {
    const answer = await running.api.connection.fields.$get({ query: {} });
    return answer.json();
  };
  const before = await read();
  const department = before.fields.find(({ attribute }) => attribute === 'department');
  expect(department).toMatchObject({ label: 'Department', used: true });
  expect(department!.filled).toBeGreaterThan(0);
  expect(JSON.stringify(before)).not.toContain('@');

  for (const { id } of running.simulator.control().people)
    running.simulator.control({ update: { [id]: { department: '' } } });
  const held = await sync(running);
  expect(held).toMatchObject({ state: 'held' });
  // What is held was not believed: the next cycle compares with the same, and is held as well.
  expect((await read()).at).toBe(before.at);
  const plan = await running.backend.plans.get((await sync(running)).planId!);
  expect(plan.verdict.reasons.map(({ code }) => code)).toContain('field_emptied');

  const approving = await approve(running, plan);
  await running.backend.cycles.ended(((await approving.json()) as { id: string }).id);
  const after = await read();
  expect(after.fields.find(({ attribute }) => attribute === 'department')!.filled).toBe(0);
  expect(after.at > before.at).toBe(true);
});
