import type { Ledger } from '@camket/domain/commitments/ledger'
import { refused, type Refusal, type Result } from '@camket/domain/kernel/refusal'
import type { PlanCode } from '@camket/domain/plans/draft'
import type { PublicationCode } from '@camket/domain/publication/codes'
import { emptySheet, unansweredLines } from '@camket/domain/safeguards/sheet'
import type { Door } from '../kernel/door.ts'
import { read } from '../kernel/write.ts'
import { seePlan } from '../plans/editDraft.ts'
import { hindrances, loadReview } from './loadReview.ts'

export interface Readiness {
  readonly edition: number
  readonly ledger: Ledger
  /** What would refuse publication; empty when it may go out. */
  readonly hindrances: ReadonlyArray<Refusal<PlanCode | PublicationCode>>
  /** What will be public, in numbers, so that the last page before the button can say it. */
  readonly commitments: number
  readonly restrictions: number
  readonly unansweredSheets: number
  readonly redactions: number
  /** Places where misread words were corrected. */
  readonly corrections: number
}

export async function readyToPublish(
  door: Door,
  input: { plan: string },
): Promise<Result<Readiness, PlanCode>> {
  const found = await read<Result<Readiness, PlanCode>>(door, 'readDrafts', async tx => {
    const plan = await seePlan(tx, door.tenant, input.plan)
    if (plan === null) return refused('no-such-plan', { plan: input.plan })
    if (plan.state !== 'draft') return refused('plan-not-a-draft', { state: plan.state })
    const review = await loadReview(tx, door.tenant, plan)
    const restrictive = review.units.filter(unit => unit.kind === 'restrictive')
    const value = {
      edition: plan.edition,
      ledger: review.ledger,
      hindrances: hindrances(review),
      commitments: review.units.filter(unit => unit.kind === 'commitment').length,
      restrictions: restrictive.length,
      unansweredSheets: restrictive.filter(
        unit => unansweredLines(review.sheets.get(unit.id) ?? emptySheet).length > 0,
      ).length,
      redactions: review.redactions.length,
      corrections: review.reading.corrections?.length ?? 0,
    }
    return { ok: true, value }
  })
  return found.ok ? found.value : found
}
