// The way of every change to a review that is not signed yet: the own body's, open, as its author saw it, and by nobody who acts
// on the commitment.
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import type { ReviewCode } from '@camket/domain/oversight/review/codes'
import { handOf } from '@camket/domain/progress/who-sees'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'
import type { Holder } from '../pieces/holder.ts'
import { whyNotReviewer } from './around-review.ts'
import { isOfBody, loadReview, type StoredReview } from './stored-reviews.ts'

export type DraftCode = 'not-allowed' | 'bad-input' | ReviewCode | WorkCode
export type Changed = Result<{ readonly edition: number }, DraftCode>

export interface Which {
  readonly review: string
  /** The edition that the author saw. */
  readonly edition: number
}

interface Change extends Which {
  readonly input: unknown
  /** True where this very change is done already, as when a form is sent twice. */
  readonly isDone?: (review: StoredReview) => boolean
  /** Gives it up: what a body that acts by now may still do with its draft. */
  readonly givesUp?: boolean
}

/** `work` gives its refusals, or null; the edition grows and the author joins the drafters. */
export async function changeReview(
  door: Door,
  change: Change,
  work: (tx: Tx, review: StoredReview) => Promise<Extract<Changed, { ok: false }> | null>,
): Promise<Changed> {
  let wasDone = false
  const act = {
    action: 'draftReview',
    subject: `review:${change.review}`,
    input: change.input,
    isChange: (outcome: Changed) => outcome.ok && !wasDone,
  } as const
  return write<Changed>(door, act, async tx => {
    const held = await loadReview(tx, { tenant: door.tenant, review: change.review }, { lock: true })
    if (held === null || !isOfBody(door.author, held)) return refused('no-such-review')
    wasDone = change.isDone?.(held) ?? false
    if (wasDone) return accepted({ edition: held.edition })
    const closed = closedTo(held, change.edition)
    if (closed !== null) return closed
    const whyNot = await whyNotChange(tx, door, { ...change, held })
    if (whyNot !== null) return whyNot
    const refusal = await work(tx, held)
    return refusal ?? grow(tx, door, held)
  })
}

async function whyNotChange(
  tx: Tx,
  { tenant, author }: Door,
  { held: { commitment }, givesUp = false }: { held: StoredReview; givesUp?: boolean },
): Promise<Extract<Changed, { ok: false }> | null> {
  const whyNot = await whyNotReviewer(tx, { tenant, author, commitment })
  if (whyNot === null || !givesUp) return whyNot
  // Whoever acted themselves does not make a colleague's draft disappear either.
  const isOwn = whyNot.refusals.some(({ code }) => code === 'own-account-acted' || code === 'own-seat-acts')
  return isOwn ? whyNot : null
}

export function closedTo(
  { state, editedBy, edition: now }: StoredReview,
  edition: number,
): Extract<Changed, { ok: false }> | null {
  if (state !== 'draft') return refused('review-not-open')
  return now === edition ? null : refused('newer-review', { by: editedBy, edition: now })
}

async function grow(tx: Tx, door: Door, { id, drafters, edition }: StoredReview): Promise<Changed> {
  const hand = handOf(door.author)
  const joins = hand !== null && !drafters.includes(hand)
  await tx
    .updateTable('review')
    .set({ edited_by: door.author.name, edited_at: door.now, edition: edition + 1 })
    .$if(joins, query => query.set({ drafters: sql`array_append(drafters, ${hand}::uuid)` }))
    .where('tenant', '=', door.tenant)
    .where('id', '=', id)
    .execute()
  return accepted({ edition: edition + 1 })
}

/** A review as a holder of evidence. */
export function reviewHolder(door: Door, { review, edition }: Which): Holder<ReviewCode | WorkCode> {
  const load = async (tx: Tx, lock = false): Promise<Result<StoredReview, DraftCode>> => {
    const held = await loadReview(tx, { tenant: door.tenant, review }, { lock })
    return held === null || !isOfBody(door.author, held) ? refused('no-such-review') : accepted(held)
  }
  const seen = async (tx: Tx, lock: boolean): Promise<Result<StoredReview, DraftCode>> => {
    const held = await load(tx, lock)
    if (!held.ok) return held
    const closed = closedTo(held.value, edition)
    return closed ?? (await whyNotChange(tx, door, { held: held.value })) ?? held
  }
  return {
    kind: 'review',
    owner: review,
    action: 'draftReview',
    subject: `review:${review}`,
    now: tx => load(tx),
    mayChange: tx => seen(tx, false),
    change: async tx => {
      const held = await seen(tx, true)
      return held.ok ? grow(tx, door, held.value) : held
    },
  }
}
