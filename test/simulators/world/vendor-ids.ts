import { hash } from 'node:crypto';

/** 32 hexadecimal digits that belong to this text for ever. */
export const hexId = (text: string): string => hash('md5', text);

/** The same as a GUID of version 4 form. */
export function guid(text: string): string {
  const hex = hexId(text);
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!;
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-');
}

/** A positive whole number of at most nine digits that belongs to this text, as list items have it. */
export const numericId = (text: string): number =>
  100_000_000 + (Number.parseInt(hexId(text).slice(0, 12), 16) % 900_000_000);
