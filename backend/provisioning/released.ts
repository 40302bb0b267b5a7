import type { User } from '#shared/user.ts';

/**
 * Whether a former connection left this user behind: it had an id in an HRIS and belongs to nobody now.
 * Such a user may be taken over by a new connection; one that was made by hand may not (F25).
 */
export const isReleased = ({ owner, externalId }: User): boolean =>
  owner === undefined && externalId !== undefined;
