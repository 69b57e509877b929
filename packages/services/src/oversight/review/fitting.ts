// What in a review does not go with the commitment, the calendar, its round or the review that it corrects.
import { refused, type Refusal } from '@camket/domain/kernel/refusal'
import type { ReviewCode } from '@camket/domain/oversight/review/codes'
import type { ReviewData } from '@camket/domain/oversight/review/review'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import type { Reported } from '../../progress/around-claim.ts'

interface Fitting {
  readonly tenant: string
  readonly data: ReviewData
  readonly of: Pick<Reported, 'id' | 'today'>
}

/** Null where it fits. */
export async function unfittingReview(
  tx: Tx,
  { tenant, data, of }: Fitting,
): Promise<{ ok: false; refusals: [Refusal<ReviewCode>] } | null> {
  const { asOf: day, round } = data
  if (day > of.today) return refused('review-day-ahead', { day, today: of.today })
  if (round === null) return null
  const drawn = await roundsThatDrew(tx, { tenant, commitment: of.id })
  return drawn.some(({ id }) => id === round) ? null : refused('not-in-round', { round })
}

/** Rounds whose sample has the commitment, the newest first. */
export async function roundsThatDrew(
  tx: Tx,
  { tenant, commitment }: { tenant: string; commitment: string },
): Promise<Array<{ id: string; title: string }>> {
  const rows = await tx
    .selectFrom('portal_round as r')
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'r.tenant').onRef('b.index', '=', 'r.index'),
    )
    .select(['r.id', 'r.title', 'b.body'])
    .where('r.tenant', '=', tenant)
    .where('r.state', '=', 'drawn')
    .orderBy('r.first_index', 'desc')
    .limit(50)
    .execute()
  return rows
    .filter(({ body }) => (JSON.parse(body) as { drawn: string[] }).drawn.includes(commitment))
    .map(({ id, title }) => ({ id, title }))
}

/** Whether a published review of that commitment is the author's own body's. */
export async function correctable(
  tx: Tx,
  { tenant, author }: Door,
  { id, commitment }: { id: string; commitment: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('portal_review')
    .select('body')
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('commitment', '=', commitment)
    .executeTakeFirst()
  return row !== undefined && row.body === author.body
}
