// Which commitments a list keeps by the three words of each: the agency's, the evidence's, the reviewer's.
import { fiveSteps, type Step } from '@camket/domain/progress/steps'
import { sql, type RawBuilder } from '@camket/storage/sql'
import { standsAs } from '../../oversight/figures/review-gap.ts'

export const reviewStands = ['below', 'below-evidence', 'above-evidence'] as const
type ReviewStands = (typeof reviewStands)[number]

const standing: Readonly<Record<ReviewStands, RawBuilder<boolean>>> = {
  below: standsAs('below'),
  'below-evidence': standsAs('below', 'evidence'),
  'above-evidence': standsAs('above', 'evidence'),
}

export interface SteppedFilter {
  /** What the agency says of the whole; `any`: whatever it is; `part`: it speaks of milestones alone. */
  readonly step?: Step | 'part' | 'any'
  /** What the evidence supports. */
  readonly evidence?: Step
  /** The agency's word stands above the evidence. */
  readonly gap?: 'ahead'
  /**
   * What the newest review found; `any`: whatever it is; `below`: less than the agency says; the others: less, or more, than the
   * evidence supports.
   */
  readonly review?: Step | 'any' | ReviewStands
}

/** Conditions on a row of `portal_standing` named `s`. */
export function stepped({ step, evidence, gap, review }: SteppedFilter): RawBuilder<unknown>[] {
  const isStep = fiveSteps.find(known => known === step)
  return [
    ...(isStep === undefined ? [] : [sql`s.agency_step = ${isStep}`]),
    ...(step === 'any' ? [sql`s.agency_step is not null`] : []),
    ...(step === 'part' ? [sql`s.agency_step is null and s.newest_update is not null`] : []),
    ...(evidence === undefined ? [] : [sql`s.evidence_step = ${evidence}`]),
    ...(gap === undefined ? [] : [sql`s.gap > 0`]),
    ...(review === undefined ? [] : [reviewed(review)]),
  ]
}

function reviewed(review: NonNullable<SteppedFilter['review']>): RawBuilder<unknown> {
  if (review === 'any') return sql`s.review_step is not null`
  const stands = reviewStands.find(known => known === review)
  return stands === undefined ? sql`s.review_step = ${review}` : standing[stands]
}
