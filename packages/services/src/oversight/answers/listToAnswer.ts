// What waits for an agency's answer, with its clock.
import type { AnsweredKind, AnswerState } from '@camket/domain/oversight/doubt/states'
import type { Result } from '@camket/domain/kernel/refusal'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'

export interface ToAnswer {
  readonly kind: AnsweredKind
  readonly id: string
  readonly commitment: string | null
  /** Null: the committee itself has to answer. */
  readonly body: string | null
  readonly bodyName: string | null
  /** By when; null where none is set. */
  readonly answerBy: string | null
  readonly words: string
  /** Of the draft; null where nobody has begun. */
  readonly state: AnswerState | null
}

export interface ToAnswerList {
  /** The newest published day; null before the first. */
  readonly today: string | null
  /** What is due soonest first. */
  readonly lines: readonly ToAnswer[]
}

const most = 200

/** Shown doubts and reviews without an answer: an agency's own, and all of them to the secretariat. */
export async function listToAnswer(door: Door): Promise<Result<ToAnswerList, 'not-allowed'>> {
  const { tenant, author } = door
  const own = author.role === 'secretariat' ? null : (author.body ?? '')
  return read(door, 'readDoubts', async tx => {
    const { rows } = await sql<ToAnswer>`
      select w.kind, w.id, w.commitment, lead.body, b.name as "bodyName",
        to_char(w.answer_by, 'YYYY-MM-DD') as "answerBy", left(w.words, 300) as words, a.state
      from (
        select d.tenant, 'doubt' as kind, d.id, d.commitment, d.answer_by, r.body::json -> 'shown' ->> 'contradicts' as words
        from portal_doubt d join record_body r on r.tenant = d.tenant and r.index = d.index
        where d.tenant = ${tenant} and d.state = 'shown'
        union all
        select v.tenant, 'review', v.id, v.commitment, null, v.reasons from portal_review v where v.tenant = ${tenant}
      ) w
      left join lateral (select body from assignment s where s.tenant = w.tenant and s.commitment = w.commitment
        and s.part = 'lead' and s.state = 'accepted' order by body limit 1) lead on true
      left join body b on b.tenant = w.tenant and b.id = lead.body
      left join answer_draft a on a.tenant = w.tenant and a.of_kind = w.kind and a.of_id = w.id
        and a.body is not distinct from lead.body
      where (${own}::text is null or lead.body = ${own})
        and not exists (select from portal_answer p where p.tenant = w.tenant and p.of_kind = w.kind and p.of_id = w.id)
      order by w.answer_by nulls last, w.id limit ${most}`.execute(tx)
    const head = await tx
      .selectFrom('record_head')
      .select('day')
      .where('tenant', '=', tenant)
      .executeTakeFirstOrThrow()
    return { today: head.day, lines: rows }
  })
}
