import type { Low } from 'lowdb';
import type { User } from '#shared/user.ts';
import { state as stateSchema } from './files.ts';
import type { OpenFolder } from './open-folder.ts';
import type { Commit, State } from './store.ts';

export type CommitPoint = {
  state(): State;
  users(): readonly User[];
  /** Both: one at a time. @throws what `change` throws; store_write_failed; and then nothing has changed */
  update(change: (state: State) => void): Promise<void>;
  commit(commit: Commit): Promise<void>;
};

/**
 * Writes the two files in the order that `recover` relies on: a commit is the rename of users.json, which
 * carries the state along; state.json follows.
 */
export function commitPoint({ state, users }: OpenFolder): CommitPoint {
  // Never used twice, not even after a failure, so the newer file is always known.
  let sequence = state.data.sequence;
  // A failed write may have reached users.json all the same; then the next change writes it again.
  let inDoubt = false;

  const commit = async (commit: Commit) => {
    const next = changed(state.data.state, commit.change);
    sequence += 1;
    inDoubt = true;
    await replace(users, { ...users.data, sequence, state: next, users: [...commit.users] });
    inDoubt = false;
    state.data = { ...state.data, sequence, users: sequence, state: next };
    // Committed. Should this fail, the next change or start does it: users.json has the same state.
    await state.write().catch(() => undefined);
  };

  return {
    state: () => state.data.state,
    users: () => users.data.users,
    commit,
    async update(change) {
      if (inDoubt) return commit({ users: users.data.users, change });
      const next = changed(state.data.state, change);
      sequence += 1;
      await replace(state, { ...state.data, sequence, state: next });
    },
  };
}

/** The state after a change, checked: what could not be read back is never written. */
function changed(state: State, change: (state: State) => void): State {
  const next = structuredClone(state);
  change(next);
  return stateSchema.parse(next);
}

/** On disk first, then in memory: what could not be written has not happened. */
async function replace<T>(file: Low<T>, data: T): Promise<void> {
  await file.adapter.write(data);
  file.data = data;
}
