import * as fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { User } from '#shared/user.ts';
import { openJsonStore } from '../../../backend/store/json-store.ts';
import type { State, Store } from '../../../backend/store/store.ts';
import { endsTheProcess, faults, faultyDisk } from './faulty-disk.ts';
import { aConnection, aCycle, aToken, aUser, key } from './sample-data.ts';

type Model = { state: State; users: readonly User[] };

/** One change that an admin or a cycle may make; n makes it tell-tale. */
type Step = { name: keyof typeof changes; n: number };

const changes = {
  pair: (s: State, n: number) => void s.tokens.push(aToken(String(n))),
  connect: (s: State, n: number) => void (s.connection ??= aConnection(`c${n}`)),
  edit: (s: State) =>
    void (s.connection &&= aConnection(s.connection.id, s.connection.revision + 1)),
  start: (s: State, n: number) => void s.cycles.push(aCycle(`cycle-${n}`)),
  apply: (s: State, n: number) => {
    s.cycles = s.cycles.map((c) => (c.state === 'running' ? aCycle(c.id, 'succeeded') : c));
    s.connection &&= aConnection(s.connection.id, s.connection.revision + n);
  },
  disconnect: (s: State) => void (s.connection = undefined),
};
const usersAfter: Partial<Record<Step['name'], (n: number) => User[]>> = {
  apply: (n) => Array.from({ length: n % 4 }, (_, i) => aUser(`${n}-${i}`)),
  disconnect: () => [],
};

const runStep = (store: Store, { name, n }: Step) => {
  const change = (state: State) => changes[name](state, n);
  const users = usersAfter[name]?.(n);
  return users ? store.commit({ users, change }) : store.update(change);
};
const modelStep = ({ state, users }: Model, { name, n }: Step): Model => {
  const next = structuredClone(state);
  changes[name](next, n);
  return { state: next, users: usersAfter[name]?.(n) ?? users };
};
/** When and how a cycle was aborted is not compared. */
const plain = ({ state, users }: Model): Model => ({
  users,
  state: { ...state, cycles: state.cycles.map((c) => aCycle(c.id, c.state)) },
});
/** What a start makes of a model: running cycles are over. */
const restarted = ({ state, users }: Model): Model => ({
  users,
  state: {
    ...state,
    cycles: state.cycles.map((c) => aCycle(c.id, c.state === 'running' ? 'aborted' : c.state)),
  },
});

const step: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...(Object.keys(changes) as Step['name'][])),
  n: fc.nat(99),
});
/** Most calls of a step are among the first twelve; a later one never comes, so all goes well. */
const trouble = fc.record({
  fault: fc.constantFrom(...faults),
  atCall: fc.integer({ min: 1, max: 16 }),
});
const life = fc.record({
  steps: fc.array(fc.tuple(step, fc.option(trouble)), { minLength: 1, maxLength: 8 }),
  end: fc.constantFrom('closed' as const, 'power cut' as const),
});
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

/** Lives until the process ends, one way or another. Returns what the next start may find. */
async function live(dataDir: string, model: Model, { steps, end }: Life): Promise<Model[]> {
  const faulty = faultyDisk();
  const store = await openJsonStore({ dataDir, key, disk: faulty.disk });
  let possible = [model];
  let current = model;
  for (const [next, trouble] of steps) {
    if (trouble) faulty.arm(trouble.fault, trouble.atCall);
    const confirmed = await runStep(store, next).then(
      () => true,
      () => false,
    );
    const over = faulty.struck() && trouble && endsTheProcess(trouble.fault);
    faulty.disarm();
    const after = modelStep(current, next);
    // What failed may be found after a crash all the same, until something is confirmed.
    possible = confirmed ? [after] : [...possible, after];
    if (confirmed) current = after;
    if (over) break;
    expect(plain({ state: store.state, users: store.users() })).toEqual(plain(current));
  }
  if (end === 'power cut') faulty.cutPower();
  await store.close();
  return possible.map(restarted);
}

test('after any faults and any crash, the store is as after the last confirmed change or the one under way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 3 }), async (lives) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-law-'));
      let model: Model = { state: { connection: undefined, tokens: [], cycles: [] }, users: [] };
      try {
        for (const each of lives) {
          const possible = await live(dataDir, model, each);
          const reopened = await openJsonStore({ dataDir, key, disk: faultyDisk().disk });
          model = plain({ state: reopened.state, users: reopened.users() });
          await reopened.close();
          expect(possible).toContainEqual(model);
        }
      } finally {
        await rm(dataDir, { recursive: true, force: true });
      }
    }),
    { numRuns: 60 },
  );
});
