// Tiles after C2SP tlog-tiles: a tile of level L holds up to 256 hashes of subtrees of 256^L leaves.
import { LogError } from './error.ts'
import { hashLength, mustBeHash, nodeHash, sameBytes } from './hash.ts'
import { mustBeSize } from './text.ts'
import { foldPeaks } from './tree.ts'

/** Hashes of a full tile, entries of a full bundle. */
export const fullWidth = 256
const topLevel = 63
const longestEntry = 65_535

export interface TileId {
  readonly level: number | 'entries'
  readonly index: number
  /** 1 to 256; 256 is a full tile. */
  readonly width: number
}

/** `tile/<L>/<N>[.p/<W>]` under the log's address. Throws `tile-width`, `tile-path` on what has no path. */
export function tilePath({ level, index, width }: TileId): string {
  if (!isLevel(level) || !Number.isSafeInteger(index) || index < 0)
    throw new LogError('tile-path', { level: String(level), index: String(index) })
  if (!Number.isInteger(width) || width < 1 || width > fullWidth)
    throw new LogError('tile-width', { width: String(width) })
  const groups = String(index)
    .padStart(Math.ceil(String(index).length / 3) * 3, '0')
    .match(/.../g)!
  const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/')
  return `tile/${level}/${name}${width === fullWidth ? '' : `.p/${width}`}`
}

/** The tile that a path names; only the one spelling that `tilePath` writes. Throws `tile-path`. */
export function parseTilePath(path: string): TileId {
  // The longest index has 16 digits, so no path is longer than this.
  const match =
    path.length <= 64
      ? /^tile\/(entries|0|[1-9][0-9]?)\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/.exec(
          path,
        )
      : null
  const refuse = () => new LogError('tile-path', { path: path.slice(0, 64) })
  if (match === null) throw refuse()
  const level = match[1] === 'entries' ? 'entries' : Number(match[1])
  const digits = match[2]!.replaceAll(/[x/]/g, '')
  const index = Number(digits)
  const width = match[3] === undefined ? fullWidth : Number(match[3])
  const found = { level, index, width } as const
  if (!isLevel(level) || !Number.isSafeInteger(index) || width > fullWidth || tilePath(found) !== path)
    throw refuse()
  return found
}

const isLevel = (level: number | 'entries') =>
  level === 'entries' || (Number.isInteger(level) && level >= 0 && level <= topLevel)

/** Complete subtrees of 256^level leaves in a tree of this size, the hashes of that level in all. */
function hashesOfLevel(level: number | 'entries', size: number): number {
  return Math.floor(size / fullWidth ** (level === 'entries' ? 0 : level))
}

/** Hashes in the partial tile at the right edge of a level; 0 when there is none. */
export function partialWidth(level: number | 'entries', size: number): number {
  return hashesOfLevel(level, mustBeSize(size)) % fullWidth
}

/** Width that tile `index` of a level has in a tree of this size; 0 when it does not exist. */
export function widthInTree(level: number | 'entries', index: number, size: number): number {
  const before = index * fullWidth
  return Math.max(0, Math.min(fullWidth, hashesOfLevel(level, mustBeSize(size)) - before))
}

/** The tiles and entry bundles that a tree of `newSize` has and one of `oldSize` has not (or has narrower), in order. */
export function* tilesOf(oldSize: number, newSize: number): Generator<TileId> {
  mustBeSize(oldSize)
  mustBeSize(newSize)
  const levels = ['entries', 0, 1, 2, 3, 4, 5, 6] as const
  for (const level of levels) {
    const [old, now] = [hashesOfLevel(level, oldSize), hashesOfLevel(level, newSize)]
    if (now <= old) continue
    for (let index = Math.floor(old / fullWidth); index * fullWidth < now; index += 1) {
      yield { level, index, width: widthInTree(level, index, newSize) }
    }
  }
}

/** The hashes of a tile as views into it. Throws `tile-length` when its bytes are not 1 to 256 whole hashes. */
export function splitHashes(tile: Uint8Array): Uint8Array[] {
  const width = tile.length / hashLength
  if (!Number.isInteger(width) || width < 1 || width > fullWidth)
    throw new LogError('tile-length', { length: tile.length })
  return hashesFrom(tile, 0, width)
}

const hashesFrom = (tile: Uint8Array, from: number, count: number) =>
  Array.from({ length: count }, (_, at) =>
    tile.subarray((from + at) * hashLength, (from + at + 1) * hashLength),
  )

/** Root of the complete subtree over `count` (a power of two) hashes of a tile, from hash `from` on. Throws `tile-length` when they are not there. */
export function rootWithinTile(tile: Uint8Array, from: number, count: number): Uint8Array {
  if ((from + count) * hashLength > tile.length) throw new LogError('tile-length', { length: tile.length })
  const leaves = tile.subarray(from * hashLength, (from + count) * hashLength)
  if (count < worthKnowing) return subtreeRoot(leaves)
  const key = `${from}/${count}`
  const known = lastRoots.get(key)
  if (known !== undefined && sameBytes(known.leaves, leaves)) return known.root.slice()
  const root = subtreeRoot(leaves)
  lastRoots.set(key, { leaves: leaves.slice(), root })
  return root.slice()
}

// A log that grows asks for the same subtrees again and again; comparing their leaves is a hundred times faster than
// hashing them. One of each place in a tile: no more than 64 kB.
const lastRoots = new Map<string, { readonly leaves: Uint8Array; readonly root: Uint8Array }>()
const worthKnowing = 8

function subtreeRoot(leaves: Uint8Array): Uint8Array {
  const level = hashesFrom(leaves, 0, leaves.length / hashLength)
  for (let left = level.length; left > 1; left /= 2) {
    for (let i = 0; i < left / 2; i += 1) level[i] = nodeHash(level[2 * i]!, level[2 * i + 1]!)
  }
  return level[0]!.slice()
}

/** Entry bundle: each entry as big-endian uint16 length and its bytes. Throws `entry-length`, `tile-width`. */
export function encodeEntries(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length < 1 || entries.length > fullWidth)
    throw new LogError('tile-width', { width: entries.length })
  const tooLong = entries.find(entry => entry.length > longestEntry)
  if (tooLong !== undefined) throw new LogError('entry-length', { length: tooLong.length })
  const bundle = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0))
  let at = 0
  for (const entry of entries) {
    bundle[at] = entry.length >> 8
    bundle[at + 1] = entry.length & 255
    bundle.set(entry, at + 2)
    at += 2 + entry.length
  }
  return bundle
}

/** Exactly `width` entries as views into the bundle. Throws `bundle-length` on fewer, more or cut ones. */
export function decodeEntries(bundle: Uint8Array, width: number): Uint8Array[] {
  if (!Number.isInteger(width) || width < 1 || width > fullWidth)
    throw new LogError('tile-width', { width: String(width) })
  const entries: Uint8Array[] = []
  let at = 0
  while (entries.length < width) {
    if (at + 2 > bundle.length) throw new LogError('bundle-length', { length: bundle.length, width })
    const end = at + 2 + ((bundle[at]! << 8) | bundle[at + 1]!)
    if (end > bundle.length) throw new LogError('bundle-length', { length: bundle.length, width })
    entries.push(bundle.subarray(at + 2, end))
    at = end
  }
  if (at !== bundle.length) throw new LogError('bundle-length', { length: bundle.length, width })
  return entries
}

/** The partial tiles of a tree: `hashes[level]` is the tile at the right edge of that level, empty where none is partial. */
export interface RightEdge {
  readonly size: number
  readonly hashes: readonly Uint8Array[]
}

export interface HashTile extends TileId {
  readonly level: number
  readonly hashes: Uint8Array
}

export interface Growth {
  readonly size: number
  readonly root: Uint8Array
  /** Every hash tile that changed, whole: bytes that were there before are its beginning. */
  readonly tiles: readonly HashTile[]
  readonly edge: RightEdge
}

/** The hash tiles that make up the right edge of a tree of this size: what `RightEdge.hashes` is read from. */
export function rightEdgeTiles(size: number): (TileId & { readonly level: number })[] {
  const tiles = []
  for (let level = 0; hashesOfLevel(level, mustBeSize(size)) > 0; level += 1) {
    const width = partialWidth(level, size)
    if (width > 0) tiles.push({ level, index: Math.floor(hashesOfLevel(level, size) / fullWidth), width })
  }
  return tiles
}

/** Root of the tree whose right edge this is. Throws `tile-length` when the edge does not fit its size. */
export function rootOfEdge(edge: RightEdge): Uint8Array {
  mustFit(edge)
  const peaks: Uint8Array[] = []
  for (let level = edge.hashes.length - 1; level >= 0; level -= 1) {
    const tile = edge.hashes[level]!
    let from = 0
    for (let count = fullWidth / 2; count >= 1; count /= 2) {
      if ((tile.length / hashLength) & count) {
        peaks.push(rootWithinTile(tile, from, count))
        from += count
      }
    }
  }
  return foldPeaks(peaks)
}

/** Appends leaves to the tree with this right edge. Work and memory follow the number of leaves, not the size of the tree. */
export function growTiles(edge: RightEdge, leafHashes: readonly Uint8Array[]): Growth {
  mustFit(edge)
  const size = mustBeSize(edge.size + leafHashes.length)
  const tiles: HashTile[] = []
  const hashes: Uint8Array[] = []
  let incoming: readonly Uint8Array[] = leafHashes
  for (let level = 0; incoming.length > 0 || level < edge.hashes.length; level += 1) {
    const first = Math.floor(hashesOfLevel(level, edge.size) / fullWidth)
    const grown = cutIntoTiles(edge.hashes[level] ?? new Uint8Array(0), incoming)
    if (incoming.length > 0) {
      grown.forEach((tile, at) =>
        tiles.push({ level, index: first + at, width: tile.length / hashLength, hashes: tile }),
      )
    }
    const last = grown.at(-1)
    hashes.push(last !== undefined && last.length < fullWidth * hashLength ? last : new Uint8Array(0))
    incoming = grown
      .filter(tile => tile.length === fullWidth * hashLength)
      .map(tile => rootWithinTile(tile, 0, fullWidth))
  }
  const grownEdge = { size, hashes }
  return { size, root: rootOfEdge(grownEdge), tiles, edge: grownEdge }
}

function cutIntoTiles(open: Uint8Array, incoming: readonly Uint8Array[]): Uint8Array[] {
  const all = new Uint8Array(open.length + incoming.length * hashLength)
  all.set(open)
  incoming.forEach((hash, at) => all.set(mustBeHash(hash), open.length + at * hashLength))
  const tiles = []
  for (let at = 0; at < all.length; at += fullWidth * hashLength)
    tiles.push(all.slice(at, at + fullWidth * hashLength))
  return tiles
}

function mustFit({ size, hashes }: RightEdge): void {
  for (let level = 0; level < hashes.length || hashesOfLevel(level, mustBeSize(size)) > 0; level += 1) {
    const length = hashes[level]?.length ?? 0
    if (length !== partialWidth(level, size) * hashLength)
      throw new LogError('tile-length', { level, length })
  }
}
