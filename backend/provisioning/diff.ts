import type { Change } from '#shared/plan.ts';
import type { UserAttributes } from '#shared/user.ts';
import { readTarget, targetsOf } from './targets.ts';

/** What changes, attribute by attribute, when a user (none yet: undefined) becomes `after`. */
export function diff(before: UserAttributes | undefined, after: UserAttributes): Change[] {
  const changes: Change[] = [];
  for (const attribute of targetsOf(before, after)) {
    const from = before && readTarget(before, attribute);
    const to = readTarget(after, attribute);
    if (from !== to) changes.push(changeOf(attribute, from, to));
  }
  return changes;
}

const changeOf = (attribute: string, from: string | undefined, to: string | undefined): Change => ({
  attribute,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});
