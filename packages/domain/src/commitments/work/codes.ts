// The agency's side of a commitment: who has it, and what is asked to change of it.

export const assignmentStates = ['waiting', 'accepted', 'handed-back', 'ended'] as const
export type AssignmentState = (typeof assignmentStates)[number]

/** Why a body hands a commitment back; its own words stand beside the ground. */
export const handBackGrounds = [
  'not-our-duty',
  'belongs-to-another',
  'no-means',
  'not-clear',
  'done-elsewhere',
  'other',
] as const
export type HandBackGround = (typeof handBackGrounds)[number]

export const changeKinds = ['extension', 'event', 'target', 'wording', 'milestones'] as const
export type ChangeKind = (typeof changeKinds)[number]

export const changeStates = ['asked', 'granted', 'refused', 'withdrawn'] as const
export type ChangeState = (typeof changeStates)[number]

/** Lines of the history of who had a commitment and what was asked of it. */
export const workEvents = [
  'named',
  'assigned',
  'accepted',
  'handed-back',
  'ended',
  'passed-on',
  'asked',
  'withdrawn',
  'granted',
  'refused',
] as const
export type WorkEvent = (typeof workEvents)[number]

export const workCodes = [
  'no-such-work',
  'restrictive-not-work',
  'not-your-work',
  'not-lead',
  'not-accepted',
  'assignment-state',
  'newer-owners',
  'newer-assignment',
  'newer-request',
  'two-leads',
  'no-lead',
  'body-twice',
  'body-collective',
  'body-ended',
  'body-living',
  'not-a-successor',
  'owners-reason-missing',
  'too-many-at-once',
  'nothing-chosen',
  'nothing-to-extend',
  'nothing-to-count',
  'event-ahead',
  'no-calendar-to-count',
  'day-not-later',
  'day-past',
  'milestone-after-due',
  'milestones-not-numbered',
  'milestone-reported',
  'request-same',
  'request-open',
  'request-overtaken',
  'no-such-request',
  'request-decided',
  'own-request',
] as const
export type WorkCode = (typeof workCodes)[number]
