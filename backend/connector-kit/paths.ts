/** What stands at a dotted path of nested objects; undefined when the path ends early. */
export function at(tree: unknown, path: string): unknown {
  let node = tree;
  for (const step of path.split('.')) {
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return undefined;
    node = (node as Record<string, unknown>)[step];
  }
  return node;
}

/** The first text or number that is not empty at one of the paths. */
export function textAt(tree: unknown, ...paths: string[]): string | number | undefined {
  for (const path of paths) {
    const value = at(tree, path);
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') return value;
  }
  return undefined;
}

/** What stands at a path as a list: a single thing is a list of one, nothing a list of none. */
export function manyAt(tree: unknown, path: string): unknown[] {
  const value = at(tree, path);
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? value : [value];
}
