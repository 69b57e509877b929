import { checkInput } from '@camket/domain/kernel/check-input'
import { refused } from '@camket/domain/kernel/refusal'
import {
  evidenceInputSchema,
  unfittingPiece,
  type Evidence,
  type EvidenceInput,
} from '@camket/domain/progress/evidence'
import type { Door } from '../../kernel/door.ts'
import { changeClaim, type Changed } from '../changeClaim.ts'
import { asAsked } from './as-asked.ts'
import { dropFiles } from './evidence-files.ts'
import { loadPieces } from '../stored-claim.ts'

interface Which {
  readonly claim: string
  readonly edition: number
  readonly evidence: string
}

/** Describes a piece of evidence anew, or withholds it; its file stays what it is. */
export async function changeEvidence(door: Door, input: Which & { piece: EvidenceInput }): Promise<Changed> {
  const checked = checkInput(evidenceInputSchema, asAsked(input.piece))
  if (!checked.ok) return checked
  const { claim, edition, evidence } = input
  const change = { action: 'draftClaim', claim, edition, input: { evidence, piece: checked.value } } as const
  return changeClaim(door, change, async tx => {
    const held = (await loadPieces(tx, door.tenant, claim)).find(({ id }) => id === evidence)
    if (held === undefined) return refused('no-such-evidence')
    const { file } = held.piece
    const unfit = unfittingPiece(checked.value, file !== null)
    if (unfit.length > 0) return { ok: false, refusals: unfit }
    if (checked.value.kind === 'photo' && file !== null && !file.type.startsWith('image/')) {
      return refused('not-a-picture', { file: file.name })
    }
    await tx
      .updateTable('evidence')
      .set({ data: JSON.stringify({ ...checked.value, file } satisfies Evidence) })
      .where('tenant', '=', door.tenant)
      .where('id', '=', evidence)
      .execute()
    return null
  })
}

/** Takes a piece out of an open claim; its file goes where nothing else shows it. */
export async function removeEvidence(door: Door, input: Which): Promise<Changed> {
  const { claim, edition, evidence } = input
  const change = { action: 'draftClaim', claim, edition, input: { evidence, remove: true } } as const
  return changeClaim(door, change, async tx => {
    const held = (await loadPieces(tx, door.tenant, claim)).find(({ id }) => id === evidence)
    if (held === undefined) return refused('no-such-evidence')
    await tx.deleteFrom('evidence').where('tenant', '=', door.tenant).where('id', '=', evidence).execute()
    if (held.piece.file !== null) await dropFiles(tx, door.tenant, [held.piece.file.digest])
    return null
  })
}
