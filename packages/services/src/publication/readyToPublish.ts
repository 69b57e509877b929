import type { Ledger } from '@camket/domain/commitments/ledger'
import type { PlanCode } from '@camket/domain/plans/draft'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Refusal, Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../kernel/door.ts'

export interface Readiness {
  readonly edition: number
  readonly ledger: Ledger
  /** What would refuse publication; empty when it may go out. */
  readonly hindrances: ReadonlyArray<Refusal<PlanCode | PublicationCode>>
  /** What will be public, in numbers, so that the last page before the button can say it. */
  readonly commitments: number
  readonly restrictions: number
  readonly unansweredSheets: number
  readonly redactions: number
}

export async function readyToPublish(
  door: Door,
  input: { plan: string },
): Promise<Result<Readiness, PlanCode>> {
  void door
  void input
  throw new Error('being built')
}
