import { createTileReader, type TileReader } from '@camket/log/tile-reader'
import type { Tx } from '@camket/storage/open'
import { tileIn } from './tile.ts'

/** Hashes of a tenant's tree at a size that its tiles hold; one query at a time, as a transaction wants them. */
export function treeReader(tx: Tx, at: { tenant: string; size: number }): TileReader {
  let before: Promise<unknown> = Promise.resolve()
  return createTileReader(tile => {
    const read = before.then(() => tileIn(tx, at.tenant, tile))
    before = read.catch(() => undefined)
    // An empty answer is refused by the reader as a tile of the wrong length.
    return read.then(bytes => bytes ?? new Uint8Array(0))
  }, at.size)
}
