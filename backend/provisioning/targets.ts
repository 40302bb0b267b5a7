import { targetAttributes, type TargetName, type UserAttributes } from '#shared/user.ts';

const CUSTOM = 'custom.';

/** The value of a target in a user; undefined when empty. */
export function readTarget(user: UserAttributes, target: TargetName): string | undefined {
  if (!target.startsWith(CUSTOM)) return user[target as (typeof targetAttributes)[number]];
  const name = target.slice(CUSTOM.length);
  return Object.hasOwn(user.customAttributes, name) ? user.customAttributes[name] : undefined;
}

/** All targets that one of two users has, in the order of screens and exports. */
export function targetsOf(one: UserAttributes | undefined, other: UserAttributes): TargetName[] {
  const names = new Set([
    ...Object.keys(one?.customAttributes ?? {}),
    ...Object.keys(other.customAttributes),
  ]);
  return [...targetAttributes, ...[...names].sort().map((name) => `${CUSTOM}${name}` as const)];
}
