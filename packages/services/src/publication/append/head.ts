// The tenant's head row: how far the public record goes, and the root of the tree over it.
import type { Tx } from '@camket/storage/open'
import { roundOf } from './round.ts'

export interface Head {
  readonly size: number
  readonly day: string | null
  readonly timeZone: string
  /** Null: the records are older than the log and are not in its tiles yet. */
  readonly root: Uint8Array | null
  /** Instant of the newest record; null where none says so. */
  readonly newestAt: Date | null
}

/**
 * Locks the tenant's head row: publications of one tenant follow each other from here to their commit. In a round of
 * publications (`publishTogether.ts`) the row is locked already, and this is the head as the round has brought it.
 */
export async function lockHead(tx: Tx, tenant: string): Promise<Head> {
  return roundOf(tx)?.head ?? selectHead(tx, tenant).forUpdate().executeTakeFirstOrThrow()
}

/** The head as it stands, without holding anybody up. */
export async function headOf(tx: Tx, tenant: string): Promise<Head> {
  return selectHead(tx, tenant).executeTakeFirstOrThrow()
}

function selectHead(tx: Tx, tenant: string) {
  return tx
    .selectFrom('record_head')
    .select(['size', 'day', 'time_zone as timeZone', 'root', 'newest_at as newestAt'])
    .where('tenant', '=', tenant)
}
