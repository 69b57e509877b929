import { checkInput } from '@camket/domain/kernel/check-input'
import { refused } from '@camket/domain/kernel/refusal'
import {
  evidenceInputSchema,
  unfittingPiece,
  type Evidence,
  type EvidenceInput,
} from '@camket/domain/progress/evidence'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'
import { asAsked } from '../../progress/evidence/as-asked.ts'
import { dropFiles } from '../../progress/evidence/evidence-files.ts'
import type { Holder, PieceOutcome } from './holder.ts'
import { piecesOf, type HeldPiece } from './pieces.ts'

interface Work {
  readonly evidence: string
  readonly input: unknown
}

async function changeHeld<Code extends string>(
  door: Door,
  holder: Holder<Code>,
  { evidence, input, work }: Work & { work: (tx: Tx, held: HeldPiece) => Promise<PieceOutcome<Code> | null> },
): Promise<PieceOutcome<Code>> {
  const act = { action: holder.action, subject: holder.subject, input: input as object } as const
  const outcome = await write<PieceOutcome<Code>>(door, act, async tx => {
    const changed = await holder.change(tx)
    if (!changed.ok) return changed
    const held = (await piecesOf(tx, door.tenant, holder)).find(({ id }) => id === evidence)
    if (held === undefined) return refused('no-such-evidence')
    return (await work(tx, held)) ?? changed
  })
  return outcome as PieceOutcome<Code>
}

/** Describes a piece anew, or withholds it; its file stays what it is. */
export async function changePiece<Code extends string>(
  door: Door,
  holder: Holder<Code>,
  { evidence, piece }: { evidence: string; piece: EvidenceInput },
): Promise<PieceOutcome<Code>> {
  const checked = checkInput(evidenceInputSchema, asAsked(piece))
  if (!checked.ok) return checked
  const input = { evidence, piece: checked.value }
  return changeHeld(door, holder, {
    evidence,
    input,
    work: async (tx, { piece: { file } }) => {
      const unfit = unfittingPiece(checked.value, file !== null)
      if (unfit.length > 0) return { ok: false, refusals: unfit }
      if (checked.value.kind === 'photo' && file !== null && !file.type.startsWith('image/')) {
        return refused('not-a-picture', { file: file.name })
      }
      await tx
        .updateTable('oversight_piece')
        .set({ data: JSON.stringify({ ...checked.value, file } satisfies Evidence) })
        .where('tenant', '=', door.tenant)
        .where('id', '=', evidence)
        .execute()
      return null
    },
  })
}

/** Takes a piece out; its file goes where nothing else shows it. */
export async function removePiece<Code extends string>(
  door: Door,
  holder: Holder<Code>,
  { evidence }: { evidence: string },
): Promise<PieceOutcome<Code>> {
  return changeHeld(door, holder, {
    evidence,
    input: { evidence, remove: true },
    work: async (tx, { piece }) => {
      await tx
        .deleteFrom('oversight_piece')
        .where('tenant', '=', door.tenant)
        .where('id', '=', evidence)
        .execute()
      if (piece.file !== null) await dropFiles(tx, door.tenant, [piece.file.digest])
      return null
    },
  })
}
