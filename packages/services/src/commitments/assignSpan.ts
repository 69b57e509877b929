import type { ContextRule } from '@camket/domain/commitments/context-rules'
import { assignSpan as assign, withoutCrumbs } from '@camket/domain/commitments/edit-units'
import { spanAssignmentSchema, type DraftUnit, type UnitKind } from '@camket/domain/commitments/unit'
import { checkInput } from '@camket/domain/kernel/check-input'
import type { Door } from '../kernel/door.ts'
import { editUnits, type UnitEdit } from './editUnits.ts'

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
export async function assignSpan(door: Door, input: SpanAssignment): Promise<UnitEdit> {
  const { plan: _plan, edition: _edition, ...rest } = input
  const checked = checkInput(spanAssignmentSchema, rest)
  if (!checked.ok) return checked
  const { reason = null, rule = null, limits = [], told = null, ...span } = checked.value
  return editUnits(door, { action: 'assignSpan', input, points: true }, (units, tools) =>
    assign(units, withoutCrumbs(units, tools.text, { ...span, reason, rule, limits, told }), tools),
  )
}
