// The tombstones of one withdrawal are one act: one time, one reason, side by side in the record.
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

/** Public id of the plan that an act touched; null where it touched only the list of bodies. */
export function planOfAct(act: readonly Noted[]): string | null {
  const of = act.find(one => one.body.of.kind !== 'body')?.body.of
  return of === undefined ? null : (of.id.split('.')[0] ?? null)
}
