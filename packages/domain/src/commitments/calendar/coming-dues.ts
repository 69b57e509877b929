// When what comes again is due: the days that a plan names, or the two working days after a reporting period has closed.
import type { AgainTerm, OwnDay } from './cadence.ts'
import { isoOf, lastDayOf, plusDays, weekdayOf } from './days.ts'
import { periodsClosing, reportDue, reportWithin } from './periods.ts'
import { isWorkingDay, type Calendar } from './working-days.ts'

/** Days after `after` and not later than `until`. */
export interface Span {
  readonly after: string
  readonly until: string
}

/** What a report covers. */
export interface Covers {
  readonly from: string
  readonly to: string
  /** A report that speaks of this day or a later one answers it: the day after the one before it had closed. */
  readonly opens: string
}

export interface ComingDue {
  /** The last day, until 24:00 of it. */
  readonly on: string
  readonly rule: 'own-day' | 'report'
  readonly covers: Covers
}

/** One due day of one term; which other terms close before it is not known yet. */
interface OwnDue extends Omit<ComingDue, 'covers'> {
  readonly covers: Omit<Covers, 'opens'>
}

/** No holiday keeps the two working days of a report away for longer. */
export const longestWait = 40 + reportWithin

/** Something comes again within a year and the days that a report takes. */
export const farthest = 366 + longestWait

/** The days in a span on which a term that comes again is due; of several kinds of periods in no order. */
export function comingDues(term: AgainTerm, calendar: Calendar, { after, until }: Span): OwnDue[] {
  if (term.kind === 'own-days') return ownDues(calendar, term.days, { after, until })
  return term.by.flatMap(kind =>
    periodsClosing(kind, plusDays(after, -longestWait), until).flatMap(({ from, to }) => {
      const on = reportDue(calendar, { to })
      if (on <= after || on > until) return []
      return [{ on, rule: 'report' as const, covers: { from, to } }]
    }),
  )
}

/** Each named day covers what was done since the one before it. */
function ownDues(calendar: Calendar, own: readonly OwnDay[], { after, until }: Span): OwnDue[] {
  const span = { after: plusDays(after, -farthest), until }
  const days = [...new Set(own.flatMap(one => comingDays(calendar, one, span)))].sort()
  return days.flatMap((on, i) => {
    const before = days[i - 1]
    if (on <= after || before === undefined) return []
    return [{ on, rule: 'own-day' as const, covers: { from: plusDays(before, 1), to: on } }]
  })
}

/**
 * Several series as one, in order. Two of them may close together (half-year and year on 14 December): of one day the longest
 * cover stands, and what was reported before the close that came before it does not answer it.
 */
export function byDay<One extends OwnDue>(dues: readonly One[]): Array<One & ComingDue> {
  const order = ({ on, covers }: One): string => `${on} ${covers.from}`
  return [...dues]
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .filter((due, i, all) => i === 0 || all[i - 1]?.on !== due.on)
    .map((due, i, all) => {
      const { from } = due.covers
      const close = all[i - 1] === undefined ? from : plusDays(all[i - 1]!.covers.to, 1)
      return { ...due, covers: { ...due.covers, opens: close > from ? close : from } }
    })
}

/** When a named day comes, after `after` and not later than `until`. A month without that date has its last day instead. */
export function comingDays(calendar: Calendar, own: OwnDay, { after, until }: Span): string[] {
  if (!('months' in own)) return comingWeekdays(own.weekday, { after, until })
  const days: string[] = []
  for (let year = Number(after.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
    for (const month of own.months) {
      const on = dayIn(calendar, own, { year, month })
      if (on > after && on <= until) days.push(on)
    }
  }
  return days
}

function comingWeekdays(weekday: number, { after, until }: Span): string[] {
  const days: string[] = []
  let on = plusDays(after, 1)
  while (weekdayOf(on) !== weekday) on = plusDays(on, 1)
  for (; on <= until; on = plusDays(on, 7)) days.push(on)
  return days
}

function dayIn(
  calendar: Calendar,
  own: Extract<OwnDay, { months: readonly number[] }>,
  { year, month }: { year: number; month: number },
): string {
  const [first, last] = [isoOf(year, month, 1), isoOf(year, month, lastDayOf(year, month))]
  if ('weekday' in own) {
    const isIt = (on: string): boolean => weekdayOf(on) === own.weekday
    return own.which === 'first' ? seek(first, 1, isIt) : seek(last, -1, isIt)
  }
  const isWorked = (on: string): boolean => isWorkingDay(calendar, on)
  if (own.day === 'first-worked') return seek(first, 1, isWorked)
  if (own.day === 'last-worked') return seek(last, -1, isWorked)
  return own.day === 'last' ? last : isoOf(year, month, Math.min(own.day, lastDayOf(year, month)))
}

function seek(from: string, step: number, isIt: (on: string) => boolean): string {
  let on = from
  while (!isIt(on)) on = plusDays(on, step)
  return on
}
