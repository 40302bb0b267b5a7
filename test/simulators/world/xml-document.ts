import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as a namespace-aware reader sees it: prefixes are gone. */
export type Element = {
  namespace: string;
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Element[];
  text: string;
};

type Node = Readonly<Record<string, unknown>>;
type Scope = Readonly<Record<string, string>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
});

/** Reads a document. Throws when it is not well-formed, has a DTD, or uses an undeclared prefix. */
export function parseXml(text: string): Element {
  if (/<!DOCTYPE/i.test(text)) throw new Error('A document type declaration is not allowed');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(valid.err.msg);
  const nodes = (parser.parse(text) as Node[]).filter((node) => nameOf(node) !== '?xml');
  const root = nodes.find((node) => nameOf(node) !== '#text');
  if (!root) throw new Error('No root element');
  return elementOf(root, { '': '' });
}

/** The first child with this name; its namespace is the caller's to check. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);

/** The trimmed text of the child with this name. */
export const textOf = (element: Element | undefined, name: string): string | undefined =>
  childOf(element, name)?.text.trim();

const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? '';

function elementOf(node: Node, outer: Scope): Element {
  const raw = (node[':@'] ?? {}) as Record<string, string>;
  const scope = { ...outer, ...declared(raw) };
  const inner = (node[nameOf(node)] ?? []) as Node[];
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  const attributes = Object.entries(raw).filter(([key]) => !/^xmlns(:|$)/.test(key));
  return {
    namespace: namespaceOf(nameOf(node), scope),
    name: local(nameOf(node)),
    attributes: Object.fromEntries(attributes.map(([key, value]) => [local(key), value])),
    children: inner
      .filter((child) => nameOf(child) !== '#text')
      .map((child) => elementOf(child, scope)),
    text: inner.map((child) => String(child['#text'] ?? '')).join(''),
  };
}

const declared = (attributes: Readonly<Record<string, string>>): Scope =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]) =>
      /^xmlns(:|$)/.test(key) ? [[key.slice(6), value]] : [],
    ),
  );

function namespaceOf(name: string, scope: Scope): string {
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
  const namespace = scope[prefix];
  if (namespace === undefined) throw new Error(`The prefix ${prefix} is not declared`);
  return namespace;
}
