// The five steps on which agency, evidence and reviewer each speak; they are never merged.

/** From least to most. "no-evidence" is what the evidence says of an update that shows nothing on the named product. */
export const fiveSteps = ['no-evidence', 'not-started', 'limited', 'substantial', 'complete'] as const
export type Step = (typeof fiveSteps)[number]

/** What an agency may say of its own work. */
export const claimedSteps = ['not-started', 'limited', 'substantial', 'complete'] as const
export type ClaimedStep = (typeof claimedSteps)[number]

/** Position on the scale, from 0. */
export function rankOf(step: Step): number {
  return fiveSteps.indexOf(step)
}

/**
 * How many steps the agency's word stands above what another one supports; never negative. That nothing was begun needs no
 * proof: such a word has no gap.
 */
export function gapOf(agency: Step, supported: Step): number {
  if (rankOf(agency) <= rankOf('not-started')) return 0
  // Below "limited" nothing is supported, whichever word says so.
  return Math.max(0, rankOf(agency) - Math.max(rankOf(supported), rankOf('not-started')))
}
