import type { CommitmentRecord } from '@camket/domain/publication/records'
import type { DueState } from '@camket/domain/publication/states'
import type { PublicDoor } from '../../kernel/door.ts'
import type { AsOf, PlanName, Version } from './shapes.ts'

export interface ShownCommitment extends AsOf {
  readonly id: string
  readonly version: number
  readonly publishedAt: string
  readonly plan: PlanName & {
    readonly kind: string
    readonly date: string | null
    readonly issuer: string | null
  }
  readonly body: CommitmentRecord
  readonly due: string | null
  readonly state: DueState
  /** The passage with what stands around it in the plan. */
  readonly passage: {
    readonly before: string
    readonly text: string
    readonly after: string
    readonly part: number
  }
  readonly versions: readonly Version[]
  readonly previous: string | null
  readonly next: string | null
}

/** One commitment, its newest version or the one asked for; null when it is not public. */
export async function showCommitment(
  door: PublicDoor,
  input: { commitment: string; version?: number },
): Promise<ShownCommitment | null> {
  void door
  void input
  throw new Error('being built')
}
