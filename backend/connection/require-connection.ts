import type { Connection } from '#shared/connection.ts';
import { RollcallError } from '#shared/error.ts';
import type { State } from '../store/store.ts';

/** The one connection. @throws no_connection */
export function requireConnection({ connection }: Readonly<Pick<State, 'connection'>>): Connection {
  if (connection) return connection;
  throw new RollcallError('no_connection', 'No HRIS is connected.', {
    hint: 'Choose your HR system in the Integrations panel.',
  });
}
