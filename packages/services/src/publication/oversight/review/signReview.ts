import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import type { ClaimedStep } from '@camket/domain/progress/steps'
import type { ProgressCode } from '@camket/domain/progress/codes'
import { handOf } from '@camket/domain/progress/who-sees'
import { reviewRecord, type ReviewRecord } from '@camket/domain/oversight/review/build-review'
import type { ReviewCode } from '@camket/domain/oversight/review/codes'
import { leastReasons } from '@camket/domain/oversight/review/review'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { Tx } from '@camket/storage/open'
import { isHidden } from '../../../commitments/work/blind-first.ts'
import type { Door } from '../../../kernel/door.ts'
import { faultPoint } from '../../../kernel/fault.ts'
import { read } from '../../../kernel/write.ts'
import { loadReported, type Reported } from '../../../progress/around-claim.ts'
import { sightOf, whyNotReviewer } from '../../../oversight/review/around-review.ts'
import { closedTo, type Which } from '../../../oversight/review/changeReview.ts'
import { correctable, unfittingReview } from '../../../oversight/review/fitting.ts'
import { isOfBody, loadReview, type StoredReview } from '../../../oversight/review/stored-reviews.ts'
import { piecesOf } from '../../../oversight/pieces/pieces.ts'
import { loadBodies } from '../../../people/listBodies.ts'
import { appendRecords } from '../../append/appendRecords.ts'
import { lockHead } from '../../append/head.ts'
import { publish } from '../../append/publishTogether.ts'
import { maskerOfPublished } from '../../hiddenNames.ts'
import { dayRecord } from '../../publishDay.ts'
import { showEvidence } from '../../update/portalEvidence.ts'
import { updatesSoFar } from '../../update/updatesSoFar.ts'
import { nextVersionOf } from './next-version.ts'
import { applyReview } from './reviews.ts'

export interface SignedReview {
  /** Public id: that of the commitment and the number of the review. */
  readonly review: string
  readonly version: number
  /** Entry of the record. */
  readonly index: number
}

type Code = 'not-allowed' | 'bad-input' | ReviewCode | WorkCode | ProgressCode | PublicationCode
type Outcome = Result<SignedReview, Code>

/**
 * Signs a review, which publishes it beside the agency's word: the record, its log entry, what the portal shows of it and the
 * evidence that is public, in one transaction. Whoever may not review is refused here too, whatever was drafted before, and so
 * is what somebody drafted who may not by now; so is a review of a version of the commitment that is not the newest. Sent twice it is one review.
 */
export async function signReview(door: Door, input: Which): Promise<Outcome> {
  let wasDone = false
  const act = {
    action: 'signReview',
    subject: `review:${input.review}`,
    input: { sign: input.edition },
    isChange: (outcome: Outcome) => outcome.ok && !wasDone,
  } as const
  const outcome = await publish<Outcome>(door, act, async tx => {
    const held = await loadReview(tx, { tenant: door.tenant, review: input.review }, { lock: true })
    if (held === null || !isOfBody(door.author, held)) return refused('no-such-review')
    wasDone = held.state === 'signed' && held.edition === input.edition + 1 && held.entry !== null
    if (wasDone) return signedAlready(tx, door, held.entry ?? 0)
    return closedTo(held, input.edition) ?? sign(tx, door, held)
  })
  if (outcome.ok && !wasDone) faultPoint('review-signed')
  return outcome
}

async function signedAlready(tx: Tx, door: Door, index: number): Promise<Outcome> {
  const { id: review, version } = await tx
    .selectFrom('record')
    .select(['id', 'version'])
    .where('tenant', '=', door.tenant)
    .where('index', '=', index)
    .executeTakeFirstOrThrow()
  return accepted({ review, version, index })
}

async function sign(tx: Tx, door: Door, held: StoredReview): Promise<Outcome> {
  const head = await lockHead(tx)
  const made = await recordOf(tx, door, held)
  if (!made.ok) return made
  const { body, ofIndex } = made.value
  const place = await placeOf(tx, door.tenant, held)
  const previous = [ofIndex, ...(place.newest === null ? [] : [place.newest])]
  const record = { kind: 'review', id: place.id, version: place.version, previous, body } as const
  const entries = await appendRecords(tx, { door, head }, [...dayRecord(head, door.now), record])
  const entry = entries.at(-1) as Entry
  faultPoint('review-records-written')
  await applyReview(tx, entry, body)
  await showEvidence(tx, door.tenant, body)
  faultPoint('review-portal-written')
  await settle(tx, door, { held, entry })
  faultPoint('review-signed-before-commit')
  return accepted({ review: entry.id, version: entry.version, index: entry.index })
}

interface Place {
  readonly id: string
  readonly version: number
  /** Entry of the version before it, or of the review before it; null where it is the first. */
  readonly newest: number | null
}

async function placeOf(tx: Tx, tenant: string, held: StoredReview): Promise<Place> {
  if (held.corrects !== null) return nextVersionOf(tx, { tenant, kind: 'review', id: held.corrects })
  for (let number = 1, newest: number | null = null; ; number += 1) {
    const id = `${held.commitment}.r${number}`
    const place = await nextVersionOf(tx, { tenant, kind: 'review', id })
    if (place.version === 1) return { ...place, newest }
    newest = place.newest
  }
}

/** The record that a review would become now, and the entry of the commitment's version that it speaks of. */
async function recordOf(
  tx: Tx,
  door: Door,
  held: StoredReview,
): Promise<Result<{ body: ReviewRecord; ofIndex: number }, Code>> {
  const { tenant, author } = door
  const at = { tenant, author, commitment: held.commitment }
  const whyNot = await whyNotReviewer(tx, at, held.drafters)
  if (whyNot !== null) return whyNot
  const of = await loadReported(tx, door, held.commitment)
  if (of === null) return refused('no-such-record', { id: held.commitment })
  const unfit = await unfittingToSign(tx, door, { held, of })
  if (unfit !== null) return unfit
  const { number: everPublished } = await updatesSoFar(tx, tenant, held.commitment)
  const pieces = (await piecesOf(tx, tenant, { kind: 'review', owner: held.id })).map(({ piece }) => piece)
  const own = (await loadBodies(tx, tenant)).find(({ id }) => id === held.body)
  const signed = {
    data: held.data,
    pieces,
    commitment: of,
    beside: await besideOf(tx, tenant, held.commitment),
    sight: await sightOf(tx, at, { everPublished, drafters: held.drafters }),
    by: { id: held.body, name: own?.name ?? held.body, role: author.role },
  }
  const masker = await maskerOfPublished(tx, tenant, of.plan)
  return accepted({ body: reviewRecord(signed, masker), ofIndex: of.index })
}

async function unfittingToSign(
  tx: Tx,
  door: Door,
  { held, of }: { held: StoredReview; of: Reported },
): Promise<Extract<Outcome, { ok: false }> | null> {
  const { commitment, corrects, data, ofVersion } = held
  if (of.version !== ofVersion) return refused('commitment-amended', { seen: ofVersion, newest: of.version })
  if (data.reasons.length < leastReasons) return refused('reasons-missing', { least: leastReasons })
  if (corrects !== null && !(await correctable(tx, door, { id: corrects, commitment }))) {
    return refused('no-such-review')
  }
  return unfittingReview(tx, { tenant: door.tenant, data, of })
}

/** What the agency says of the whole, and what its evidence supports, as the reviewer's word comes beside it. */
async function besideOf(tx: Tx, tenant: string, commitment: string): Promise<ReviewRecord['beside']> {
  const row = await tx
    .selectFrom('portal_update')
    .select(['id', 'step', 'evidence_step'])
    .where('tenant', '=', tenant)
    .where('commitment', '=', commitment)
    .where('milestone', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return { update: null, agency: null, evidence: null }
  return { update: row.id, agency: row.step as ClaimedStep, evidence: row.evidence_step }
}

/** The working row is closed, and the reports that were hidden from this hand are open to it up to here. */
async function settle(
  tx: Tx,
  { tenant, author, now }: Door,
  { held, entry }: { held: StoredReview; entry: Entry },
): Promise<void> {
  await tx
    .updateTable('review')
    .set({ state: 'signed', entry: entry.index, signed_at: now, edition: held.edition + 1 })
    .where('tenant', '=', tenant)
    .where('id', '=', held.id)
    .execute()
  const hand = handOf(author)
  if (hand === null) return
  const opened = { opened_to: entry.index }
  await tx
    .insertInto('reviewer_sight')
    .values({ tenant, hand, commitment: held.commitment, ...opened })
    .onConflict(conflict => conflict.columns(['tenant', 'hand', 'commitment']).doUpdateSet(opened))
    .execute()
}

export interface ReviewPreview {
  readonly body: ReviewRecord
  /** What stands beside it is held back here: the author rates first. */
  readonly besideHeld: boolean
}

const nothingBeside: ReviewRecord['beside'] = { update: null, agency: null, evidence: null }

/** What signing would publish, as it would stand in the record, but for what is held back; nothing is written. */
export async function previewReview(
  door: Door,
  input: { review: string },
): Promise<Result<ReviewPreview, Code>> {
  const found = await read<Result<ReviewPreview, Code>>(door, 'draftReview', async tx => {
    const held = await loadReview(tx, { tenant: door.tenant, review: input.review })
    if (held === null || !isOfBody(door.author, held)) return refused('no-such-review')
    const made = await recordOf(tx, door, held)
    if (!made.ok) return made
    const { body } = made.value
    const besideHeld = await isHidden(tx, door, { commitment: held.commitment })
    return accepted({ body: besideHeld ? { ...body, beside: nothingBeside } : body, besideHeld })
  })
  return found.ok ? found.value : found
}
