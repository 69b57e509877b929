import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { Page } from '../shapes.ts'
import { cursorOf, pageSize, snapshotOf } from '../snapshot.ts'
import { daysOf } from './figures.ts'
import { counted, kept, within, type StandingFilter } from './listed/standing-filter.ts'
import { linesOf, rowsOf, type StandingLine } from './listed/standing-lines.ts'

export interface StandingQuery extends StandingFilter {
  /** Unless told, the earliest last day first; `newest`: what was published or fell due last, with no further page. */
  readonly order?: 'newest'
  readonly after?: string
  /** 1–200, 50 unless told. */
  readonly limit?: number
}

/** Commitments as they stand, a page by key. A cursor that cannot be read counts as none. */
export async function listStandings(door: PublicDoor, input: StandingQuery): Promise<Page<StandingLine>> {
  const { tenant } = door
  const limit = pageSize(input.limit)
  const ofDays = within(input.period, sql`d.due`).map(
    inPeriod => sql`exists (select from portal_due d
      where d.tenant = s.tenant and d.commitment = s.commitment and ${inPeriod})`,
  )
  return snapshotOf(door, async (tx, asOf) => {
    const { day } = daysOf(asOf)
    const filter = await kept(tx, { tenant, filter: input, asOf })
    const where = sql.join([...filter, ...ofDays], sql` and `)
    const total = await counted(tx, sql`from portal_standing s where ${where}`)
    if (input.order === 'newest') {
      const newest = await rowsOf(tx, { where, order: 'newest', day, limit })
      return { lines: await linesOf(tx, { tenant, asOf, rows: newest }), next: null, ...total }
    }
    const after = cursorOf(input.after, ['day', 'number'])
    const from =
      after === null ? sql`` : sql`and (s.due_key, s.position) > (${after[0]}::date, ${Number(after[1])})`
    const rows = await rowsOf(tx, { where: sql`${where} ${from}`, day, limit: limit + 1 })
    const last = rows[limit - 1]
    const next = rows.length > limit && last !== undefined ? `${last.due_key}_${last.position}` : null
    return { lines: await linesOf(tx, { tenant, asOf, rows: rows.slice(0, limit) }), next, ...total }
  })
}
