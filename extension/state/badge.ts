import type { Status } from '#shared/status.ts';

/** How long the backend may stay away before an admin is called: restarts and updates are shorter. */
const patience = 10 * 60_000;

export interface Look {
  /** What the backend said; undefined when it did not answer. */
  status: Pick<Status, 'attention'> | undefined;
  /** Since when it has not answered. */
  awaySince: number | undefined;
  now: number;
}

/** The badge on the toolbar icon: empty when all is well, `!` when an admin is needed. */
export function badgeFor({ status, awaySince, now }: Look): '' | '!' {
  if (status) return status.attention ? '!' : '';
  return awaySince !== undefined && now - awaySince >= patience ? '!' : '';
}
