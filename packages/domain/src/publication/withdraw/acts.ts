// The tombstones of one withdrawal are one act: one time, one reason, side by side in the record.
import { planOfId } from '../portal/progress/standing.ts'
import type { TombstoneRecord } from '../records.ts'

export interface Noted {
  /** Index of the tombstone itself. */
  readonly index: number
  readonly at: string
  readonly body: TombstoneRecord
}

/** Tombstones, oldest first, act by act. */
export function actsOf(noted: readonly Noted[]): Noted[][] {
  const acts: Noted[][] = []
  for (const one of noted) {
    const open = acts.at(-1)
    const last = open?.at(-1)
    if (open !== undefined && last !== undefined && goesOn(last, one) && isOfPlan(open, one)) open.push(one)
    else acts.push([one])
  }
  return acts
}

// The bodies that bear a withdrawn name stand between the entries of the plan.
function goesOn(last: Noted, next: Noted): boolean {
  return (
    last.index + 1 === next.index &&
    last.at === next.at &&
    last.body.reason === next.body.reason &&
    last.body.ground === next.body.ground &&
    last.body.decision === next.body.decision
  )
}

// Two plans that are withdrawn for one reason are two acts.
function isOfPlan(open: readonly Noted[], next: Noted): boolean {
  const [plan, nextPlan] = [planOfAct(open), planOfAct([next])]
  return plan === null || nextPlan === null || plan === nextPlan
}

/** Public id of the plan that an act touched, as its entries' ids tell it; null where none of them tells. */
export const planOfAct = (act: readonly Noted[]): string | null => planNamedBy(act.map(({ body }) => body.of))

type Of = Pick<TombstoneRecord['of'], 'kind' | 'id'>

/** What stands in a plan or hangs on what stands there has an id that begins with the plan's; nothing else has. */
const namedByPlan: ReadonlySet<string> = new Set([
  'plan',
  'commitment',
  'restriction',
  'amendment',
  'update',
  'review',
])

export function planNamedBy(entries: readonly Of[]): string | null {
  const of = entries.find(({ kind }) => namedByPlan.has(kind))
  return of === undefined ? null : planOfId(of.id)
}
