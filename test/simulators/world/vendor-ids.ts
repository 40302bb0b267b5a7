import { hash } from 'node:crypto';

/** Ids are asked for again with every page; of the largest companies not all are remembered. */
const most = 300_000;

function remembered(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let id = known.get(text);
    if (id === undefined) {
      if (known.size >= most) known.clear();
      known.set(text, (id = make(text)));
    }
    return id;
  };
}

/** 32 hexadecimal digits that belong to this text for ever. */
export const hexId = remembered((text) => hash('md5', text));

/** The same as a GUID of version 4 form. */
export const guid = remembered((text) => {
  const hex = hexId(text);
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!;
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-');
});

/** A positive whole number of at most nine digits that belongs to this text, as list items have it. */
export const numericId = (text: string): number =>
  100_000_000 + (Number.parseInt(hexId(text).slice(0, 12), 16) % 900_000_000);
