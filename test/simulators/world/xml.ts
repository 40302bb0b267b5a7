/** Text that is XML already; everything else is escaped when it goes into an element. */
export class Xml {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Child = Xml | string | number | undefined | readonly Child[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escaped for text and for attributes in double quotes; what XML 1.0 cannot hold is dropped. */
const escaped = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- these are the characters that XML cannot hold
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (character) => entities[character]!);

function inside(child: Child): string {
  if (child === undefined) return '';
  if (child instanceof Xml) return child.text;
  return typeof child === 'object' ? child.map(inside).join('') : escaped(String(child));
}

/** One element: `element('wd:ID', { 'wd:type': 'WID' }, id)`. Attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): Xml {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(value)}"`))
    .join('');
  return new Xml(`<${name}${written}>${children.map(inside).join('')}</${name}>`);
}

/** One element with a text; nothing at all when the text is absent. */
export const field = (name: string, value: string | number | undefined): Xml | undefined =>
  value === undefined ? undefined : element(name, {}, value);

/** A JSON value as XML, for vendors that answer XML unless asked for JSON. Keys that are no names become `item`. */
export function xmlOf(key: string, value: unknown): Xml {
  const name = /^[a-z_][\w.:-]*$/i.test(key) ? key : 'item';
  if (typeof value !== 'object' || value === null) return element(name, {}, String(value ?? ''));
  return element(
    name,
    {},
    Object.entries(value).map(([inner, one]) => xmlOf(inner, one)),
  );
}
