import type { ContextRule } from '@camket/domain/commitments/context-rules'
import type { UnitKind } from '@camket/domain/commitments/unit'
import type { CommitmentCode, DraftUnit } from '@camket/domain/commitments/unit'
import type { PlanCode } from '@camket/domain/plans/draft'
import type { Edited, EditRefusal } from '../kernel/edit.ts'
import type { Door } from '../kernel/door.ts'

export interface SpanAssignment {
  readonly plan: string
  readonly edition: number
  readonly start: number
  readonly end: number
  readonly as: UnitKind
  /** Needed for `set-aside`. */
  readonly reason?: string
  /** For `context`: the stated rule that the person applies. */
  readonly rule?: ContextRule
  /** For `restrictive`: the freedoms it limits, and whom it tells. */
  readonly limits?: DraftUnit['data']['limits']
  readonly told?: string | null
}

/** Makes a span of the text one unit of its own; the units it cuts keep what is left of them. */
export async function assignSpan(
  door: Door,
  input: SpanAssignment,
): Promise<Edited | EditRefusal<PlanCode | CommitmentCode, DraftUnit>> {
  void door
  void input
  throw new Error('being built')
}
