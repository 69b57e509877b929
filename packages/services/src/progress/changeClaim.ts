// The way of every change to a claim that is still the agency's own: visible, open, and as its author saw it.
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { WorkCode } from '@camket/domain/commitments/work/codes'
import type { OfficeAction } from '@camket/domain/kernel/actions'
import type { ProgressCode } from '@camket/domain/progress/codes'
import { handOf, isOfAgency } from '@camket/domain/progress/who-sees'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../kernel/door.ts'
import { write } from '../kernel/write.ts'
import { loadClaim, type StoredClaim } from './stored-claim.ts'

export type ClaimCode = 'not-allowed' | 'bad-input' | ProgressCode | WorkCode
export type Changed = Result<{ readonly edition: number }, ClaimCode>

interface Change {
  readonly action: OfficeAction
  readonly claim: string
  /** The edition that the author saw. */
  readonly edition: number
  readonly input: unknown
  /** True where this very change is done already, as when a form is sent twice. */
  readonly isDone?: (tx: Tx, claim: StoredClaim) => Promise<boolean>
}

/** `work` gives its refusals, or null; the edition grows and the author joins those who may not decide on it. */
export async function changeClaim(
  door: Door,
  change: Change,
  work: (tx: Tx, claim: StoredClaim) => Promise<Extract<Changed, { ok: false }> | null>,
): Promise<Changed> {
  let wasDone = false
  const act = {
    action: change.action,
    subject: `claim:${change.claim}`,
    input: change.input,
    isChange: (outcome: Changed) => outcome.ok && !wasDone,
  } as const
  return write<Changed>(door, act, async tx => {
    const claim = await loadClaim(tx, { tenant: door.tenant, claim: change.claim }, { lock: true })
    if (claim === null || !isOfAgency(door.author, claim)) return refused('no-such-claim')
    if ((await change.isDone?.(tx, claim)) === true) {
      wasDone = true
      return accepted({ edition: claim.edition })
    }
    const closed = closedTo(claim, change.edition)
    if (closed !== null) return closed
    const refusal = await work(tx, claim)
    if (refusal !== null) return refusal
    await grow(tx, door, claim)
    return accepted({ edition: claim.edition + 1 })
  })
}

/** Why a claim of the author's own agency may not be changed by who saw that edition; null where it may. */
export function closedTo(claim: StoredClaim, edition: number): Extract<Changed, { ok: false }> | null {
  if (claim.state !== 'draft' && claim.state !== 'returned') return refused('claim-not-open')
  if (claim.edition === edition) return null
  return refused('newer-claim', { by: claim.editedBy, edition: claim.edition })
}

async function grow(tx: Tx, door: Door, { id, drafters }: StoredClaim): Promise<void> {
  const hand = handOf(door.author)
  const joins = hand !== null && !drafters.includes(hand)
  await tx
    .updateTable('claim')
    .set({ edited_by: door.author.name, edited_at: door.now, edition: sql`edition + 1` })
    .$if(joins, query => query.set({ drafters: sql`array_append(drafters, ${hand}::uuid)` }))
    .where('tenant', '=', door.tenant)
    .where('id', '=', id)
    .execute()
}
