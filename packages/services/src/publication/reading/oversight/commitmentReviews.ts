import type { AnswerRecord, ReviewRecord } from '@camket/domain/oversight/review/build-review'
import type { Tx } from '@camket/storage/open'
import type { PublicDoor } from '../../../kernel/door.ts'
import { goneParts, type GonePart } from '../progress/gone-parts.ts'
import type { AsOf } from '../shapes.ts'
import { snapshotOf } from '../snapshot.ts'

export interface ShownAnswer {
  readonly id: string
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  readonly body: AnswerRecord
}

export interface ShownReview {
  readonly id: string
  readonly number: number
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  readonly body: ReviewRecord
  /** The agency's one answer. */
  readonly answer: ShownAnswer | null
  /** What it said before it was corrected, newest first. */
  readonly earlier: ReadonlyArray<{
    readonly version: number
    readonly publishedAt: string
    readonly body: ReviewRecord
  }>
}

export interface CommitmentReviews extends AsOf {
  /** Newest first. */
  readonly reviews: readonly ShownReview[]
  readonly gone: readonly GonePart[]
}

/** Every review of a commitment with its answer and what it said before. */
export async function commitmentReviews(
  door: PublicDoor,
  { commitment }: { commitment: string },
): Promise<CommitmentReviews> {
  return snapshotOf(door, async tx => {
    const at = { tenant: door.tenant, commitment }
    const versions = await versionsOf(tx, at)
    const answers = versions.length === 0 ? new Map<string, ShownAnswer>() : await answersOf(tx, at)
    const byId = Map.groupBy(versions, ({ id }) => id)
    const reviews = [...byId.values()].map(([newest, ...earlier]): ShownReview => {
      const { id, number, version, index, publishedAt, body } = newest!
      return { id, number, version, index, publishedAt, body, earlier, answer: answers.get(id) ?? null }
    })
    const standing = new Set(reviews.map(({ number }) => number))
    return { reviews, gone: await goneParts(tx, { ...at, kind: 'review' }, standing) }
  })
}

interface At {
  readonly tenant: string
  readonly commitment: string
}

// Of a review that is public, every version that still has its body.
async function versionsOf(tx: Tx, { tenant, commitment }: At) {
  const rows = await tx
    .selectFrom('portal_review as p')
    .innerJoin('record as r', join =>
      join.onRef('r.tenant', '=', 'p.tenant').onRef('r.id', '=', 'p.id').on('r.kind', '=', 'review'),
    )
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'r.tenant').onRef('b.index', '=', 'r.index'),
    )
    .select(['p.id', 'p.number', 'r.version', 'r.index', 'r.published_at', 'b.body'])
    .where('p.tenant', '=', tenant)
    .where('p.commitment', '=', commitment)
    .orderBy('p.number', 'desc')
    .orderBy('r.version', 'desc')
    .execute()
  return rows.map(({ published_at, body, ...row }) => ({
    ...row,
    publishedAt: published_at.toISOString(),
    body: JSON.parse(body) as ReviewRecord,
  }))
}

async function answersOf(tx: Tx, { tenant, commitment }: At): Promise<Map<string, ShownAnswer>> {
  const rows = await tx
    .selectFrom('portal_answer as a')
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'a.tenant').onRef('b.index', '=', 'a.index'),
    )
    .select(['a.id', 'a.version', 'a.index', 'a.published_at', 'a.of_id', 'b.body'])
    .where('a.tenant', '=', tenant)
    .where('a.commitment', '=', commitment)
    .where('a.of_kind', '=', 'review')
    .execute()
  return new Map(
    rows.map(({ of_id, published_at, body, ...row }) => [
      of_id,
      { ...row, publishedAt: published_at.toISOString(), body: JSON.parse(body) as AnswerRecord },
    ]),
  )
}
