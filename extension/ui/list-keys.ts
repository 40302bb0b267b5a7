const moves: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => (at >= last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  PageDown: (at, last) => Math.min(last, at + 8),
  PageUp: (at) => Math.max(0, at - 8),
};

/** Where a key leads in a list of `length` from place `at`; undefined where the key does not move. */
export function moveInList(key: string, at: number, length: number): number | undefined {
  return length === 0 ? undefined : moves[key]?.(at, length - 1);
}
