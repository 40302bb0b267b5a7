import type { Connection } from '#shared/connection.ts';

/** Where an admin lands: a half-finished setup goes on where it stopped. */
export function landingFor(connection: Connection | null): string {
  if (!connection) return '#/catalogue';
  const { state, hris, draft, activatedAt } = connection;
  const step = draft.filter ? 'finish' : 'employees';
  if (activatedAt === undefined && state === 'needs-reauthorization') return '#/edit/reauthorize';
  if (state === 'setup') return `#/connect/${encodeURIComponent(hris)}/${step}`;
  if (state === 'initial-sync') return '#/sync';
  if (state === 'mapping') return '#/mapping';
  return '#/home';
}

const needConnection = new Set(['home', 'sync', 'mapping', 'plan', 'edit', 'why']);
const setup = new Set(['connect', 'sync']);

/** Whether a screen makes sense for a connection; otherwise an admin lands anew. */
export function belongs(screen: string, connection: Connection | null): boolean {
  if (!connection) return !needConnection.has(screen);
  return connection.activatedAt === undefined ? screen !== 'home' : !setup.has(screen);
}
