import type { PlanFacts } from '@camket/domain/plans/draft'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../kernel/door.ts'
import type { Amended } from './amendCommitment.ts'

/** Corrects facts of a published plan as a new version, old beside new. Its address stays. */
export async function amendPlan(
  door: Door,
  input: {
    plan: string
    version: number
    changes: Partial<PlanFacts>
    reason: string
    ground: string | null
  },
): Promise<Result<Amended, 'not-allowed' | 'bad-input' | 'newer-edit' | PublicationCode>> {
  void door
  void input
  throw new Error('being built')
}
