/** A number that two equal values share, and two different ones do with a chance of one in four thousand million. */
export function fingerprint(value: unknown, seed = 0x811c9dc5): number {
  if (Array.isArray(value))
    return value.reduce((hash: number, one) => fingerprint(one, hash), mixIn(seed, '['));
  if (typeof value === 'object' && value !== null) {
    let hash = mixIn(seed, '{');
    for (const key in value)
      hash = fingerprint((value as Record<string, unknown>)[key], mixIn(hash, key));
    return hash;
  }
  return mixIn(mixIn(seed, typeof value), String(value));
}

/** FNV-1a over the characters, with an end mark. */
function mixIn(seed: number, text: string): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return Math.imul(hash ^ 0xffff, 0x01000193) >>> 0;
}
