/**
 * Of entries that each hold until the next one begins, the latest that has begun, else the first one to come.
 * @param since when an entry begins, as a text that sorts
 * @param now a text to compare with
 */
export function validOn<Entry>(
  entries: readonly Entry[],
  since: (entry: Entry) => string,
  now: string,
): Entry | undefined {
  const sorted = entries.toSorted((a, b) => (since(a) < since(b) ? -1 : 1));
  return sorted.findLast((entry) => since(entry) <= now) ?? sorted[0];
}
