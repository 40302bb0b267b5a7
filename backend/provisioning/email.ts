const MAX_LENGTH = 254;
const LOCAL = /^[^\s@"(),:;<>[\]\\]{1,64}$/u;
const LETTER = '[\\p{L}\\p{M}\\p{N}]';
const LABEL = `${LETTER}(?:(?:${LETTER}|-){0,61}${LETTER})?`;
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+${LABEL}$`, 'u');

/**
 * An e-mail address as it is kept: the domain in lower case, the rest as written. Addresses with
 * letters outside ASCII are valid (F41).
 * @returns undefined for what cannot be an address
 */
export function normaliseEmail(text: string): string | undefined {
  const address = text.normalize('NFC').trim();
  if (address.length > MAX_LENGTH) return undefined;
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1).toLowerCase();
  const possible = LOCAL.test(local) && !/^\.|\.\.|\.$/.test(local) && DOMAIN.test(domain);
  return possible ? `${local}@${domain}` : undefined;
}

/** What two addresses have in common when they are the same: case does not count (F19). */
export const emailKey = (email: string): string => email.normalize('NFC').trim().toLowerCase();

export const emailDomain = (email: string): string =>
  emailKey(email).slice(email.lastIndexOf('@') + 1);
