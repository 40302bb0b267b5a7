const BATCH = 1000;

/**
 * The JSON of an object with one long list, piece by piece, so that a large file neither blocks the
 * process nor fills its memory.
 * @param rest the other properties, at least one
 */
export function* jsonPieces(
  rest: object,
  name: string,
  list: readonly unknown[],
): Iterable<string> {
  yield `${JSON.stringify(rest).slice(0, -1)},${JSON.stringify(name)}:[`;
  for (let start = 0; start < list.length; start += BATCH)
    yield (start > 0 ? ',' : '') + JSON.stringify(list.slice(start, start + BATCH)).slice(1, -1);
  yield ']}';
}
