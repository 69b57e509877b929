import { rootAt } from '@camket/log/proof'
import { hashLength } from '@camket/log/hash'
import { parseVkey, type Vkey } from '@camket/log/note'
import type { RightEdge } from '@camket/log/tile'
import { createTileReader } from '@camket/log/tile-reader'
import type { Tx } from '@camket/storage/open'
import { growOldRecord } from '../append/growLog.ts'
import { lockHead } from '../append/head.ts'
import { tileBytes } from '../log/signing-state.ts'

/** A log as it stands in the database; it is believed only after a full check. */
export interface StandingLog {
  readonly size: number
  readonly root: Uint8Array
  readonly edge: RightEdge
  /** Public keys, oldest first. */
  readonly keys: readonly Vkey[]
  /** The root that the log had at an earlier size. */
  rootAt(size: number): Promise<Uint8Array>
}

/** Brings records that are older than the log into it first. */
export async function standingLog(tx: Tx, tenant: string): Promise<StandingLog> {
  const { size, root, edge } = await growOldRecord(tx, tenant, await lockHead(tx))
  const rows = await tx
    .selectFrom('log_key')
    .select('vkey')
    .where('tenant', '=', tenant)
    .orderBy('number')
    .execute()
  const reader = createTileReader(async tile => {
    const bytes = await tileBytes(tx, tenant, tile)
    return bytes.subarray(0, tile.width * hashLength)
  }, size)
  const keys = rows.map(({ vkey }) => parseVkey(vkey))
  return { size, root: root!, edge, keys, rootAt: earlier => rootAt(reader, earlier) }
}
