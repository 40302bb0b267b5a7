import type { User } from '#shared/user.ts';

const CUSTOM = 'custom.';

/** The text of a user's attribute, `custom.<name>` for one of the admin's own; undefined when empty. */
export function attributeOf(user: User, name: string): string | undefined {
  if (name.startsWith(CUSTOM)) return user.customAttributes[name.slice(CUSTOM.length)];
  const value = (user as unknown as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
}
