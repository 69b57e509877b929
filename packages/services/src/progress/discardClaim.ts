import type { Door } from '../kernel/door.ts'
import { changeClaim, type Changed } from './changeClaim.ts'
import { dropFiles } from './evidence/evidence-files.ts'
import { loadPieces } from './stored-claim.ts'

/** Gives an open claim up: its evidence goes with it, that it was there stays. */
export async function discardClaim(door: Door, input: { claim: string; edition: number }): Promise<Changed> {
  const { claim, edition } = input
  const change = { action: 'draftClaim', claim, edition, input: { discard: true } } as const
  return changeClaim(door, change, async tx => {
    const pieces = await loadPieces(tx, door.tenant, claim)
    await tx.deleteFrom('evidence').where('tenant', '=', door.tenant).where('claim', '=', claim).execute()
    await dropFiles(
      tx,
      door.tenant,
      pieces.flatMap(({ piece }) => piece.file?.digest ?? []),
    )
    await tx
      .updateTable('claim')
      .set({ state: 'discarded' })
      .where('tenant', '=', door.tenant)
      .where('id', '=', claim)
      .execute()
    return null
  })
}
