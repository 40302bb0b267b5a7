/**
 * The pattern of a field into which an admin enters pairs, as `department=1083, team=1084` or as JSON.
 * @param names what may stand before the equals sign
 * @param value a pattern of what may stand behind it
 */
export function pairsPattern(names: readonly string[], value: string): string {
  const pair = `"?(?:${names.join('|')})"?\\s*[=:]\\s*"?${value}"?`;
  return `\\{?\\s*${pair}(?:\\s*,\\s*${pair})*\\s*\\}?`;
}

/** What an admin entered into such a field, by name. */
export const readPairs = (text = ''): Map<string, string> =>
  new Map(
    [...text.matchAll(/(\w+)"?\s*[=:]\s*"?(\w+)/g)].map(([, name, value]) => [name!, value!]),
  );
