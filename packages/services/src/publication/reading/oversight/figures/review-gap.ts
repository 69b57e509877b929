// How far the newest review of a commitment stands from the agency's newest word, and what reviewers found step by step.
import { fiveSteps, type Step } from '@camket/domain/progress/steps'
import { sql, type RawBuilder } from '@camket/storage/sql'
import type { PublicDoor } from '../../../../kernel/door.ts'
import type { AsOf } from '../../shapes.ts'
import { snapshotOf } from '../../snapshot.ts'

/** How the newest review of a commitment stands to the agency's newest word: below it, on the same step, above it. */
export const reviewGaps = ['below', 'same', 'above'] as const
export type ReviewGap = (typeof reviewGaps)[number]

// Below "limited" nothing is supported, whichever word says so.
const rank = (column: string) =>
  sql`greatest(array_position(array[${sql.join(fiveSteps.map(step => sql.lit(step)))}]::text[], ${sql.raw(column)}), 2)`

const signs = { below: '<', same: '=', above: '>' } as const

/** Of a row of `portal_standing` named `s`: how the review stands to the agency's word, or to what the evidence supports. */
export const standsAs = (gap: ReviewGap, to: 'agency' | 'evidence' = 'agency'): RawBuilder<boolean> => {
  const word = `s.${to}_step`
  return sql<boolean>`(s.review_step is not null and ${sql.raw(word)} is not null
    and ${rank('s.review_step')} ${sql.raw(signs[gap])} ${rank(word)})`
}

export type ReviewSteps = AsOf & Readonly<Record<Step, number>>

/** Commitments by what their newest review found, of all or of one agency that leads or one plan. */
export async function reviewSteps(
  door: PublicDoor,
  { agency, plan }: { agency?: string; plan?: string } = {},
): Promise<ReviewSteps> {
  return snapshotOf(door, async tx => {
    const { rows } = await sql<{ step: Step; n: number }>`
      select s.review_step as step, count(*)::int as n from portal_standing s
      where s.tenant = ${door.tenant} and s.review_step is not null
        and (${agency ?? null}::text is null or s.lead = ${agency ?? null})
        and (${plan ?? null}::text is null or s.plan = ${plan ?? null})
      group by s.review_step`.execute(tx)
    const found = new Map(rows.map(({ step, n }) => [step, n]))
    return Object.fromEntries(fiveSteps.map(step => [step, found.get(step) ?? 0])) as Record<Step, number>
  })
}
