import { namesOf } from './names-of.ts';

let table: ReadonlyMap<string, string> | undefined;

/**
 * The shortest tag of a language: `de` for de_DE, German or Deutsch, `de-AT` for de-AT.
 * @returns undefined when it is no known language
 */
export function languageTag(text: string): string | undefined {
  table ??= namesOf(
    'language',
    ['en', 'de'],
    (code) => new Intl.Locale(code.toLowerCase()).language,
    key,
  );
  const named = table.get(key(text)) ?? ownNames().get(key(text));
  return named ?? tagOf(text);
}

const key = (text: string) => text.normalize('NFC').trim().toLowerCase();

function tagOf(text: string): string | undefined {
  try {
    const locale = new Intl.Locale(
      text
        .trim()
        .replace(/[.@].*$/, '')
        .replaceAll('_', '-'),
    );
    if (!table?.has(locale.language)) return undefined;
    const { language, region } = locale.minimize();
    return region === undefined ? language : `${language}-${region}`;
  } catch {
    return undefined;
  }
}

let own: ReadonlyMap<string, string> | undefined;

/** Languages by what their speakers call them: français, nederlands. */
function ownNames(): ReadonlyMap<string, string> {
  own ??= new Map(
    [...new Set(table?.values())].flatMap((code) => {
      const name = new Intl.DisplayNames(code, { type: 'language', fallback: 'none' }).of(code);
      return name === undefined ? [] : [[key(name), code] as const];
    }),
  );
  return own;
}
