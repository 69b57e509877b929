// The log as files for a copy that knows an earlier size: what to add, what to take away, and whether it is the same log.
import { hex } from '@camket/log/hash'
import { rootAt } from '@camket/log/proof'
import { createTileReader } from '@camket/log/tile-reader'
import { partialWidth, rightEdgeTiles, tilePath, tilesOf, type TileId } from '@camket/log/tile'
import type { PublicDoor } from '../../../kernel/door.ts'
import { logTile } from '../log/tile.ts'

/** Addresses under `/log/` of the tiles and bundles that a log of one size has and one of an earlier size has not. */
export function tilesBetween({ from, to }: { from: number; to: number }): TileId[] {
  return [...tilesOf(from, to)]
}

/** Partial tiles of an earlier size that the later one no longer has. */
export function staleTiles({ from, to }: { from: number; to: number }): string[] {
  const now = new Set(edgeOf(to))
  return edgeOf(from).filter(path => !now.has(path))
}

function edgeOf(size: number): string[] {
  const width = partialWidth('entries', size)
  const entries: TileId = { level: 'entries', index: Math.floor(size / 256), width }
  return [...rightEdgeTiles(size), ...(width > 0 ? [entries] : [])].map(tilePath)
}

/** One of those files: its address under `/log/` and its bytes. */
export async function tileFile(door: PublicDoor, tile: TileId): Promise<{ path: string; bytes: Uint8Array }> {
  const found = await logTile(door, tile)
  if (found === null) throw new Error(`the log has no tile ${tilePath(tile)}`)
  return { path: tilePath(tile), bytes: found.bytes }
}

/** Root (hexadecimal) that this log had at a size it has reached. */
export async function rootOfSize(door: PublicDoor, size: number): Promise<string> {
  const fetch = async (tile: TileId): Promise<Uint8Array> => (await tileFile(door, tile)).bytes
  return hex(await rootAt(createTileReader(fetch, size), size))
}
