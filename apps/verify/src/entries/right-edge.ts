// The right edge of a tree as its tiles: grows leaf by leaf, gives every tile that fills, and the root.
import { foldPeaks } from '@camket/log/tree'
import { hashLength, nodeOf, type Digest } from '../digest.ts'

const fullWidth = 256

interface Open {
  /** Room for a full tile. */
  readonly hashes: Uint8Array
  width: number
}

export interface RightEdge {
  append(leaf: Uint8Array): void
  root(): Uint8Array
  /** The partial tile of a level: empty where it has none. */
  partial(level: number): Uint8Array
  readonly levels: number
}

type OnTile = (tile: { level: number; index: number; hashes: Uint8Array }) => void

/** Begins with an empty tree. `onTile` is given each tile that fills; its bytes are only good until it returns. */
export function createRightEdge(digest: Digest, onTile: OnTile = () => {}): RightEdge {
  const levels: Open[] = []
  let size = 0
  const push = (level: number, hash: Uint8Array): void => {
    const open = (levels[level] ??= { hashes: new Uint8Array(fullWidth * hashLength), width: 0 })
    open.hashes.set(hash, open.width * hashLength)
    open.width += 1
    if (open.width < fullWidth) return
    onTile({ level, index: Math.ceil(size / fullWidth ** (level + 1)) - 1, hashes: open.hashes })
    open.width = 0
    push(level + 1, rootOf(open.hashes, digest))
  }
  return {
    get levels() {
      return levels.length
    },
    append(leaf) {
      size += 1
      push(0, leaf)
    },
    root: () => foldPeaks([...levels].reverse().flatMap(open => peaksOf(open, digest))),
    partial: level => {
      const open = levels[level]
      return open === undefined ? new Uint8Array() : open.hashes.subarray(0, open.width * hashLength)
    },
  }
}

/** Roots of the complete subtrees of a partial tile, the largest first. */
function peaksOf({ hashes, width }: Open, digest: Digest): Uint8Array[] {
  const peaks: Uint8Array[] = []
  let from = 0
  for (let count = fullWidth / 2; count >= 1; count /= 2) {
    if ((width & count) === 0) continue
    peaks.push(rootOf(hashes.subarray(from * hashLength, (from + count) * hashLength), digest))
    from += count
  }
  return peaks
}

/** Root over a power of two of hashes that lie side by side. */
function rootOf(hashes: Uint8Array, digest: Digest): Uint8Array {
  const level = hashes.slice()
  for (let width = level.length / hashLength; width > 1; width /= 2) {
    for (let i = 0; i < width; i += 2) {
      level.set(nodeOf(level.subarray(i * hashLength, (i + 2) * hashLength), digest), (i / 2) * hashLength)
    }
  }
  return level.slice(0, hashLength)
}
