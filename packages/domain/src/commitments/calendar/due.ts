// When something is due. The days are worked out of the printed words, the calendar and the plan's own day whenever they are
// asked for: that something is overdue is never stored.
import { comingDays, type OwnDay } from './cadence.ts'
import { plusDays } from './days.ts'
import { standingTerm, termOf, type OpenReason, type PrintedDeadline, type Term } from './deadline-term.ts'
import { periodsClosing, reportDue, reportWithin } from './periods.ts'
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
  readonly covers: { readonly from: string; readonly to: string } | null
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
  /** Periods end on the next working day (Civil Code art. 148); false where an authority counts otherwise. */
  readonly roll?: boolean
}

const noWords = ''

/** What each deadline of a promise asks; recurring work whose deadlines say nothing of it is reported in every period. */
export function termsOf({ text, deadlines, recurring }: Clocked): Array<{ term: Term; text: string }> {
  const terms = deadlines.map(deadline => ({ term: termOf(deadline, text), text: deadline.text }))
  const isLeftOut = recurring && !deadlines.some(({ kind }) => kind === 'recurring')
  return isLeftOut ? [...terms, { term: standingTerm, text: noWords }] : terms
}

/** The last day of a term that has one; an event that nobody has dated leaves it open. */
export function onceDue(
  term: Term,
  { calendar, issued, roll = true }: Circumstances,
): Omit<Due, 'text'> | OpenReason {
  if (term.kind === 'day') return { on: term.on, rule: 'printed', movedFrom: null, covers: null }
  if (term.kind === 'open') return term.why
  if (term.kind !== 'period') return 'no-day'
  if (term.since.is === 'event') return 'event-unknown'
  if (issued === null) return 'no-issue-day'
  const { on, before } = endOfPeriod(calendar, issued, { ...term.period, roll })
  return { on, rule: 'period', movedFrom: on === before ? null : before, covers: null }
}

/** The days on which a term that comes again is due, after `after` and not later than `until`, in order. */
export function comingDues(
  term: Term,
  { calendar }: Pick<Circumstances, 'calendar'>,
  { after, until }: { readonly after: string; readonly until: string },
): Array<Omit<Due, 'text'>> {
  if (term.kind === 'own-days') return ownDues(calendar, term.days, { after, until })
  if (term.kind !== 'reports') return []
  const dues = term.by.flatMap(kind =>
    periodsClosing(kind, plusDays(after, -longestWait), until).flatMap(({ from, to }) => {
      const on = reportDue(calendar, { to })
      if (on <= after || on > until) return []
      return [{ on, rule: 'report' as const, movedFrom: null, covers: { from, to } }]
    }),
  )
  return byDay(dues)
}

/** No holiday keeps the two working days of a report away for longer. */
const longestWait = 40 + reportWithin

/** Something comes again within a year and the days that a report takes. */
const farthest = 366 + longestWait

/** Each named day covers what was done since the one before it. */
function ownDues(
  calendar: Calendar,
  own: readonly OwnDay[],
  { after, until }: { after: string; until: string },
): Array<Omit<Due, 'text'>> {
  const span = { after: plusDays(after, -farthest), until }
  const days = [...new Set(own.flatMap(one => comingDays(calendar, one, span)))].toSorted()
  return days.flatMap((on, i) => {
    const before = days[i - 1]
    if (on <= after || before === undefined) return []
    const covers = { from: plusDays(before, 1), to: on }
    return [{ on, rule: 'own-day' as const, movedFrom: null, covers }]
  })
}

/** Two series may close together (half-year and year on 14 December): of one day the longest cover stands. */
function byDay<One extends Pick<Due, 'on' | 'covers'>>(dues: readonly One[]): One[] {
  const start = ({ covers }: One): string => covers?.from ?? ''
  return dues
    .toSorted((a, b) => (a.on === b.on ? (start(a) < start(b) ? -1 : 1) : a.on < b.on ? -1 : 1))
    .filter((due, i, all) => i === 0 || all[i - 1]?.on !== due.on)
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
  const dues = termsOf(clocked).flatMap(({ term, text }) =>
    comingDues(term, circumstances, span).map(due => ({ ...due, text })),
  )
  return byDay(dues)
}

/** The next last day, on or after `day`; null where none is known. */
export function nextDue(clocked: Clocked, circumstances: Circumstances, day: string): Due | null {
  const coming = dueDays(clocked, circumstances).once.find(({ on }) => on >= day) ?? null
  const span = { after: plusDays(day, -1), until: plusDays(day, farthest) }
  const again = recurringDues(clocked, circumstances, span)[0] ?? null
  if (coming === null || again === null) return coming ?? again
  return coming.on <= again.on ? coming : again
}
