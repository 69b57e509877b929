import { emptyRoot, mustBeHash, nodeHash } from './hash.ts'

/** The growing right edge of a tree: one hash for each complete subtree, largest first. */
export interface Range {
  readonly size: number
  append(leafHash: Uint8Array): void
  /** Root of everything appended so far; costs one hash for each complete subtree. */
  root(): Uint8Array
}

/** An empty tree that grows leaf by leaf in memory logarithmic in its size. */
export function createRange(): Range {
  const peaks: Uint8Array[] = []
  let size = 0
  return {
    get size() {
      return size
    },
    append(leafHash) {
      let node = mustBeHash(leafHash)
      // Every trailing one-bit of the old size is a subtree that the new leaf completes with its neighbour.
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) node = nodeHash(peaks.pop()!, node)
      peaks.push(node)
      size += 1
    },
    root: () => foldPeaks(peaks),
  }
}

/** Root over complete subtrees, largest first (RFC 6962, 2.1: the left part is always the largest power of two). */
export function foldPeaks(peaks: readonly Uint8Array[]): Uint8Array {
  if (peaks.length === 0) return emptyRoot
  return peaks.reduceRight((right, left) => nodeHash(left, right))
}

/** Root of the tree over these leaf hashes, in order. */
export function treeRoot(leafHashes: Iterable<Uint8Array>): Uint8Array {
  const range = createRange()
  for (const leaf of leafHashes) range.append(leaf)
  return range.root()
}
