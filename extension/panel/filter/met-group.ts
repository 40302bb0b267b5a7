import { describeClause } from '#shared/describe-filter.ts';
import type { Reason } from '#shared/plan.ts';
import type { ScopingFilter } from '#shared/scoping-filter.ts';

/** The number of the group that takes somebody in, found by the conditions that the reason names. */
export function metGroup(filter: ScopingFilter, { code, message }: Reason): number | undefined {
  if (code !== 'meets_filter' || 'everyone' in filter) return undefined;
  const at = filter.filterGroups.findIndex(({ clauses }) =>
    message.includes(clauses.map(describeClause).join('; ')),
  );
  return at < 0 ? undefined : at + 1;
}
