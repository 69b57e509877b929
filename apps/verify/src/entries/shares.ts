// Several may check one log at a time, each the plans that are its own; what belongs to no plan is the first one's.
import { planOfThing } from '../tables/figures.ts'
import type { LogIndex } from './log-index.ts'

interface Share {
  readonly at: number
  readonly of: number
}

/** For each entry whether its record is this one's to check: its plan's, and a withdrawal goes with what it withdraws. */
export function ownOf({ at, of }: Share, log: LogIndex): Uint8Array {
  const shares = new Map<string | null, number>([[null, 0]])
  const shareOf = (plan: string | null): number => {
    const share = shares.get(plan) ?? shares.size % of
    shares.set(plan, share)
    return share
  }
  return Uint8Array.from({ length: log.size }, (_, index) => {
    let named = log.named(index)
    if (named?.kind === 'tombstone') named = log.named(Number(named.id))
    return Number(shareOf(named === null ? null : planOfThing(named.kind, named.id)) === at)
  })
}
