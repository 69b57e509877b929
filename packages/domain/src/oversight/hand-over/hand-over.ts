// What whoever takes over from a focal point has to know first: what is late, what comes, what was promised, what is thin.
import { daysBetween, noDay } from '../../commitments/calendar/days.ts'
import { dueSoonDays } from '../../commitments/work/work-lists.ts'
import { gapOf, type Step } from '../../progress/steps.ts'

export const handOverGroups = ['overdue', 'soon', 'later', 'no-day'] as const
export type HandOverGroup = (typeof handOverGroups)[number]

/** Where a promise that is not done stands on `today`, by its last day (both ISO). */
export function groupOf(due: string | null, today: string): HandOverGroup {
  if (due === null || due === noDay) return 'no-day'
  const left = daysBetween(today, due)
  if (left < 0) return 'overdue'
  return left <= dueSoonDays ? 'soon' : 'later'
}

export const thinReasons = ['no-report', 'no-evidence', 'behind-word', 'behind-review'] as const
export type ThinReason = (typeof thinReasons)[number]

/** Why the evidence of a promise is thin; empty where it bears what is said. */
export function thinnessOf(standing: {
  readonly agency: Step | null
  readonly evidence: Step | null
  readonly review: Step | null
  readonly pieces: number
}): readonly ThinReason[] {
  const { agency, evidence, review, pieces } = standing
  if (agency === null) return ['no-report']
  if (agency === 'not-started') return []
  const found: ThinReason[] = []
  if (pieces === 0) found.push('no-evidence')
  else if (evidence !== null && gapOf(agency, evidence) > 0) found.push('behind-word')
  if (review !== null && gapOf(agency, review) > 0) found.push('behind-review')
  return found
}
