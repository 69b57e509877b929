// The lists that somebody's work is split into. None is stored: each follows from who has what, and from today's day.

export const workLists = ['waiting', 'overdue', 'due', 'asked', 'handed-back', 'all'] as const
export type WorkList = (typeof workLists)[number]

/** "Due" begins so many calendar days before the last day, as on the public pages. */
export const dueSoonDays = 30

export const assignLists = ['handed-back', 'ended-body', 'without-lead', 'assigned'] as const
export type AssignList = (typeof assignLists)[number]

/** So many commitments are assigned in one step: as many as a page shows. */
export const mostAtOnce = 50
