/** Of one line of a checklist: what the visit saw. `not-seen` is said where nobody looked, and is no `no`. */
export const seenAnswers = ['yes', 'partly', 'no', 'not-seen'] as const
export type SeenAnswer = (typeof seenAnswers)[number]

/** Where a question comes from: one of the six clears, the product that the commitment names, or the inspector's own. */
export const questionSources = [
  'who',
  'what',
  'when',
  'responsibility',
  'product',
  'authority',
  'own',
] as const
export type QuestionSource = (typeof questionSources)[number]

/** What may be signed of an inspection besides what it found. */
export const signedOutcomes = ['nothing-found', 'not-made'] as const
/** `no-outcome` is published by itself where an office signs nothing. */
export const inspectionOutcomes = [...signedOutcomes, 'no-outcome'] as const
export type InspectionOutcome = (typeof inspectionOutcomes)[number]

export const findingStates = ['draft', 'published', 'discarded'] as const
export type FindingState = (typeof findingStates)[number]

export const reportStates = ['draft', 'submitted', 'returned', 'published', 'discarded'] as const
export type ReportState = (typeof reportStates)[number]

/** Steps that can be taken with a dated task once it is open. */
export const actionSteps = ['move', 'report', 'verify', 'reopen'] as const
export type ActionStep = (typeof actionSteps)[number]

export const inspectionCodes = [
  'no-such-inspection',
  'no-such-note',
  'no-such-finding',
  'no-such-action',
  'no-such-report',
  'no-such-body',
  'inspected-collective',
  'own-body',
  'own-seat-there',
  'not-own-inspection',
  'newer-inspection',
  'newer-note',
  'newer-finding',
  'newer-report',
  'checklist-answered',
  'note-day-ahead',
  'finding-not-open',
  'finding-no-task',
  'finding-task-and-none',
  'outcome-with-tasks',
  'inspection-day-passed',
  'finding-other-commitment',
  'finding-own-hand',
  'finding-drafter-there',
  'action-other-state',
  'action-moved-on',
  'action-not-setter',
  'action-own-body',
  'action-own-report',
  'action-not-owner',
  'action-same-day',
  'action-day-behind',
  'action-day-off',
  'action-restrictive',
  'report-open',
  'report-not-open',
  'report-not-submitted',
  'report-own-hand',
] as const
export type InspectionCode = (typeof inspectionCodes)[number]
