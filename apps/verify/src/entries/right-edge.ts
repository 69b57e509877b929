// The right edge of a tree as its tiles: grows leaf by leaf, gives every tile that fills, and the root.
import { hashLength, nodeHash } from '@camket/log/hash'
import { foldPeaks } from '@camket/log/tree'

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
export function createRightEdge(onTile: OnTile = () => {}): RightEdge {
  const levels: Open[] = []
  let size = 0
  const push = (level: number, hash: Uint8Array): void => {
    const open = (levels[level] ??= { hashes: new Uint8Array(fullWidth * hashLength), width: 0 })
    open.hashes.set(hash, open.width * hashLength)
    open.width += 1
    if (open.width < fullWidth) return
    onTile({ level, index: Math.ceil(size / fullWidth ** (level + 1)) - 1, hashes: open.hashes })
    open.width = 0
    push(level + 1, rootOf(open.hashes, 0, fullWidth))
  }
  return {
    get levels() {
      return levels.length
    },
    append(leaf) {
      size += 1
      push(0, leaf)
    },
    root: () => foldPeaks(levels.toReversed().flatMap(peaksOf)),
    partial: level => {
      const open = levels[level]
      return open === undefined ? new Uint8Array() : open.hashes.subarray(0, open.width * hashLength)
    },
  }
}

/** Roots of the complete subtrees of a partial tile, the largest first. */
function peaksOf({ hashes, width }: Open): Uint8Array[] {
  const peaks: Uint8Array[] = []
  let from = 0
  for (let count = fullWidth / 2; count >= 1; count /= 2) {
    if ((width & count) === 0) continue
    peaks.push(rootOf(hashes, from, count))
    from += count
  }
  return peaks
}

function rootOf(hashes: Uint8Array, from: number, count: number): Uint8Array {
  let level = Array.from({ length: count }, (_, i) =>
    hashes.subarray((from + i) * hashLength, (from + i + 1) * hashLength),
  )
  while (level.length > 1) {
    level = Array.from({ length: level.length / 2 }, (_, i) => nodeHash(level[2 * i]!, level[2 * i + 1]!))
  }
  return level[0]!.slice()
}
