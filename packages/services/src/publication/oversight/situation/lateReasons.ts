// Why what is late is late, in the words of the bodies that have it: what they asked for, and why they handed it back.
import type { ChangeKind, HandBackGround } from '@camket/domain/commitments/work/codes'
import type { Result } from '@camket/domain/kernel/refusal'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../../kernel/door.ts'
import { read } from '../../../kernel/write.ts'

export interface LateReason {
  readonly commitment: string
  readonly text: string
  readonly due: string
  readonly body: string
  /** What the body asked for, or on which ground it handed the commitment back. */
  readonly asked: ChangeKind | null
  readonly ground: HandBackGround | null
  readonly reason: string | null
}

/** So many stand on the one page of paper. */
const most = 6

/**
 * Stated reasons of commitments that are late as of the newest public day, longest late first; and of how many late ones there are
 * some. A commitment without any has said nothing: no reason is guessed.
 */
export async function lateReasons(
  door: Door,
): Promise<Result<{ readonly lines: readonly LateReason[]; readonly stated: number }, 'not-allowed'>> {
  const { tenant } = door
  return read(door, 'readCommittee', async tx => {
    // From the requests, which are few, to the standing of each: the late ones themselves may be thousands.
    const { rows } = await sql<LateReason & { stated: number }>`
      with said as (
        select r.commitment, r.body, r.kind as asked, null as ground, r.reason, r.asked_at as at
          from change_request r where r.tenant = ${tenant} and r.state = 'asked'
        union all
        select a.commitment, a.body, null, a.ground, a.reason, a.answered_at
          from assignment a where a.tenant = ${tenant} and a.state = 'handed-back'
      ), newest as (
        select distinct on (said.commitment) said.*, s.due_key as due from said
        join record_head h on h.tenant = ${tenant}
        join portal_standing s on s.tenant = ${tenant} and s.commitment = said.commitment
          and s.due_key < h.day and s.agency_step is distinct from 'complete'
        order by said.commitment, said.at desc
      )
      select n.commitment, c.text, n.due, coalesce(b.short, b.name, n.body) as body, n.asked, n.ground, n.reason,
        (count(*) over ())::int as stated
      from newest n join portal_commitment c on c.tenant = ${tenant} and c.id = n.commitment
      left join body b on b.tenant = ${tenant} and b.id = n.body
      order by n.due, n.commitment limit ${most}`.execute(tx)
    return { lines: rows.map(({ stated: _stated, ...line }) => line), stated: rows[0]?.stated ?? 0 }
  })
}
