/**
 * A node of a tree and those above it, from the bottom up. A node that is above itself ends the line.
 * @param parentOf the id of the node above; undefined or unknown at the top
 */
export function lineage<Node>(
  id: unknown,
  nodes: ReadonlyMap<string, Node>,
  parentOf: (node: Node) => unknown,
): Node[] {
  const line = new Set<Node>();
  let node = nodes.get(String(id));
  while (node !== undefined && !line.has(node)) {
    line.add(node);
    node = nodes.get(String(parentOf(node)));
  }
  return [...line];
}
