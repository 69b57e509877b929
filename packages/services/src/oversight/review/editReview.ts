import { checkInput } from '@camket/domain/kernel/check-input'
import { refused } from '@camket/domain/kernel/refusal'
import { reviewDataSchema, type ReviewData } from '@camket/domain/oversight/review/review'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { loadReported } from '../../progress/around-claim.ts'
import { forgetPieces } from '../pieces/pieces.ts'
import { changeReview, type Changed, type Which } from './changeReview.ts'
import { unfittingReview } from './fitting.ts'

/** Puts another rating or other words into a review that is not signed yet. */
export async function editReview(door: Door, input: Which & { data: ReviewData }): Promise<Changed> {
  const checked = checkInput(reviewDataSchema, input.data)
  if (!checked.ok) return checked
  const data = checked.value
  return changeReview(door, { ...input, input: data }, async (tx, held) => {
    const of = await loadReported(tx, door, held.commitment)
    if (of === null) return refused('no-such-work', { commitment: held.commitment })
    const unfit = await unfittingReview(tx, { tenant: door.tenant, data, of })
    if (unfit !== null) return unfit
    await set(tx, door, { review: held.id, row: { data: JSON.stringify(data) } })
    return null
  })
}

/** The reviewer has looked at the commitment as it stands since it was amended: the review is of that version. */
export async function lookAgain(door: Door, input: Which & { version: number }): Promise<Changed> {
  const { version } = input
  return changeReview(door, { ...input, input: { version } }, async (tx, held) => {
    const of = await loadReported(tx, door, held.commitment)
    if (of === null) return refused('no-such-work', { commitment: held.commitment })
    if (of.version !== version) return refused('commitment-amended', { seen: version, newest: of.version })
    await set(tx, door, { review: held.id, row: { of_version: version } })
    return null
  })
}

/** Gives a draft up: its evidence goes with it. */
export async function discardReview(door: Door, input: Which): Promise<Changed> {
  return changeReview(door, { ...input, input: { discard: true }, givesUp: true }, async (tx, { id }) => {
    await forgetPieces(tx, door.tenant, { kind: 'review', owners: [id] })
    await set(tx, door, { review: id, row: { state: 'discarded' } })
    return null
  })
}

async function set(
  tx: Tx,
  { tenant }: Door,
  { review, row }: { review: string; row: { data?: string; of_version?: number; state?: 'discarded' } },
): Promise<void> {
  await tx.updateTable('review').set(row).where('tenant', '=', tenant).where('id', '=', review).execute()
}
