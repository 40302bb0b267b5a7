const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * A table from the names that Unicode has for two-letter codes, and from the codes, to the codes.
 * @param canonical the code in use today for an old one; undefined leaves it out
 * @param key how names are compared
 */
export function namesOf(
  type: 'region' | 'language',
  locales: readonly string[],
  canonical: (code: string) => string | undefined,
  key: (name: string) => string,
): Map<string, string> {
  const dictionaries = locales.map(
    (locale) => new Intl.DisplayNames(locale, { type, fallback: 'none' }),
  );
  const table = new Map<string, string>();
  const codes = letters.flatMap((one) => letters.map((two) => one + two));
  for (const code of codes) {
    const current = canonical(code);
    if (current === undefined || current === 'ZZ') continue;
    for (const names of dictionaries) {
      const name = names.of(current);
      if (name === undefined) continue;
      table.set(key(code), current);
      table.set(key(name), current);
    }
  }
  return table;
}
