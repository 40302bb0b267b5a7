import { targetAttributes } from '#shared/target-attributes.ts';
import type { TargetName, UserAttributes } from '#shared/user.ts';

const CUSTOM = 'custom.';

/** A user whose attributes are still being put together. */
export type Draft = Partial<UserAttributes> & Pick<UserAttributes, 'customAttributes'>;

type StandardTarget = (typeof targetAttributes)[number];

/** The value of a target in a user; undefined when empty. */
export function readTarget(user: Draft, target: TargetName): string | undefined {
  if (!target.startsWith(CUSTOM)) return user[target as StandardTarget];
  const name = target.slice(CUSTOM.length);
  return Object.hasOwn(user.customAttributes, name) ? user.customAttributes[name] : undefined;
}

/** Sets a target; undefined empties it. */
export function writeTarget(user: Draft, target: string, value: string | undefined): void {
  const isCustom = target.startsWith(CUSTOM);
  const holder: Record<string, unknown> = isCustom ? user.customAttributes : user;
  const name = isCustom ? target.slice(CUSTOM.length) : target;
  if (value === undefined) delete holder[name];
  else holder[name] = value;
}

/** The custom targets that one of two users has, by name. */
export function customTargets(one: Draft | undefined, other: Draft): TargetName[] {
  const names = new Set(Object.keys(other.customAttributes));
  for (const name in one?.customAttributes) names.add(name);
  return [...names].sort().map((name) => `${CUSTOM}${name}` as const);
}
