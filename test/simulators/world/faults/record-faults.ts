import type { Fault } from './fault.ts';

const always = Number.POSITIVE_INFINITY;
const photoBytes = 100 * 2 ** 20;

/** Faults of a record: the page is complete, but what it says is not what was agreed. */
export const recordFaults = {
  'huge-field': {
    about: 'The first record of one page carries a photo of 100 MB, or of `bytes` (F67, F77).',
    at: 1,
    times: 1,
    records: ([first, ...others], { setting }) =>
      first === undefined
        ? []
        : [withField(first, 'photo', 'A'.repeat(setting.bytes ?? photoBytes)), ...others],
  },
  'malformed-record': {
    about: 'One record in the middle of a page has the right names and no usable value (F69).',
    at: 1,
    times: 1,
    records: (texts) => {
      const middle = Math.floor(texts.length / 2);
      return texts.map((text, index) => (index === middle ? emptied(text) : text));
    },
  },
  'renamed-field': {
    about: 'The e-mail address comes under another name, as after a change of the API (F34).',
    at: 1,
    times: always,
    records: (texts, _, { emailKeys }) =>
      texts.map((text) => emailKeys.reduce((renamed, key) => rename(renamed, key), text)),
  },
  'extra-unknown-fields': {
    about: 'Every record has a field that nobody has documented; all else is fine (F3).',
    at: 1,
    times: always,
    records: (texts) => texts.map((text) => withField(text, 'betaFeature', 'on')),
  },
} satisfies Record<string, Fault>;

const isXml = (record: string) => record.startsWith('<');

function withField(record: string, name: string, value: string): string {
  if (!isXml(record)) return `{"${name}":"${value}",${record.slice(1)}`;
  const start = record.indexOf('>') + 1;
  return `${record.slice(0, start)}<wd:${name}>${value}</wd:${name}>${record.slice(start)}`;
}

/** The same names with every value replaced: a JSON value becomes an object, an XML text is gone. */
function emptied(record: string): string {
  if (isXml(record)) return record.replace(/>[^<]+</g, '><');
  return JSON.stringify(
    JSON.parse(record, (_, value: unknown) =>
      typeof value === 'object' ? value : { unexpected: true },
    ),
  );
}

const rename = (record: string, key: string): string =>
  isXml(record)
    ? record.replaceAll(`:${key}>`, `:${key}_New>`)
    : record.replaceAll(`"${key}":`, `"${key}New":`);
