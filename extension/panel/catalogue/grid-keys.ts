const moves: Readonly<Record<string, (at: number, columns: number, last: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at, columns) => at + columns,
  ArrowUp: (at, columns) => at - columns,
  Home: () => 0,
  End: (_at, _columns, last) => last,
};

/** Where a key leads in a grid of `count` tiles; undefined for other keys. The edges hold. */
export function moveInGrid(
  key: string,
  at: number,
  count: number,
  columns: number,
): number | undefined {
  const next = moves[key]?.(at, columns, count - 1);
  if (next === undefined) return undefined;
  return next < 0 || next >= count ? at : next;
}

/** The next name after `at`, around the end, that starts with what is being typed; undefined when there is none. */
export function findTyped(names: readonly string[], typed: string, at: number): number | undefined {
  // A first letter moves on, further ones narrow where one is.
  const from = typed.length === 1 ? at + 1 : at;
  const order = [...names.keys()].map((step) => (from + step) % names.length);
  return order.find((index) => names[index]!.startsWith(typed));
}
