import * as fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { User } from '#shared/user.ts';
import { openJsonStore } from '../../../backend/store/json-store.ts';
import type { State, Store } from '../../../backend/store/store.ts';
import { faultyDisk } from './faulty-disk.ts';
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
/** What a start makes of a model: running cycles are over, and when they ended is not compared. */
const restarted = ({ state, users }: Model): Model => ({
  users,
  state: {
    ...state,
    cycles: state.cycles.map((c) => ({
      ...aCycle(c.id),
      state: c.state === 'running' ? 'aborted' : c.state,
    })),
  },
});

const step: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...(Object.keys(changes) as Step['name'][])),
  n: fc.nat(99),
});
const life = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 8 }),
  fault: fc.constantFrom('kill' as const, 'power cut' as const),
  atCall: fc.integer({ min: 1, max: 100 }),
});

test('after any crash the store is as after the last confirmed change, or after the one under way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 3 }), async (lives) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-law-'));
      let model: Model = { state: { connection: undefined, tokens: [], cycles: [] }, users: [] };
      try {
        for (const { steps, fault, atCall } of lives) {
          const faulty = faultyDisk();
          const store = await openJsonStore({ dataDir, key, disk: faulty.disk });
          faulty.arm(fault, atCall);
          let possible = [model];
          for (const next of steps) {
            const done = await runStep(store, next).then(
              () => true,
              () => false,
            );
            const after = modelStep(model, next);
            possible = done ? [after] : [model, after];
            if (!done) break;
            model = after;
          }
          await store.close();

          const reopened = await openJsonStore({ dataDir, key, disk: faultyDisk().disk });
          const found = restarted({ state: reopened.state, users: reopened.users() });
          await reopened.close();
          expect(possible.map(restarted)).toContainEqual(found);
          model = found;
        }
      } finally {
        await rm(dataDir, { recursive: true, force: true });
      }
    }),
    { numRuns: 60 },
  );
});
