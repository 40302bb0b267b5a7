import type { Connection } from '#shared/connection.ts';
import type { Cycle } from '#shared/cycle.ts';

/** What an ended cycle means for the connection: on to mapping, or an admin is needed. */
export function afterCycle(connection: Connection, { kind, state, error }: Cycle): Connection {
  const { problem: _, ...healthy } = connection;
  if (error?.code === 'invalid_credentials' || error?.code === 'missing_permission')
    // A paused one stays paused, so that new credentials do not start it again.
    return {
      ...healthy,
      state: connection.state === 'paused' ? 'paused' : 'needs-reauthorization',
      problem: error,
    };
  if (kind === 'initial')
    return state === 'succeeded'
      ? { ...healthy, state: 'mapping' }
      : { ...healthy, state: 'setup', ...(error && { problem: error }) };
  return error && error.code !== 'cancelled' && error.code !== 'plan_outdated'
    ? { ...healthy, problem: error }
    : healthy;
}

/** The connection while the people in scope are read for the first time. */
export function onInitialSync({ problem: _, ...connection }: Connection): Connection {
  return { ...connection, state: 'initial-sync', revision: connection.revision + 1 };
}
