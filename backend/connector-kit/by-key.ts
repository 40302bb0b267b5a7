/** Rows of a list by what people call them in theirs; of several the last one. */
export const oneBy = <Row>(
  rows: readonly Row[],
  key: (row: Row) => unknown,
): ReadonlyMap<unknown, Row> => new Map(rows.map((row) => [key(row), row]));

/** The same, with all rows of a key. */
export const manyBy = <Row>(
  rows: readonly Row[],
  key: (row: Row) => unknown,
): ReadonlyMap<unknown, Row[]> => Map.groupBy(rows, key);
