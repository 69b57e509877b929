import type { ReviewScript } from '@camket/domain/safeguards/review-script'
import type { CommitmentCode } from '@camket/domain/commitments/unit'
import type { PlanCode } from '@camket/domain/plans/draft'
import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../kernel/door.ts'

/** Applies a written review (JSON) to a draft: the same decisions that a person takes on screen, in one transaction. */
export async function reviewFromScript(
  door: Door,
  input: { plan: string; script: ReviewScript },
): Promise<Result<{ edition: number; decisions: number }, PlanCode | CommitmentCode | 'words-not-found'>> {
  void door
  void input
  throw new Error('being built')
}
