// The reviewed draft as publication needs it, and what still stands in the way.
import type { Circumstances } from '@camket/domain/commitments/calendar/due'
import { fixedPeriods } from '@camket/domain/commitments/calendar/fixed-periods'
import type { DraftUnit } from '@camket/domain/commitments/unit'
import { countCoverage, type Ledger } from '@camket/domain/commitments/ledger'
import type { Refusal } from '@camket/domain/kernel/refusal'
import { maskRead } from '@camket/domain/plans/corrections/corrections'
import type { PlanCode, PlanFacts } from '@camket/domain/plans/draft'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { ReviewedPlan } from '@camket/domain/publication/building/build-records'
import { maskFacts } from '@camket/domain/publication/mask-records'
import { planSlug } from '@camket/domain/publication/plan-name'
import { maskerFor } from '@camket/domain/plans/persons/hidden-names'
import { likelyPersons, type LikelyPerson } from '@camket/domain/plans/persons/likely-names'
import { overrulesLimit } from '@camket/domain/safeguards/overruled'
import type { Tx } from '@camket/storage/open'
import { loadRedactions } from '../plans/loadRedactions.ts'
import { loadCalendar } from '../commitments/calendar/loadYears.ts'
import { loadUnits } from '../commitments/stored-units.ts'
import type { LockedPlan } from '../plans/editDraft.ts'
import { loadReading } from '../plans/loadReading.ts'
import { loadSheets } from '../safeguards/listSheets.ts'

export type Review = Omit<ReviewedPlan, 'slug' | 'bodies'> & { readonly ledger: Ledger }

export async function loadReview(
  tx: Tx,
  tenant: string,
  plan: Pick<LockedPlan, 'id' | 'facts'>,
): Promise<Review> {
  const reading = await loadReading(tx, tenant, plan.id)
  const read = await loadUnits(tx, { tenant, plan: plan.id })
  const circumstances = { calendar: await loadCalendar(tx, tenant), issued: plan.facts.date }
  const units = read.map(unit => withPeriods(unit, reading.text, circumstances))
  const sheets = await loadSheets(tx, tenant, plan.id)
  return {
    facts: plan.facts,
    reading,
    units,
    redactions: await loadRedactions(tx, tenant, plan.id),
    sheets: new Map([...sheets].map(([unit, { lines }]) => [unit, lines])),
    ledger: countCoverage(reading.text, units),
  }
}

/** Periods that run from the plan's own day get the last day that the law gives them. */
function withPeriods(unit: DraftUnit, text: string, circumstances: Circumstances): DraftUnit {
  if (unit.kind !== 'commitment') return unit
  const around = text.slice(unit.start, unit.end)
  const deadlines = fixedPeriods(unit.data.deadlines, around, circumstances)
  return { ...unit, data: { ...unit.data, deadlines } }
}

/** The facts as they become public: the plan's address is made of these. */
export function publicFacts(review: Pick<Review, 'facts' | 'reading' | 'redactions'>): PlanFacts {
  return maskFacts(review.facts, maskerFor(review.reading.text, review.redactions))
}

/** How many units of a kind only the reader has judged so far. */
export function unseen(review: Review, kind: 'commitment' | 'restrictive'): number {
  return review.units.filter(unit => unit.kind === kind && unit.by === 'reader').length
}

/** Unmasked words that look like a private person. */
export function unmaskedPersons(review: Review): LikelyPerson[] {
  return [...likelyPersons(review.reading.text, review.redactions), ...personsInRead(review)]
}

// What had been read is published beside the corrected words; it stands behind the text, so that no place is there twice.
function personsInRead({ reading, redactions }: Review): LikelyPerson[] {
  const masker = maskerFor(reading.text, redactions)
  const read = maskRead(reading.corrections ?? [], masker).map(one => one.read)
  const behind = reading.text.length + 1
  return likelyPersons(read.join('\n'), []).map(person => ({
    ...person,
    start: person.start + behind,
    end: person.end + behind,
  }))
}

/** Everything that refuses publication whoever confirms it, at once. */
export function hindrances(review: Review): Refusal<PlanCode | PublicationCode>[] {
  const out: Refusal<PlanCode | PublicationCode>[] = []
  const { unassigned, waiting } = review.ledger
  if (unassigned > 0 || waiting.length > 0) {
    out.push({ code: 'unassigned-sentences', values: { sentences: unassigned, units: waiting.length } })
  }
  if (planSlug(publicFacts(review)) === null) out.push({ code: 'no-name-for-plan', values: {} })
  const clauses = unseen(review, 'restrictive')
  if (clauses > 0) out.push({ code: 'restrictive-unseen', values: { clauses } })
  const bare = review.units.find(unit => unit.kind === 'restrictive' && unit.data.limits.length === 0)
  if (bare !== undefined) out.push({ code: 'restrictive-without-rights', values: { unit: bare.id } })
  const freed = review.units.find(unit => unit.reason === null && overrulesLimit(unit, review.reading))
  if (freed !== undefined) out.push({ code: 'limit-overruled-without-reason', values: { unit: freed.id } })
  return out
}
