import { refused } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import { mayReport } from '../commitments/work/mayReport.ts'
import type { Door } from '../kernel/door.ts'
import { loadReported, unfittingClaim } from './around-claim.ts'
import { changeClaim, type Changed } from './changeClaim.ts'
import { loadPieces, type StoredClaim } from './stored-claim.ts'
import { unprovenEnd } from './unproven-end.ts'

/** Hands a claim to the validating authority of the same agency. Sent twice it is submitted once. */
export async function submitClaim(door: Door, input: { claim: string; edition: number }): Promise<Changed> {
  const { claim, edition } = input
  const change = {
    action: 'submitClaim',
    claim,
    edition,
    input: { submit: true },
    isDone: async (_tx: Tx, held: StoredClaim) => held.state === 'submitted' && held.edition === edition + 1,
  } as const
  return changeClaim(door, change, async (tx, held) => {
    const reporting = await mayReport(tx, {
      tenant: door.tenant,
      author: door.author,
      commitment: held.commitment,
    })
    if (!reporting.ok) return reporting
    const of = await loadReported(tx, door, held.commitment)
    if (of === null) return refused('no-such-work', { commitment: held.commitment })
    const pieces = (await loadPieces(tx, door.tenant, claim)).map(({ piece }) => piece)
    const unfit = [...unfittingClaim(held.data, of), ...unprovenEnd(held.data, { pieces, of })]
    if (unfit.length > 0) return { ok: false, refusals: unfit }
    await tx
      .updateTable('claim')
      .set({ state: 'submitted', submitted_at: door.now })
      .where('tenant', '=', door.tenant)
      .where('id', '=', claim)
      .execute()
    return null
  })
}
