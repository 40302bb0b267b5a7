/** A number from 0 to 2³²-1 that depends on its two inputs only: chance that is the same on every run. */
export function mix(place: number, salt: number): number {
  let bits = Math.imul(place + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The element of `list` that falls to this place and salt. */
export function pick<T>(list: readonly T[], place: number, salt: number): T {
  return list[mix(place, salt) % list.length]!;
}
