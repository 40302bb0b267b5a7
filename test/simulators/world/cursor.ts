/** An opaque cursor that holds a place in a list. */
export const cursorAt = (offset: number): string =>
  Buffer.from(`from:${offset}`).toString('base64url');

/** The place that a cursor holds; undefined when this simulator did not make it. */
export function offsetOf(cursor: string): number | undefined {
  const offset = /^from:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  return offset === undefined ? undefined : Number(offset);
}
