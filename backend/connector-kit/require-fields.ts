import { RollcallError } from '#shared/error.ts';

/**
 * Refuses credentials that cannot see what is needed to tell people apart, before half of it is read.
 * @param needed labels by name
 * @param visible names that the HRIS shows
 * @param where the vendor's screen on which the right is given
 * @throws missing_permission that names the fields and the screen
 */
export function requireFields(
  needed: Readonly<Record<string, string>>,
  visible: Iterable<string>,
  where: string,
): void {
  const seen = new Set(visible);
  const missing = Object.keys(needed).filter((name) => !seen.has(name));
  if (missing.length === 0) return;
  const labels = missing.map((name) => needed[name]).join(', ');
  throw new RollcallError('missing_permission', `The credentials may not read ${labels}.`, {
    hint: `Allow it in ${where}.`,
    details: { fields: missing },
  });
}
