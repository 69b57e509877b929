import { firstLetters } from '@camket/domain/kernel/cut'
import type { Refusal } from '@camket/domain/kernel/refusal'
import type { ClaimData } from '@camket/domain/progress/claim'
import type { ProgressCode } from '@camket/domain/progress/codes'
import type { Evidence } from '@camket/domain/progress/evidence'
import type { Reported } from './around-claim.ts'

/** Who says that a thing is done shows something of the thing; empty where that is so, or nobody says it. */
export function unprovenEnd(
  { step }: Pick<ClaimData, 'step'>,
  { pieces, of }: { pieces: readonly Evidence[]; of: Pick<Reported, 'product' | 'ownProduct' | 'text'> },
): Refusal<ProgressCode>[] {
  if (step !== 'complete' || pieces.some(piece => piece.onProduct)) return []
  const product = `“${firstLetters(of.ownProduct ?? of.product ?? of.text, 200)}”`
  return [{ code: 'complete-without-evidence', values: { product } }]
}
