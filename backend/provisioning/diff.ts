import type { Change } from '#shared/plan.ts';
import type { UserAttributes } from '#shared/user.ts';
import { readTarget, targetsOf } from './targets.ts';

/** What changes, attribute by attribute, when a user (none yet: undefined) becomes `after`. */
export function diff(before: UserAttributes | undefined, after: UserAttributes): Change[] {
  return targetsOf(before, after).flatMap((attribute) => {
    const from = before && readTarget(before, attribute);
    const to = readTarget(after, attribute);
    if (from === to) return [];
    return {
      attribute,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
  });
}
