import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi;

/** The five standard entities and character references; any other one stays as it is written. */
const decode = (text: string): string =>
  text.replace(reference, (written: string, decimal?: string, hex?: string, name?: string) => {
    if (name) return named[name.toLowerCase()]!;
    const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  jPath: false,
  tagValueProcessor: (_name, value) => decode(value),
  attributeValueProcessor: (_name, value) => decode(value),
});

/**
 * Reads XML into plain objects: attributes as `@name`, text beside attributes as `#text`, all values
 * texts, namespaces removed. An element that occurs once is no list: see `listOf`.
 * @throws Error when it is not well-formed, or has a document type, which could define entities
 */
export function readXml(source: string): unknown {
  if (/<!DOCTYPE/i.test(source)) throw new Error('The XML has a document type.');
  return parser.parse(source, true);
}

/** For elements that may occur any number of times: none, one and several all become a list. */
export const listOf = <T>(element: z.ZodType<T>) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(element),
  );
