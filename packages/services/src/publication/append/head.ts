// The tenant's head row: how far the public record goes, and the root of the tree over it.
import { rightEdgeTiles, type RightEdge } from '@camket/log/tile'
import { hashLength } from '@camket/log/hash'
import type { Statement, Tx } from '@camket/storage/open'
import { ask } from '@camket/storage/sql'
import type { Head, LockedHead } from './head-shape.ts'
import { roundOf } from './round.ts'

export type { Head, LockedHead } from './head-shape.ts'

/** Tiles by level, in base64: `edge_tiles` of migration 0004. */
export type EdgeTiles = Readonly<Record<string, string>>

/** What whoever signs the head after this one needs to know, as it stood when the head was locked. */
export interface SignerKnows {
  readonly keyNumber: number | null
  readonly vkey: string | null
  /** Size of the newest checkpoint; null before the first. */
  readonly signedSize: number | null
}

interface HeadRow extends Omit<LockedHead, 'edge'>, SignerKnows {
  /** Null: the head is the known one. */
  readonly edge: EdgeTiles | null
}

/**
 * Locks the tenant's head row: publications of one tenant follow each other from here to their commit. In a round of
 * publications (`publishTogether.ts`) the row is locked already, and this is the head as the round has brought it.
 */
export async function lockHead(tx: Tx): Promise<LockedHead> {
  return roundOf(tx)?.head ?? lockRow(tx)
}

/** Locks the head's row: as a first statement it needs no answer of its own. The edge of a head that is known is not asked for. */
export const lockingHead = (known: LockedHead | null): Statement => ({
  text: `select size, day, time_zone as "timeZone", root, newest_at as "newestAt", edge, key_number as "keyNumber", vkey,
    signed_size as "signedSize" from lock_head($1, $2)`,
  values: known?.root == null ? [null, null] : [known.size, known.root],
})

async function lockRow(tx: Tx): Promise<LockedHead> {
  return headFrom(await ask<HeadRow>(tx, lockingHead(null)), null).head
}

/** What `lockingHead` gave. */
export function headFrom(
  rows: ReadonlyArray<object>,
  known: LockedHead | null,
): { readonly head: LockedHead; readonly signer: SignerKnows } {
  const row = rows[0] as HeadRow | undefined
  if (row === undefined) throw new Error('publication: the tenant has no head')
  const { keyNumber, vkey, signedSize, edge: tiles, ...head } = row
  const size = row.root === null ? 0 : row.size
  const edge = tiles === null ? known!.edge : edgeOf(size, tiles)
  return { head: { ...head, edge }, signer: { keyNumber, vkey, signedSize } }
}

/** A tile grows in place: what it was at a smaller size is its beginning. One that is missing or short fits no size. */
function edgeOf(size: number, tiles: EdgeTiles): RightEdge {
  const hashes: Uint8Array[] = []
  for (const { level, width } of rightEdgeTiles(size)) {
    while (hashes.length < level) hashes.push(new Uint8Array(0))
    hashes.push(Buffer.from(tiles[level] ?? '', 'base64').subarray(0, width * hashLength))
  }
  return { size, hashes }
}

/** The head as it stands, without holding anybody up. */
export async function headOf(tx: Tx, tenant: string): Promise<Head> {
  return tx
    .selectFrom('record_head')
    .select(['size', 'day', 'time_zone as timeZone'])
    .where('tenant', '=', tenant)
    .executeTakeFirstOrThrow()
}
