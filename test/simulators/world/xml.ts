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

// oxlint-disable-next-line no-control-regex -- these are the characters that XML cannot hold
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
// oxlint-disable-next-line no-control-regex -- most texts need no change at all, and that is fast to see
const special = /[&<>"\u0000-\u001F\uFFFE\uFFFF]/;

/** Escaped for text and for attributes in double quotes; what XML 1.0 cannot hold is dropped. */
function escaped(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(impossible, '').replace(/[&<>"]/g, (character) => entities[character]!);
}

function inside(child: Child): string {
  if (child === undefined) return '';
  if (child instanceof Xml) return child.text;
  if (typeof child !== 'object') return escaped(String(child));
  let text = '';
  for (const one of child) text += inside(one);
  return text;
}

/** One element: `element('wd:ID', { 'wd:type': 'WID' }, id)`. Attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): Xml {
  let text = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) text += ` ${key}="${escaped(value)}"`;
  }
  return new Xml(`${text}>${inside(children)}</${name}>`);
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
