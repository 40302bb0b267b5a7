/** Where a page is in its list. */
export type Place = {
  total: number;
  offset: number;
  limit: number;
  /** Where the next page begins; absent on the last one. */
  next: number | undefined;
};

/** One page of a list. People go through `pageOf` instead, where faults strike. */
export function sliceOf<Row>(
  rows: readonly Row[],
  offset: number,
  limit: number,
): Place & { rows: readonly Row[] } {
  const end = offset + limit;
  const next = end < rows.length ? end : undefined;
  return { rows: rows.slice(offset, end), total: rows.length, offset, limit, next };
}
