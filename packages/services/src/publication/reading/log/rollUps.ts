import type { RollUpRecord } from '@camket/domain/publication/records'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf } from '../shapes.ts'
import { snapshotOf } from '../snapshot.ts'

export interface RollUp extends Pick<RollUpRecord, 'origin' | 'size' | 'day' | 'counts' | 'vkey'> {
  readonly id: string
  readonly version: number
  readonly index: number
  /** Instant, ISO 8601. */
  readonly publishedAt: string
}

/** What was taken in from other committees' records, the newest of each, by origin. */
export async function rollUps(door: PublicDoor): Promise<{ readonly list: readonly RollUp[] } & AsOf> {
  return snapshotOf(door, async tx => {
    const { rows } = await sql<{ id: string; version: number; index: number; at: Date; body: string }>`
      select distinct on (r.id) r.id, r.version, r.index, r.published_at as at, b.body
      from record r join record_body b on b.tenant = r.tenant and b.index = r.index
      where r.tenant = ${door.tenant} and r.kind = 'roll-up'
      order by r.id, r.version desc limit 1000`.execute(tx)
    const list = rows.map(({ id, version, index, at, body }) => {
      const { origin, size, day, counts, vkey } = JSON.parse(body) as RollUpRecord
      return { id, version, index, publishedAt: at.toISOString(), origin, size, day, counts, vkey }
    })
    return { list: list.toSorted((a, b) => (a.origin < b.origin ? -1 : 1)) }
  })
}
