import { targetAttributes } from '#shared/target-attributes.ts';
import type { Change } from '#shared/plan.ts';
import type { TargetName, UserAttributes } from '#shared/user.ts';
import { customTargets, readTarget } from './targets.ts';

/** What changes, attribute by attribute, when a user (none yet: undefined) becomes `after`. */
export function diff(before: UserAttributes | undefined, after: UserAttributes): Change[] {
  const changes: Change[] = [];
  for (const attribute of targetAttributes) compare(attribute, before, after, changes);
  for (const attribute of customTargets(before, after)) compare(attribute, before, after, changes);
  return changes;
}

function compare(
  attribute: TargetName,
  before: UserAttributes | undefined,
  after: UserAttributes,
  changes: Change[],
): void {
  const from = before && readTarget(before, attribute);
  const to = readTarget(after, attribute);
  if (from !== to) changes.push(changeOf(attribute, from, to));
}

const changeOf = (attribute: string, from: string | undefined, to: string | undefined): Change => ({
  attribute,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});
