// Each day that a commitment's record names, on its own: the last one, those before it, and the agency's milestones. What
// comes again in reporting periods is worked out of the calendar instead and never stored.
import { plusDays } from '../calendar/days.ts'
import type { UnitDeadline } from '../unit.ts'
import type { Milestone } from './milestones.ts'

/** The day of the whole; a dated day before it; a milestone of the agency; a report of recurring work. */
export type DueKind = 'final' | 'interim' | 'milestone' | 'report'

export interface DatedDue {
  readonly due: string
  /** 0: a deadline of the plan; from 1: the milestone's number. */
  readonly slot: number
  readonly kind: Exclude<DueKind, 'report'>
  /** Of an interim day: a report that speaks of this day or a later one answers it. */
  readonly opens: string | null
  /** The printed words, or the milestone's title. */
  readonly words: string
}

/** A last day is announced this many days before it. */
export const soonDays = 30

/** A day before the last one is answered from its announcement on, and never by what was said of the day before it. */
export function interimOpens(due: string, before: string | undefined): string {
  const announced = plusDays(due, -soonDays)
  return before !== undefined && before >= announced ? plusDays(before, 1) : announced
}

/** After every milestone. */
export const reportSlot = 1_000

/** The dated days of a commitment, in order. */
export function datedDues(record: {
  readonly deadlines: ReadonlyArray<Pick<UnitDeadline, 'on' | 'text'>>
  readonly milestones?: readonly Milestone[] | undefined
}): DatedDue[] {
  const dated = record.deadlines
    .flatMap(({ on, text }) => (on === null ? [] : [{ on, text }]))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .filter(({ on }, i, all) => all[i - 1]?.on !== on)
  const deadlines = dated.map(({ on: due, text: words }, i): DatedDue => {
    const place = { due, slot: 0, words }
    if (i === dated.length - 1) return { ...place, kind: 'final', opens: null }
    return { ...place, kind: 'interim', opens: interimOpens(due, dated[i - 1]?.on) }
  })
  const milestones = (record.milestones ?? []).map(({ due, number: slot, title: words }): DatedDue => ({
    due,
    slot,
    kind: 'milestone',
    opens: null,
    words,
  }))
  return [...deadlines, ...milestones].toSorted((a, b) => (a.due < b.due ? -1 : 1))
}

/** What of a commitment's standing tells whether one of its days is still open. */
export interface Answering {
  readonly agency_step: string | null
  readonly reported_to: string | null
  /** What the newest report on that milestone says; null where there is none, and of any other day. */
  readonly milestone_step: string | null
}

/** Whether what was due on a day is still owed: a whole that is complete owes none of its days. */
export function isOpen(
  due: Pick<DatedDue, 'kind' | 'opens'>,
  { agency_step, reported_to, milestone_step }: Answering,
): boolean {
  if (agency_step === 'complete' || milestone_step === 'complete') return false
  return due.kind !== 'interim' || reported_to === null || reported_to < due.opens!
}
