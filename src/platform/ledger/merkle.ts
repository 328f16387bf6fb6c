import { createHash } from 'node:crypto';

/** Hashes of RFC 6962: a leaf and a node can never be taken for one another. */
export type Hash = Uint8Array;

const sha256 = (...parts: (Uint8Array | string)[]): Hash => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafHash = (content: Uint8Array | string): Hash => sha256(LEAF, content);
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(NODE, left, right);
export const emptyRoot: Hash = sha256();

/**
 * The right edge of a tree: roots of its complete subtrees, the largest first, one for each 1 in the binary
 * form of the size. It is all that appending needs.
 */
export interface Edge {
  readonly size: number;
  readonly roots: readonly Hash[];
}

export const emptyEdge: Edge = { size: 0, roots: [] };

export function append(edge: Edge, leaf: Hash): Edge {
  const roots = [...edge.roots];
  let node = leaf;
  for (let size = edge.size; size % 2 === 1; size = (size - 1) / 2) node = nodeHash(roots.pop() as Hash, node);
  roots.push(node);
  return { size: edge.size + 1, roots };
}

export function rootOf(edge: Edge): Hash {
  let root: Hash | null = null;
  for (let at = edge.roots.length - 1; at >= 0; at -= 1) {
    const subtree = edge.roots[at] as Hash;
    root = root ? nodeHash(subtree, root) : subtree;
  }
  return root ?? emptyRoot;
}

export const rootOfLeaves = (leaves: Iterable<Hash>): Hash => {
  let edge = emptyEdge;
  for (const leaf of leaves) edge = append(edge, leaf);
  return rootOf(edge);
};
