// Reporting periods of the administration: Decree 09/2019/NĐ-CP art. 12. They close on the 14th, so that figures of a whole
// period can be in before its last days; a report is due two working days after its period closed.
import { isoOf, lastDayOf, monthAfter, yearOf } from './days.ts'
import { addWorkingDays, type Calendar } from './working-days.ts'

export const reportingKinds = ['month', 'quarter', 'half', 'nine-months', 'year'] as const
export type ReportingKind = (typeof reportingKinds)[number]

const monthsOf: Readonly<Record<ReportingKind, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  'nine-months': 9,
  year: 12,
}

export interface ReportingPeriod {
  readonly kind: ReportingKind
  readonly year: number
  /** Of its kind within the year, from 1; there is one of nine months. */
  readonly number: number
  readonly from: string
  /** The day on which figures close; the period has this day. */
  readonly to: string
}

/** Working days after the close in which the report is sent. */
export const reportWithin = 2

/** The periods of a kind that belong to a year: the first begins on 15 December of the year before. */
export function periodsOfYear(kind: ReportingKind, year: number): ReportingPeriod[] {
  const months = monthsOf[kind]
  const count = kind === 'nine-months' ? 1 : 12 / months
  return Array.from({ length: count }, (_, i) => {
    const before = monthAfter(year, 1, i * months - 1)
    return {
      kind,
      year,
      number: i + 1,
      from: isoOf(before.year, before.month, 15),
      to: isoOf(year, (i + 1) * months, 14),
    }
  })
}

/** The period of a kind that a day lies in; null after 14 September for the nine months. */
export function periodAt(kind: ReportingKind, on: string): ReportingPeriod | null {
  const year = on.slice(5) >= '12-15' ? yearOf(on) + 1 : yearOf(on)
  return periodsOfYear(kind, year).find(period => period.from <= on && on <= period.to) ?? null
}

/** Periods of a kind that close after `after` and not later than `until`, in order. */
export function periodsClosing(kind: ReportingKind, after: string, until: string): ReportingPeriod[] {
  const found: ReportingPeriod[] = []
  for (let year = yearOf(after); year <= yearOf(until); year += 1) {
    for (const period of periodsOfYear(kind, year)) {
      if (period.to > after && period.to <= until) found.push(period)
    }
  }
  return found
}

/** The last day on which the report of a period is sent. */
export function reportDue(calendar: Calendar, period: Pick<ReportingPeriod, 'to'>): string {
  return addWorkingDays(calendar, period.to, reportWithin)
}

/** The last day of the month, quarter, half-year, nine months or year that a day lies in, as the plain calendar has them. */
export function endOf(kind: ReportingKind, on: string): string {
  const [year, month, months] = [yearOf(on), Number(on.slice(5, 7)), monthsOf[kind]]
  if (kind === 'nine-months') return isoOf(month <= 9 ? year : year + 1, 9, 30)
  const last = Math.ceil(month / months) * months
  return isoOf(year, last, lastDayOf(year, last))
}
