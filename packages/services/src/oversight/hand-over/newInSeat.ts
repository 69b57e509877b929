import { plusDays } from '@camket/domain/commitments/calendar/days'
import type { Result } from '@camket/domain/kernel/refusal'
import { sql } from '@camket/storage/sql'
import { actsForBody } from '../../commitments/work/mayReport.ts'
import { todayOf } from '../../commitments/work/today.ts'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'

/** So long whoever has taken over a seat is shown the way to the hand-over on their first page. */
const newDays = 30

/** The local day on which the author took the seat they sit on, while that is new and the seat is one of an agency; else null. */
export async function newInSeat(door: Door): Promise<Result<string | null, 'not-allowed'>> {
  return read(door, 'readClaims', async tx => {
    const { account, seat } = door.author
    if (account === null || seat === null || !actsForBody(door.author)) return null
    const today = await todayOf(tx, door)
    const { rows } = await sql<{ since: string }>`
      select to_char(h.since at time zone r.time_zone, 'YYYY-MM-DD') as since
      from holding h join record_head r on r.tenant = h.tenant
      where h.tenant = ${door.tenant} and h.account = ${account} and h.seat = ${seat} and h.ended_at is null`.execute(
      tx,
    )
    const since = rows[0]?.since ?? null
    return since !== null && since > plusDays(today, -newDays) ? since : null
  })
}
