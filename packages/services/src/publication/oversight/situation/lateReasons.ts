// What the bodies themselves said last of what is late: what they asked for, why they handed it back, or what they reported.
import type { ChangeKind, HandBackGround } from '@camket/domain/commitments/work/codes'
import type { Result } from '@camket/domain/kernel/refusal'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../../kernel/door.ts'
import { read } from '../../../kernel/write.ts'
import { cursorOf } from '../../reading/snapshot.ts'

export const lateWords = ['asked', 'refused', 'handed-back', 'reported'] as const
/** A request that waits, one that was refused, a hand-back, or a published report. */
export type LateWord = (typeof lateWords)[number]

export interface LateReason {
  readonly commitment: string
  readonly text: string
  readonly due: string
  readonly body: string
  readonly what: LateWord
  /** Local day (ISO) on which it was said. */
  readonly on: string
  /** What the body asked for, or on which ground it handed the commitment back. */
  readonly asked: ChangeKind | null
  readonly ground: HandBackGround | null
  readonly reason: string
}

export interface LateReasons {
  readonly lines: readonly LateReason[]
  /** Late commitments of which a body has said anything. */
  readonly stated: number
  readonly next: string | null
}

/**
 * The newest word of each commitment that is late as of the newest public day, longest late first. A commitment of which nothing
 * was said has no line: no reason is guessed, and a report is told as a report.
 */
export async function lateReasons(
  door: Door,
  { limit, after }: { limit: number; after?: string },
): Promise<Result<LateReasons, 'not-allowed'>> {
  const { tenant } = door
  const from = cursorOf(after, ['day', 'number'])
  const isAfter =
    from === null ? sql`true` : sql`(s.due_key, s.position) > (${from[0]}::date, ${Number(from[1])}::bigint)`
  return read(door, 'readCommittee', async tx => {
    // Requests and hand-backs are few; of the late ones, which may be thousands, no more are looked at than stand on the page.
    const said = sql`said as materialized (
        select r.commitment, r.body, r.state as what, r.kind as asked, null as ground, r.reason, r.asked_at as at
          from change_request r where r.tenant = ${tenant} and r.state in ('asked', 'refused')
        union all
        select a.commitment, a.body, 'handed-back', null, a.ground, a.reason, a.answered_at
          from assignment a where a.tenant = ${tenant} and a.state = 'handed-back'
      )`
    const late = sql`portal_standing s where s.tenant = ${tenant} and s.agency_step is distinct from 'complete'
        and s.due_key < (select day from record_head where tenant = ${tenant})
        and (s.newest_update is not null or s.commitment in (select commitment from said))`
    const counted = await sql<{ n: number }>`with ${said} select count(*)::int as n from ${late}`.execute(tx)
    const { rows } = await sql<LateReason & { position: number }>`
      with ${said}, page as materialized (
        select s.commitment, s.due_key, s.position from ${late} and ${isAfter}
        order by s.due_key, s.position limit ${limit + 1}
      ), newest as (
        select distinct on (x.commitment) x.* from (
          select said.* from said join page on page.commitment = said.commitment
          union all
          select page.commitment, u.body, 'reported', null, null, u.statement, u.published_at
            from page cross join lateral (select body, statement, published_at from portal_update
              where tenant = ${tenant} and commitment = page.commitment order by number desc limit 1) u
        ) x order by x.commitment, x.at desc, x.what, x.body, x.asked, x.reason
      )
      select n.commitment, c.text, page.due_key as due, coalesce(b.short, b.name, n.body) as body, n.what, n.asked,
        n.ground, left(n.reason, 600) as reason, page.position,
        to_char(n.at at time zone h.time_zone, 'YYYY-MM-DD') as on
      from page join newest n on n.commitment = page.commitment
      join portal_commitment c on c.tenant = ${tenant} and c.id = n.commitment
      join record_head h on h.tenant = ${tenant}
      left join body b on b.tenant = ${tenant} and b.id = n.body
      order by page.due_key, page.position`.execute(tx)
    const last = rows[limit - 1]
    return {
      lines: rows.slice(0, limit).map(({ position: _position, ...line }) => line),
      stated: counted.rows[0]?.n ?? 0,
      next: rows.length > limit && last !== undefined ? `${last.due}_${last.position}` : null,
    }
  })
}
