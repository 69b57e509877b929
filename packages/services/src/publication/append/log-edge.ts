// The right edge of a tenant's log, from its tiles: enough to append to the tree and to know its root at any size it had.
import { hashLength } from '@camket/log/hash'
import { rightEdgeTiles, type RightEdge } from '@camket/log/tile'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'

interface TileRow {
  readonly level: number
  readonly index: number
  readonly hashes: Buffer
}

/**
 * The right edge that the log had at this size. A tile grows in place, so that an earlier edge is the beginning of what
 * stands now. An edge whose tiles are missing or too short does not fit its size, and whoever uses it throws `tile-length`.
 */
export async function edgeAt(tx: Tx, tenant: string, size: number): Promise<RightEdge> {
  const known = await tilesAround(tx, tenant, [size])
  const hashes: Uint8Array[] = []
  for (const { level, index, width } of rightEdgeTiles(size)) {
    while (hashes.length < level) hashes.push(new Uint8Array(0))
    hashes.push(known.get(`${level} ${index}`)?.subarray(0, width * hashLength) ?? new Uint8Array(0))
  }
  return { size, hashes }
}

/** The tiles at the right edges of these sizes as they stand, by `level index`, for one question to the database. */
export async function tilesAround(
  tx: Tx,
  tenant: string,
  sizes: readonly number[],
): Promise<Map<string, Uint8Array>> {
  const rows = await tilesAt(
    tx,
    tenant,
    sizes.flatMap(size => rightEdgeTiles(size)),
  )
  return new Map(rows.map(row => [`${row.level} ${row.index}`, row.hashes]))
}

/** A tile as it stands; empty where there is none. */
export async function tileBytes(
  tx: Tx,
  tenant: string,
  place: { readonly level: number; readonly index: number },
): Promise<Uint8Array> {
  return (await tilesAt(tx, tenant, [place]))[0]?.hashes ?? new Uint8Array(0)
}

async function tilesAt(
  tx: Tx,
  tenant: string,
  places: ReadonlyArray<{ readonly level: number; readonly index: number }>,
): Promise<TileRow[]> {
  if (places.length === 0) return []
  const levels = places.map(({ level }) => level)
  const indexes = places.map(({ index }) => index)
  const found = await sql<TileRow>`
    select t.level, t.index, t.hashes
    from unnest(${levels}::integer[], ${indexes}::bigint[]) as wanted (level, index)
    join log_tile t on t.tenant = ${tenant} and t.level = wanted.level and t.index = wanted.index`.execute(tx)
  return found.rows
}
