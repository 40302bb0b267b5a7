import type { Connection } from '#shared/connection.ts';

/** Where to go on editing what a plan was made of; undefined when it was made of what is in force. */
export function editHref(connection: Connection | null | undefined): string | undefined {
  if (!connection) return undefined;
  const { draft, activatedAt } = connection;
  if (activatedAt === undefined) return '#/mapping';
  if (draft.filter) return '#/edit/filter';
  if (draft.mapping) return '#/edit/mapping';
  return draft.settings && '#/edit/settings';
}
