import { LogError } from './error.ts'
import { emptyRoot, mustBeHash, nodeHash } from './hash.ts'
import { mustBeSize } from './text.ts'

/** A tree reduced to its right edge: one hash for each complete subtree, largest first. */
export interface Frontier {
  readonly size: number
  readonly hashes: readonly Uint8Array[]
}

/** A tree that grows leaf by leaf. */
export interface Range extends Frontier {
  append(leafHash: Uint8Array): void
  /** Root of everything appended so far; costs one hash for each complete subtree. */
  root(): Uint8Array
}

/** A tree that goes on from `start`, by default from nothing, in memory logarithmic in its size. Throws `proof-length` when the hashes do not fit the size. */
export function createRange(start: Frontier = { size: 0, hashes: [] }): Range {
  const peaks = start.hashes.map(mustBeHash)
  let size = mustBeSize(start.size)
  if (peaks.length !== completeSubtrees(size)) throw new LogError('proof-length', { length: peaks.length })
  return {
    get size() {
      return size
    },
    get hashes() {
      return [...peaks]
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

/** Complete subtrees that a tree of this size falls into: the one-bits of the size. */
function completeSubtrees(size: number): number {
  let count = 0
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2
  return count
}
