import { checkInput } from '@camket/domain/kernel/check-input'
import { refused } from '@camket/domain/kernel/refusal'
import { claimDataSchema, type ClaimData } from '@camket/domain/progress/claim'
import type { Door } from '../kernel/door.ts'
import { loadReported, unfittingClaim } from './around-claim.ts'
import { changeClaim, type Changed } from './changeClaim.ts'

/** Puts other words into a claim that is still open; refused with `newer-claim` over an edition that was not seen. */
export async function editClaim(
  door: Door,
  input: { claim: string; edition: number; data: ClaimData },
): Promise<Changed> {
  const checked = checkInput(claimDataSchema, input.data)
  if (!checked.ok) return checked
  const { claim, edition } = input
  const data = checked.value
  return changeClaim(door, { action: 'draftClaim', claim, edition, input: data }, async (tx, held) => {
    const of = await loadReported(tx, door, held.commitment)
    if (of === null) return refused('no-such-work', { commitment: held.commitment })
    const unfit = unfittingClaim(data, of)
    if (unfit.length > 0) return { ok: false, refusals: unfit }
    await tx
      .updateTable('claim')
      .set({ data: JSON.stringify(data) })
      .where('tenant', '=', door.tenant)
      .where('id', '=', claim)
      .execute()
    return null
  })
}
