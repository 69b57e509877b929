/** Of a doubt in public: its receipt alone, its text, or the ground on which it is withheld. */
export const doubtStates = ['sealed', 'shown', 'withheld'] as const
export type DoubtState = (typeof doubtStates)[number]

/** Of an answer on its way. */
export type AnswerState = 'draft' | 'submitted' | 'returned' | 'published'

/** What an agency answers, once: a doubt from outside, or a review. */
export type AnsweredKind = 'doubt' | 'review'
