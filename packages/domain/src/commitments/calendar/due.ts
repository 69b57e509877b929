// When something is due. The days are worked out of the printed words, the calendar and the plan's own day whenever they are
// asked for: that something is overdue is never stored.
import { isSilent, standingTerm } from './cadence.ts'
import { byDay, comingDues, farthest, type Covers } from './coming-dues.ts'
import { plusDays } from './days.ts'
import { termOf, type OpenReason, type PrintedDeadline, type Term } from './deadline-term.ts'
import { endOfPeriod, type Calendar } from './working-days.ts'

export const dueRules = ['printed', 'own-day', 'report', 'period'] as const
export type DueRule = (typeof dueRules)[number]

export interface Due {
  /** The last day, until 24:00 of it. */
  readonly on: string
  readonly rule: DueRule
  /** The day before it was moved on from a rest day; null where it was not. */
  readonly movedFrom: string | null
  /** What a report covers; null where none is asked. */
  readonly covers: Covers | null
  /** The printed words. */
  readonly text: string
}

/** What a commitment gives the clock; of a published record its fields of the same names. */
export interface Clocked {
  readonly text: string
  readonly deadlines: readonly PrintedDeadline[]
  readonly recurring: boolean
}

export interface Circumstances {
  readonly calendar: Calendar
  /** The plan's own day; null where it gives none. */
  readonly issued: string | null
}

const noWords = ''

/** What each deadline of a promise asks; recurring work whose deadlines say nothing of it is reported in every period. */
export function termsOf(clocked: Clocked): Array<{ term: Term; text: string }> {
  const { text, deadlines } = clocked
  const terms = deadlines.map(deadline => ({ term: termOf(deadline, text), text: deadline.text }))
  return isSilent(clocked) ? [...terms, { term: standingTerm, text: noWords }] : terms
}

/** The last day of a term that has one; an event that nobody has dated leaves it open. */
export function onceDue(term: Term, { calendar, issued }: Circumstances): Omit<Due, 'text'> | OpenReason {
  if (term.kind === 'day') return { on: term.on, rule: 'printed', movedFrom: null, covers: null }
  if (term.kind === 'open') return term.why
  if (term.kind !== 'period') return 'no-day'
  if (term.since.is === 'event') return 'event-unknown'
  if (issued === null) return 'no-issue-day'
  const { on, before } = endOfPeriod(calendar, issued, {
    ...term.period,
    roll: calendar.rolls,
  })
  return { on, rule: 'period', movedFrom: on === before ? null : before, covers: null }
}

export interface DueDays {
  /** Last days that come once, in order. */
  readonly once: readonly Due[]
  /** Deadlines that give no day, with the reason. */
  readonly open: ReadonlyArray<{ readonly text: string; readonly why: OpenReason }>
  /** True when the plan names no reporting period and half a year is assumed. */
  readonly isAssumed: boolean
}

/** The days of a promise that come once, and what stays open. */
export function dueDays(clocked: Clocked, circumstances: Circumstances): DueDays {
  const terms = termsOf(clocked)
  const answers = terms.flatMap(({ term, text }) => {
    if (term.kind === 'own-days' || term.kind === 'reports') return []
    const due = onceDue(term, circumstances)
    return [typeof due === 'string' ? { text, why: due } : { ...due, text }]
  })
  return {
    once: answers.filter((one): one is Due => 'on' in one).toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    open: answers.filter((one): one is { text: string; why: OpenReason } => 'why' in one),
    isAssumed: terms.some(({ term }) => term.kind === 'reports' && term.isAssumed),
  }
}

/** The days of a promise that come again, after `after` and not later than `until`. */
export function recurringDues(
  clocked: Clocked,
  circumstances: Pick<Circumstances, 'calendar'>,
  span: { readonly after: string; readonly until: string },
): Due[] {
  const longer = { after: plusDays(span.after, -farthest), until: span.until }
  const dues = termsOf(clocked).flatMap(({ term, text }) =>
    term.kind === 'reports' || term.kind === 'own-days'
      ? comingDues(term, circumstances.calendar, longer).map(due => ({ ...due, movedFrom: null, text }))
      : [],
  )
  return byDay(dues).filter(({ on }) => on > span.after)
}

/** The next last day, on or after `day`; null where none is known. */
export function nextDue(clocked: Clocked, circumstances: Circumstances, day: string): Due | null {
  const coming = dueDays(clocked, circumstances).once.find(({ on }) => on >= day) ?? null
  const span = { after: plusDays(day, -1), until: plusDays(day, farthest) }
  const again = recurringDues(clocked, circumstances, span)[0] ?? null
  if (coming === null || again === null) return coming ?? again
  return coming.on <= again.on ? coming : again
}
