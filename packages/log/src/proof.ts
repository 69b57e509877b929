// Inclusion and consistency proofs after RFC 6962, 2.1, checked as RFC 9162, 2.1.3 and 2.1.4 say.
import { LogError } from './error.ts'
import { emptyRoot, mustBeHash, nodeHash, sameBytes } from './hash.ts'
import { mustBeSize } from './text.ts'
import { foldPeaks } from './tree.ts'

/** The complete subtree over leaves index × 2^height … (index + 1) × 2^height - 1. */
export interface TreeNode {
  readonly height: number
  readonly index: number
}

/** Hashes of complete subtrees within the first `size` leaves, in the order asked. */
export interface HashReader {
  readonly size: number
  read(nodes: readonly TreeNode[]): Promise<readonly Uint8Array[]>
}

export interface Inclusion {
  readonly index: number
  readonly size: number
  readonly leaf: Uint8Array
  readonly root: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/** Holds when `leaf` is leaf `index` of the tree with this size and root. Throws `index-outside`, `size-outside`, `proof-length`, `proof-root`, `hash-length`. */
export function verifyInclusion({ index, size, leaf, root, proof }: Inclusion): void {
  mustBeIndex(index, size)
  let node = mustBeHash(leaf)
  let [at, last] = [index, size - 1]
  for (const sibling of proof) {
    if (last === 0) throw wrongLength(proof)
    if (at % 2 === 1 || at === last) {
      node = nodeHash(sibling, node)
      while (at % 2 === 0) [at, last] = [half(at), half(last)]
    } else {
      node = nodeHash(node, sibling)
    }
    ;[at, last] = [half(at), half(last)]
  }
  if (last !== 0) throw wrongLength(proof)
  if (!sameBytes(node, mustBeHash(root))) throw new LogError('proof-root', { size })
}

export interface Consistency {
  readonly oldSize: number
  readonly size: number
  readonly oldRoot: Uint8Array
  readonly root: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/**
 * Holds when the tree of `oldSize` leaves is the beginning of the tree of `size` leaves. From size 0 it says nothing
 * about the later root, so that is refused as `proof-from-nothing`.
 * Throws further `size-outside`, `proof-length`, `proof-old-root`, `proof-root`, `hash-length`.
 */
export function verifyConsistency({ oldSize, size, oldRoot, root, proof }: Consistency): void {
  if (mustBeSize(oldSize) > mustBeSize(size))
    throw new LogError('size-outside', { size: oldSize, most: size })
  if (oldSize === 0) throw new LogError('proof-from-nothing', { size })
  if (oldSize === size) {
    if (proof.length > 0) throw wrongLength(proof)
    if (!sameBytes(oldRoot, root)) throw new LogError('proof-root', { size })
    return
  }
  const [old, now] = climb(oldSize, size, isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof)
  if (!sameBytes(old, mustBeHash(oldRoot))) throw new LogError('proof-old-root', { size: oldSize })
  if (!sameBytes(now, mustBeHash(root))) throw new LogError('proof-root', { size })
}

/** Both roots that a consistency path leads to. */
function climb(oldSize: number, size: number, path: readonly Uint8Array[]): [Uint8Array, Uint8Array] {
  let [at, last] = [oldSize - 1, size - 1]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  if (path.length === 0) throw wrongLength(path)
  let [old, now] = [mustBeHash(path[0]!), mustBeHash(path[0]!)]
  for (const sibling of path.slice(1)) {
    if (last === 0) throw wrongLength(path)
    if (at % 2 === 1 || at === last) {
      old = nodeHash(sibling, old)
      now = nodeHash(sibling, now)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      now = nodeHash(now, sibling)
    }
    ;[at, last] = [half(at), half(last)]
  }
  if (last !== 0) throw wrongLength(path)
  return [old, now]
}

/** Path from leaf `index` to the root at `size`, siblings of the leaf first. Throws `index-outside`, `size-outside`. */
export async function inclusionProof(
  reader: HashReader,
  { index, size }: { readonly index: number; readonly size: number },
): Promise<Uint8Array[]> {
  mustBeIndex(index, mustBeWithin(reader, size))
  const siblings: Span[] = []
  let [start, end] = [0, size]
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start)
    siblings.unshift(index < middle ? [middle, end] : [start, middle])
    if (index < middle) end = middle
    else start = middle
  }
  return hashesOf(reader, siblings)
}

/** Proof that the tree at `oldSize` is the beginning of the tree at `size`. Throws `proof-from-nothing`, `size-outside`. */
export async function consistencyProof(
  reader: HashReader,
  { oldSize, size }: { readonly oldSize: number; readonly size: number },
): Promise<Uint8Array[]> {
  if (mustBeSize(oldSize) > mustBeWithin(reader, size))
    throw new LogError('size-outside', { size: oldSize, most: size })
  if (oldSize === 0) throw new LogError('proof-from-nothing', { size })
  const parts: Span[] = []
  let [start, end] = [0, size]
  while (end !== oldSize) {
    const middle = start + largestPowerBelow(end - start)
    parts.unshift(oldSize <= middle ? [middle, end] : [start, middle])
    if (oldSize <= middle) end = middle
    else start = middle
  }
  // A whole old tree is known to the checker already; any other rest has to be told.
  return hashesOf(reader, start === 0 ? parts : [[start, end], ...parts])
}

/** Root of the first `size` leaves. Throws `size-outside` beyond what the reader knows. */
export async function rootAt(reader: HashReader, size: number): Promise<Uint8Array> {
  if (mustBeWithin(reader, size) === 0) return emptyRoot
  return (await hashesOf(reader, [[0, size]]))[0]!
}

/** Leaves from the first number up to, not including, the second. */
type Span = readonly [number, number]

/** Hash of each span; everything is asked for at once, so that a reader may fetch side by side. */
async function hashesOf(reader: HashReader, spans: readonly Span[]): Promise<Uint8Array[]> {
  const nodes = spans.map(completeSubtrees)
  const hashes = await reader.read(nodes.flat())
  let from = 0
  return nodes.map(those => foldPeaks(hashes.slice(from, (from += those.length))))
}

/** The complete subtrees of a span that begins where one of its largest can begin. */
function completeSubtrees([start, end]: Span): TreeNode[] {
  const nodes: TreeNode[] = []
  for (let at = start; at < end;) {
    const height = floorLog2(end - at)
    nodes.push({ height, index: at / 2 ** height })
    at += 2 ** height
  }
  return nodes
}

const half = (value: number) => Math.floor(value / 2)

// Sizes go beyond 32 bits, where JavaScript's bit operators stop, and Math.log2 rounds near a power of two.
const floorLog2 = (value: number) =>
  value >= 2 ** 32 ? 63 - Math.clz32(Math.floor(value / 2 ** 32)) : 31 - Math.clz32(value)

const largestPowerBelow = (value: number) => 2 ** floorLog2(value - 1)

const isPowerOfTwo = (value: number) => 2 ** floorLog2(value) === value

function mustBeIndex(index: number, size: number): void {
  if (!Number.isSafeInteger(index) || index < 0 || index >= mustBeSize(size))
    throw new LogError('index-outside', { index: String(index), size })
}

function mustBeWithin({ size: most }: HashReader, size: number): number {
  if (mustBeSize(size) > most) throw new LogError('size-outside', { size, most })
  return size
}

const wrongLength = (proof: readonly unknown[]) => new LogError('proof-length', { length: proof.length })
