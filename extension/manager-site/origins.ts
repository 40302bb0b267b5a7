/** Manager sites that Rollcall knows without being told. The two local ones are for the demo. */
export const builtInManagers = [
  'https://manager.sosafe.de',
  'http://localhost',
  'http://127.0.0.1',
] as const;

/** The match pattern of an origin. Patterns know no ports, so a pattern stands for the host on all of its ports. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

export const builtInPatterns = builtInManagers.map(patternOf);

/** Whether an origin is a manager site that Rollcall knows, on whatever port. */
export function isBuiltInManager(origin: string): boolean {
  return URL.canParse(origin) && builtInPatterns.includes(patternOf(origin));
}

/**
 * Reads what an admin typed or pasted as the address of a manager site and gives its origin.
 * Throws an error with a sentence for the admin when it is no https address.
 */
export function parseManager(text: string): string {
  const typed = text.trim();
  const address = typed.includes('://') ? typed : `https://${typed}`;
  if (!URL.canParse(address))
    throw new Error('This is not an address. Copy it from the address bar of your manager site.');
  const { protocol, origin } = new URL(address);
  if (protocol !== 'https:' && !isBuiltInManager(origin))
    throw new Error('A manager site has to use https. Use the address that starts with https.');
  return origin;
}
