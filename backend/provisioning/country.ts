import { withoutDiacritics } from '#shared/without-diacritics.ts';
import { namesOf } from './names-of.ts';

/** How people call countries, apart from the names that Unicode knows. */
const aliases: Readonly<Record<string, string>> = {
  usa: 'US',
  unitedstatesofamerica: 'US',
  uk: 'GB',
  greatbritain: 'GB',
  grossbritannien: 'GB',
  england: 'GB',
  scotland: 'GB',
  holland: 'NL',
  czechrepublic: 'CZ',
  tschechischerepublik: 'CZ',
  slovakrepublic: 'SK',
  republicofireland: 'IE',
  uae: 'AE',
  hongkong: 'HK',
  turkey: 'TR',
};

let table: ReadonlyMap<string, string> | undefined;

/** The ISO 3166-1 code of a country from its code or its English or German name; undefined when unknown. */
export function countryCode(text: string): string | undefined {
  table ??= new Map([
    ...namesOf('region', ['en', 'de'], (code) => new Intl.Locale(`und-${code}`).region, key),
    ...Object.entries(aliases),
  ]);
  return table.get(key(text));
}

const key = (text: string) =>
  withoutDiacritics(text)
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
