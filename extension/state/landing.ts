import type { Connection } from '#shared/connection.ts';

/** Where an admin lands: a half-finished setup goes on where it stopped. */
export function landingFor(connection: Connection | null): string {
  if (!connection) return '#/catalogue';
  const { state, hris, draft } = connection;
  const step = draft.filter ? 'finish' : 'employees';
  if (state === 'setup') return `#/connect/${encodeURIComponent(hris)}/${step}`;
  if (state === 'initial-sync') return '#/sync';
  if (state === 'mapping') return '#/mapping';
  return '#/home';
}
