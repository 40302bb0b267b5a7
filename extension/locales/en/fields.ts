import { number } from '../format.ts';

const people = (n: number) => (n === 1 ? '1 person' : `${number(n)} people`);

/** What the HRIS lets us read, attribute by attribute. */
export const fields = {
  title: 'What can be read',
  lead: (hris: string, n: number) =>
    `How many of the ${people(n)} who are employed have a value in ${hris}. Counted over everybody; nothing of anybody is kept for it.`,
  asOf: (when: string) => `Counted ${when}`,
  back: 'Back',
  used: 'In your filter or mapping',
  others: 'Offered by the HR system, not used',
  attribute: 'Attribute',
  filled: 'Filled',
  note: 'What to know',
  own: 'own field',
  share: (percent: number, n: number) => `${percent} % · ${number(n)}`,
  none: 'none',
  everybody: 'Everybody has one.',
  without: (n: number) => `${people(n)} without.`,
  nobody: 'Nobody has one.',
  right: (name: string) => `Either it is not filled in, or the credentials lack a right: ${name}.`,
  where: (where: string) => `Granted in ${where}.`,
  whole: (n: number) =>
    `Everything that can be used is readable: ${number(n)} attributes have values.`,
  missing: (names: string) => `Nobody has a value in ${names}.`,
  missingHint:
    'That is fine if your company does not fill them in. Otherwise the credentials may lack a right.',
  show: 'Show what can be read',
};
