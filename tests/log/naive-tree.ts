// The tree as RFC 6962 writes it, by recursion over whole lists and with another hash library: slow and hard to get wrong.
import { createHash } from 'node:crypto'

const hash = (...parts: Uint8Array[]): Uint8Array =>
  Uint8Array.from(createHash('sha256').update(Buffer.concat(parts)).digest())

export const naiveLeaf = (entry: Uint8Array): Uint8Array => hash(Uint8Array.of(0), entry)

function split(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

export function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return hash()
  if (leaves.length === 1) return leaves[0]!
  const k = split(leaves.length)
  return hash(Uint8Array.of(1), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)))
}

export function naivePath(index: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return []
  const k = split(leaves.length)
  return index < k
    ? [...naivePath(index, leaves.slice(0, k)), naiveRoot(leaves.slice(k))]
    : [...naivePath(index - k, leaves.slice(k)), naiveRoot(leaves.slice(0, k))]
}

export function naiveConsistency(
  oldSize: number,
  leaves: readonly Uint8Array[],
  whole: boolean = true,
): Uint8Array[] {
  if (oldSize === leaves.length) return whole ? [] : [naiveRoot(leaves)]
  const k = split(leaves.length)
  return oldSize <= k
    ? [...naiveConsistency(oldSize, leaves.slice(0, k), whole), naiveRoot(leaves.slice(k))]
    : [...naiveConsistency(oldSize - k, leaves.slice(k), false), naiveRoot(leaves.slice(0, k))]
}
