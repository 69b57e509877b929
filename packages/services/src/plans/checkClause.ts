import { checkLine } from '@camket/intake/clauses'
import type { ClauseAnswer } from '@camket/domain/plans/reading'

/** What one clause says when it stands alone: restrictive or not, which of the six clears it answers. */
export function checkClause(clause: { id: string; text: string; context: string | null }): ClauseAnswer {
  return checkLine(clause)
}
