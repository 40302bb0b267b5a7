import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StateFile, UsersFile } from '../../../backend/store/files.ts';
import { recover } from '../../../backend/store/recover.ts';
import { aConnection, aCycle, aUser } from './sample-data.ts';

const now = new Date('2026-02-01T00:00:00.000Z');
const head = { version: 1 as const, folder: 'folder' };
const nobody = { connection: undefined, tokens: [], cycles: [] };

const stateFile = (sequence: number, users: number, state: StateFile['state']): StateFile => ({
  ...head,
  key: 'key',
  sequence,
  users,
  state,
});
const usersFile = (sequence: number, state: StateFile['state']): UsersFile => ({
  ...head,
  sequence,
  state,
  users: [aUser('a')],
});

describe('recovery', () => {
  test('a commit that never reached state.json counts, with its cycle and its settings', () => {
    const before = { ...nobody, connection: aConnection('c', 1), cycles: [aCycle('1')] };
    const after = {
      ...nobody,
      connection: aConnection('c', 2),
      cycles: [aCycle('1', 'succeeded')],
    };
    expect(recover(stateFile(3, 2, before), usersFile(4, after), now)).toEqual({
      state: stateFile(4, 4, after),
      users: usersFile(4, after),
    });
  });

  test('a commit never undoes what came after it: new settings', () => {
    const committed = { ...nobody, connection: aConnection('c', 2) };
    const later = { ...nobody, connection: aConnection('c', 3) };
    expect(recover(stateFile(5, 4, later), usersFile(4, committed), now)).toMatchObject({
      state: { state: later },
    });
  });

  test('a commit never revives a connection that was disconnected after it', () => {
    const committed = { ...nobody, connection: aConnection('c') };
    expect(recover(stateFile(5, 4, nobody), usersFile(4, committed), now)).toMatchObject({
      state: { state: { connection: undefined } },
    });
  });

  test('a disconnect that removes users takes the connection along, even before state.json says so', () => {
    const before = { ...nobody, connection: aConnection('c') };
    expect(recover(stateFile(3, 2, before), usersFile(4, nobody), now)).toMatchObject({
      state: { state: { connection: undefined } },
    });
  });

  test.each(['running', 'queued'] as const)('a %s cycle without a commit is aborted', (state) => {
    const { cycles } = (
      recover(stateFile(3, 0, { ...nobody, cycles: [aCycle('1', state)] }), undefined, now) as {
        state: StateFile;
      }
    ).state.state;
    expect(cycles).toMatchObject([
      { state: 'aborted', error: { code: 'aborted' }, endedAt: now.toISOString() },
    ]);
  });

  test.each(['held', 'succeeded', 'failed', 'cancelled', 'aborted'] as const)(
    'a %s cycle stays as it is',
    (state) => {
      const cycles = [aCycle('1', state)];
      expect(recover(stateFile(3, 0, { ...nobody, cycles }), undefined, now)).toMatchObject({
        state: { state: { cycles } },
      });
    },
  );

  test.each([
    ['is missing', stateFile(5, 4, nobody), undefined],
    ['is older than state.json', stateFile(5, 4, nobody), usersFile(3, nobody)],
    [
      'belongs to another data folder',
      stateFile(5, 4, nobody),
      { ...usersFile(4, nobody), folder: 'other' },
    ],
  ])('a users file that %s is refused, never taken for an empty one', (problem, state, users) => {
    expect(recover(state, users, now)).toEqual({ problem });
  });

  test('recovering twice is recovering once', () => {
    const cycles = fc.array(
      fc.constantFrom('queued', 'running', 'held', 'succeeded', 'failed').map((s) => aCycle(s, s)),
    );
    fc.assert(
      fc.property(cycles, cycles, fc.nat(9), fc.nat(9), fc.nat(9), (a, b, s, u, f) => {
        const state = stateFile(s, u, { ...nobody, cycles: a });
        const once = recover(state, usersFile(f, { ...nobody, cycles: b }), now);
        if ('problem' in once) return;
        const later = new Date('2027-01-01T00:00:00.000Z');
        expect(recover(once.state, once.users, later)).toEqual(once);
      }),
    );
  });
});
