import type { Result } from '@camket/domain/kernel/refusal'
import type { DraftUnit } from '@camket/domain/commitments/unit'
import type { Ledger } from '@camket/domain/commitments/ledger'
import type { PlanCode, PlanFacts, PlanState } from '@camket/domain/plans/draft'
import type { Reading } from '@camket/domain/plans/reading'
import type { Door } from '../kernel/door.ts'

export interface Draft {
  readonly plan: string
  readonly state: PlanState
  readonly slug: string | null
  readonly file: string
  readonly edition: number
  readonly editedAt: Date
  readonly editedBy: string
  /** As the office has them now. */
  readonly facts: PlanFacts
  /** As read; `signer` is shown to the reviewer only. */
  readonly read: Pick<
    Reading,
    'kind' | 'symbol' | 'date' | 'issuer' | 'province' | 'signer' | 'title' | 'found'
  >
  readonly text: string
  readonly redactions: ReadonlyArray<{ readonly start: number; readonly end: number }>
  /** In text order, gap-free over `text`. */
  readonly units: readonly DraftUnit[]
  readonly ledger: Ledger
  readonly map: Reading['map']
  readonly cited: Reading['cited']
  readonly warnings: readonly string[]
  /** Pages for which a picture is kept. */
  readonly pages: readonly number[]
}

/** Everything the review shows of one plan. */
export async function getDraft(door: Door, input: { plan: string }): Promise<Result<Draft, PlanCode>> {
  void door
  void input
  throw new Error('being built')
}
