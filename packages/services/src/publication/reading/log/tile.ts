import { encodeEntries, fullWidth, parseTilePath, type TileId } from '@camket/log/tile'
import { LogError } from '@camket/log/error'
import type { Tx } from '@camket/storage/open'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf } from '../shapes.ts'
import { inSnapshot } from '../snapshot.ts'

const hashBytes = 32
const utf8 = new TextEncoder()

/** The tile or entry bundle that a path under the log's address names; null for a path that names none. */
export function tileNamed(path: string): TileId | null {
  try {
    return parseTilePath(path)
  } catch (error) {
    if (error instanceof LogError) return null
    throw error
  }
}

/**
 * Bytes of a tile or of an entry bundle, at any width it has ever had; null when the log is not that long yet. What is
 * given back once never changes.
 */
export async function logTile(
  door: PublicDoor,
  tile: TileId,
): Promise<(AsOf & { bytes: Uint8Array }) | null> {
  return inSnapshot(door, async tx => {
    const bytes = await tileIn(tx, door.tenant, tile)
    return bytes === null ? null : { bytes }
  })
}

/** The same inside a snapshot, for proofs. */
export function tileIn(tx: Tx, tenant: string, tile: TileId): Promise<Uint8Array | null> {
  return tile.level === 'entries'
    ? entriesIn(tx, tenant, tile)
    : hashesIn(tx, tenant, { ...tile, level: tile.level })
}

async function hashesIn(
  tx: Tx,
  tenant: string,
  { level, index, width }: TileId & { level: number },
): Promise<Uint8Array | null> {
  const row = await tx
    .selectFrom('log_tile')
    .select('hashes')
    .where('tenant', '=', tenant)
    .where('level', '=', level)
    .where('index', '=', index)
    .executeTakeFirst()
  const bytes = width * hashBytes
  return row === undefined || row.hashes.length < bytes ? null : row.hashes.subarray(0, bytes)
}

async function entriesIn(tx: Tx, tenant: string, { index, width }: TileId): Promise<Uint8Array | null> {
  const from = index * fullWidth
  if (!Number.isSafeInteger(from + width)) return null
  const rows = await tx
    .selectFrom('record')
    .select('envelope')
    .where('tenant', '=', tenant)
    .where('index', '>=', from)
    .where('index', '<', from + width)
    .orderBy('index')
    .execute()
  return rows.length < width ? null : encodeEntries(rows.map(row => utf8.encode(row.envelope)))
}
