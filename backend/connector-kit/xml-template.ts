/** XML that is known to be well-formed; only `xml` makes it. */
export class Xml {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Part = Xml | string | number | boolean | undefined | readonly Part[];

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

// XML 1.0 has no way to write most control characters.
const forbidden = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

function written(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Xml) return part.source;
  if (Array.isArray(part)) return part.map(written).join('');
  return String(part)
    .replace(forbidden, '')
    .replace(/[&<>"']/g, (character) => entities[character]!);
}

/** A template for XML: what is put in is escaped, unless it is XML itself. Undefined leaves nothing. */
export const xml = (strings: TemplateStringsArray, ...parts: Part[]): Xml =>
  new Xml(strings.reduce((whole, string, i) => whole + written(parts[i - 1]) + string));
