import { errorCodes } from '#shared/error.ts';
import type { StateFile, UsersFile } from './files.ts';
import type { State } from './store.ts';

/** What is to be kept in memory, or which file does not fit the other and why. */
export type Recovered =
  { state: StateFile; users: UsersFile } | { unfit: 'users.json'; problem: string };

/**
 * Brings the two files together after any crash. The users file is the commit point and carries the
 * state of its commit, so the newer of the two states is the one that counts: a commit that never reached
 * state.json is taken from users.json, and whatever came after a commit (new settings, a disconnect) is
 * never undone by it.
 * @param users undefined when there is no users file
 */
export function recover(state: StateFile, users: UsersFile | undefined, now: Date): Recovered {
  const unfit = (problem: string): Recovered => ({ unfit: 'users.json', problem });
  if (!users) {
    if (state.users > 0) return unfit('is missing');
    const none = { version: state.version, folder: state.folder, sequence: 0, state: state.state };
    return { state: aborting(state, now), users: { ...none, users: [] } };
  }
  if (users.folder !== state.folder) return unfit('belongs to another data folder');
  if (users.sequence > state.sequence) {
    const committed = {
      ...state,
      sequence: users.sequence,
      users: users.sequence,
      state: users.state,
    };
    return { state: aborting(committed, now), users };
  }
  if (users.sequence !== state.users) return unfit('is older than state.json');
  return { state: aborting(state, now), users };
}

function aborting(file: StateFile, now: Date): StateFile {
  return { ...file, state: abortRunning(file.state, now) };
}

/** No cycle survives the process that ran it: what had not committed has changed nothing. */
export function abortRunning(state: State, now: Date): State {
  return {
    ...state,
    cycles: state.cycles.map((cycle) =>
      cycle.state === 'running' || cycle.state === 'queued'
        ? {
            ...cycle,
            state: 'aborted',
            endedAt: now.toISOString(),
            error: { code: 'aborted', message: errorCodes.aborted },
          }
        : cycle,
    ),
  };
}
