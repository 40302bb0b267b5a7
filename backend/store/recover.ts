import { errorCodes } from '#shared/error.ts';
import type { StateFile, UsersFile } from './files.ts';

/** The two files as they go on, or why the users file does not go with the state file. */
export type Recovered = { state: StateFile; users: UsersFile } | { problem: string };

/**
 * Brings the two files together after any crash. The users file is the commit point and carries the
 * state of its commit, so the newer of the two states is the one that counts: a commit that never reached
 * state.json is taken from users.json, and whatever came after a commit (new settings, a disconnect) is
 * never undone by it.
 * @param users undefined when there is no users file
 */
export function recover(state: StateFile, users: UsersFile | undefined, now: Date): Recovered {
  if (!users)
    return state.users === 0
      ? { state: abortRunning(state, now), users: noUsers(state) }
      : { problem: 'is missing' };
  if (users.folder !== state.folder) return { problem: 'belongs to another data folder' };
  if (users.sequence > state.sequence) {
    const { sequence } = users;
    const committed = { ...state, sequence, users: sequence, state: users.state };
    return { state: abortRunning(committed, now), users };
  }
  if (users.sequence !== state.users) return { problem: 'is older than state.json' };
  return { state: abortRunning(state, now), users };
}

const noUsers = ({ version, folder, state }: StateFile): UsersFile => ({
  version,
  folder,
  sequence: 0,
  state,
  users: [],
});

/** No cycle survives the process that ran it: what had not committed has changed nothing. */
function abortRunning(file: StateFile, now: Date): StateFile {
  const end = {
    state: 'aborted',
    endedAt: now.toISOString(),
    error: { code: 'aborted', message: errorCodes.aborted },
  } as const;
  const cycles = file.state.cycles.map((cycle) =>
    cycle.state === 'running' || cycle.state === 'queued' ? { ...cycle, ...end } : cycle,
  );
  return { ...file, state: { ...file.state, cycles } };
}
