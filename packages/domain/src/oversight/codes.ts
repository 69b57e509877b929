/** How far a dated task is. `reported` is the owner's word; `verified` another office's; after `reopened` it is open again. */
export const actionStates = ['open', 'moved', 'reported', 'verified', 'reopened'] as const
export type ActionState = (typeof actionStates)[number]

/** The only grounds on which the text of a doubt is withheld. That it criticises an office is none of them. */
export const doubtGrounds = [
  'third-person-data',
  'threat-of-violence',
  'sexual-images',
  'malware',
  'same-text-again',
] as const
export type DoubtGround = (typeof doubtGrounds)[number]

/** Kinds of public records that this room decides on. */
export const oversightKinds = [
  'round',
  'review',
  'answer',
  'finding',
  'action',
  'decision',
  'proposal',
  'doubt',
] as const
