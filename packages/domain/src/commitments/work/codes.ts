// The agency's side of a commitment: who has it, and what is asked to change of it.

export const assignmentStates = ['waiting', 'accepted', 'handed-back', 'ended'] as const
export type AssignmentState = (typeof assignmentStates)[number]

export const changeKinds = ['extension', 'target', 'wording', 'milestones'] as const
export type ChangeKind = (typeof changeKinds)[number]

export const changeStates = ['asked', 'granted', 'refused', 'withdrawn'] as const
export type ChangeState = (typeof changeStates)[number]
