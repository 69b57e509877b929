import { checkLine } from '@camket/intake/clauses'
import type { ClauseAnswer } from '@camket/domain/plans/reading'

/** What one clause says when it stands alone: restrictive or not, which of the six clears it answers. */
export function checkClause(clause: { id: string; text: string; context: string | null }): ClauseAnswer {
  return checkLine(clause)
}

/** The first of these words that asks to limit a freedom: which, and why it reads so. */
export function limitingIn(
  words: ReadonlyArray<{ readonly field: string; readonly text: string }>,
): { readonly field: string; readonly because: string } | null {
  for (const { field, text } of words) {
    const { restrictive, because } = checkClause({ id: '', text, context: null })
    if (restrictive) return { field, because }
  }
  return null
}
