// Several may check one log at a time, each the plans that are its own; what belongs to no plan is the first one's.
import { planOfThing } from '../tables/figures.ts'
import type { LogIndex } from './log-index.ts'

interface Share {
  readonly at: number
  readonly of: number
}

/**
 * For each entry whether its record is this one's to check: its plan's, and a withdrawal goes with what it withdraws. Plans
 * that were published after one another go together, as many as come to an equal part of the entries: their records stand
 * in the same bundles, so that nearly every bundle is read by one alone.
 */
export function ownOf({ at, of }: Share, log: LogIndex): Uint8Array {
  const plans = Array.from({ length: log.size }, (_, index) => planAt(log, index))
  const entries = new Map<string, number>()
  let inPlans = 0
  for (const plan of plans) {
    if (plan === null) continue
    entries.set(plan, (entries.get(plan) ?? 0) + 1)
    inPlans += 1
  }
  const shares = new Map<string | null, number>([[null, 0]])
  let before = log.size - inPlans
  for (const [plan, count] of entries) {
    shares.set(plan, Math.min(of - 1, Math.floor((before * of) / log.size)))
    before += count
  }
  return Uint8Array.from(plans, plan => Number(shares.get(plan) === at))
}

function planAt(log: LogIndex, index: number): string | null {
  let named = log.named(index)
  if (named?.kind === 'tombstone') named = log.named(Number(named.id))
  return named === null ? null : planOfThing(named.kind, named.id)
}
