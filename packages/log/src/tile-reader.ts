import { LogError } from './error.ts'
import { hashLength } from './hash.ts'
import type { HashReader, TreeNode } from './proof.ts'
import { mustBeSize } from './text.ts'
import { fullWidth, rootWithinTile, widthInTree, type TileId } from './tile.ts'

/** Gives the bytes of a hash tile, exactly as wide as asked. Its own failures pass through to whoever reads. */
export type FetchTile = (tile: TileId & { readonly level: number }) => Promise<Uint8Array>

export interface TileReader extends HashReader {
  /** Tiles fetched so far. */
  readonly reads: number
}

const heightOfTile = 8
// 8 MB at most, however long one reader lives.
const tilesKept = 1000

/**
 * Hashes out of tiles, for proofs; a tile is fetched once. What comes out is only as good as the tiles: the proof made
 * of it is what has to be verified. Reading throws `index-outside` for a node beyond `size` and `tile-length` for a tile
 * that is not as wide as asked, such as a partial one in the place of a full one.
 */
export function createTileReader(fetchTile: FetchTile, size: number): TileReader {
  mustBeSize(size)
  const tiles = new Map<string, Promise<Uint8Array>>()
  let reads = 0
  const tileAt = (level: number, index: number) => {
    const key = `${level}/${index}`
    const kept = tiles.get(key)
    if (kept !== undefined) return kept
    reads += 1
    const tile = fetchChecked(fetchTile, { level, index, width: widthInTree(level, index, size) })
    tiles.set(key, tile)
    // A failure is not kept: the next reading asks again.
    tile.catch(() => tiles.delete(key))
    if (tiles.size > tilesKept) tiles.delete(tiles.keys().next().value!)
    return tile
  }
  const hashAt = async ({ height, index }: TreeNode) => {
    mustBeNode(height, index, size)
    const level = Math.floor(height / heightOfTile)
    const count = 2 ** (height % heightOfTile)
    const tile = await tileAt(level, Math.floor((index * count) / fullWidth))
    return rootWithinTile(tile, (index * count) % fullWidth, count)
  }
  return {
    size,
    get reads() {
      return reads
    },
    read: nodes => Promise.all(nodes.map(hashAt)),
  }
}

async function fetchChecked(fetchTile: FetchTile, tile: TileId & { level: number }): Promise<Uint8Array> {
  const bytes = await fetchTile(tile)
  if (bytes.length !== tile.width * hashLength)
    throw new LogError('tile-length', { level: tile.level, index: tile.index, length: bytes.length })
  return bytes
}

function mustBeNode(height: number, index: number, size: number): void {
  const isNode =
    Number.isInteger(height) && height >= 0 && height <= 53 && Number.isSafeInteger(index) && index >= 0
  if (!isNode || (index + 1) * 2 ** height > size)
    throw new LogError('index-outside', { index: String(index), size })
}
