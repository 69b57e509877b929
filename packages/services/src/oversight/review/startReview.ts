import { checkInput } from '@camket/domain/kernel/check-input'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { reviewDataSchema, type ReviewData } from '@camket/domain/oversight/review/review'
import { handOf } from '@camket/domain/progress/who-sees'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { isId, newId } from '../../kernel/new-id.ts'
import { write } from '../../kernel/write.ts'
import { loadReported } from '../../progress/around-claim.ts'
import { whyNotReviewer } from './around-review.ts'
import type { DraftCode } from './changeReview.ts'
import { correctable, unfittingReview } from './fitting.ts'
import { isOfBody, loadReview } from './stored-reviews.ts'

export interface StartedReview {
  readonly review: string
  readonly edition: number
  /** True when this very review was there already: the same form sent twice makes one. */
  readonly alreadyHere: boolean
}

type Outcome = Result<StartedReview, DraftCode>

interface Starting {
  /** A UUID of the sender's own. */
  readonly review?: string
  readonly commitment: string
  /** Version of the commitment that was looked at. */
  readonly version: number
  /** Public id of the own body's review that this one will be the next version of. */
  readonly corrects?: string | null
  readonly data: ReviewData
}

/** A draft of what a reviewer finds of a commitment that neither they nor their body acts on. */
export async function startReview(door: Door, input: Starting): Promise<Outcome> {
  const checked = checkInput(reviewDataSchema, input.data)
  if (!checked.ok) return checked
  if (input.review !== undefined && !isId(input.review)) {
    return refused('bad-input', { field: 'review', problem: 'invalid_format' })
  }
  const id = input.review ?? newId(door.now)
  const { commitment, version, corrects = null } = input
  const act = {
    action: 'draftReview',
    subject: `review:${id}`,
    input: { commitment, version, corrects, data: checked.value },
    isChange: (outcome: Outcome) => outcome.ok && !outcome.value.alreadyHere,
  } as const
  return write<Outcome>(door, act, tx => start(tx, door, { id, ...input, data: checked.value }))
}

async function start(tx: Tx, door: Door, input: Starting & { id: string }): Promise<Outcome> {
  const { tenant, author } = door
  const { id, commitment, data } = input
  const there = await alreadyThere(tx, door, input)
  if (there !== null) return there
  const whyNot = await whyNotReviewer(tx, { tenant, author, commitment })
  if (whyNot !== null) return whyNot
  const of = await loadReported(tx, door, commitment)
  if (of === null) return refused('no-such-work', { commitment })
  if (of.version !== input.version) {
    return refused('commitment-amended', { seen: input.version, newest: of.version })
  }
  const unfit = await unfittingReview(tx, { tenant, data, of })
  if (unfit !== null) return unfit
  const corrects = input.corrects ?? null
  if (corrects !== null && !(await correctable(tx, door, { id: corrects, commitment }))) {
    return refused('no-such-review')
  }
  const made = await insert(tx, door, { ...input, corrects })
  if (made) return accepted({ review: id, edition: 1, alreadyHere: false })
  // Another of the same moment was first: the same form, or a colleague's own.
  return (await alreadyThere(tx, door, input)) ?? refused('review-open')
}

async function alreadyThere(
  tx: Tx,
  door: Door,
  { id, commitment }: { id: string; commitment: string },
): Promise<Outcome | null> {
  const there = await loadReview(tx, { tenant: door.tenant, review: id })
  if (there === null) return null
  const isSame = isOfBody(door.author, there) && there.commitment === commitment
  return isSame
    ? accepted({ review: id, edition: there.edition, alreadyHere: true })
    : refused('no-such-review')
}

async function insert(
  tx: Tx,
  { tenant, author, now }: Door,
  { id, commitment, version, corrects, data }: Starting & { id: string; corrects: string | null },
): Promise<boolean> {
  const hand = handOf(author)
  const row = await tx
    .insertInto('review')
    .values({
      tenant,
      id,
      commitment,
      body: author.body ?? '',
      state: 'draft',
      data: JSON.stringify(data),
      of_version: version,
      corrects,
      drafters: hand === null ? [] : [hand],
      edited_by: author.name,
      created_at: now,
      edited_at: now,
      signed_at: null,
      entry: null,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
