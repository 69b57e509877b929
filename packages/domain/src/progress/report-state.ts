// Whether a commitment has been reported on, as of a day. "No report", "0 %" and "not due" are three different things, and
// stay three in every sum and average.
import { isSilent, recurringTerm, standingTerm, type AgainTerm } from '../commitments/calendar/cadence.ts'
import { byDay, comingDues, farthest, type ComingDue } from '../commitments/calendar/coming-dues.ts'
import { plusDays } from '../commitments/calendar/days.ts'
import type { PrintedDeadline } from '../commitments/calendar/deadline-term.ts'
import type { Calendar } from '../commitments/calendar/working-days.ts'
import { reportBy, type ReportState } from '../commitments/work/report-by.ts'
import { canonicalJson } from '../kernel/canonical.ts'

export { reportStates, type ReportState } from '../commitments/work/report-by.ts'

/** By which periods or on which days a published commitment is reported again and again, as one text; null where it is not. */
export function reportTermsOf(of: {
  readonly recurring: boolean
  readonly deadlines: ReadonlyArray<Pick<PrintedDeadline, 'kind' | 'on' | 'text'>>
}): string | null {
  const terms = of.deadlines.flatMap(({ kind, on, text }) => {
    const term = kind === 'recurring' && on === null ? recurringTerm(text) : null
    return term === null || typeof term === 'string' ? [] : [term]
  })
  if (isSilent(of)) terms.push(standingTerm)
  if (terms.length === 0) return null
  return terms.length === 1 && terms[0] === standingTerm ? standingTerms : canonicalJson(terms)
}

/** Nearly every promise that comes again says no more of it. */
const standingTerms = canonicalJson([standingTerm])

/** In place of terms that have not been read out of their record yet: nothing is said of them. */
export const unreadTerms = '?'

/** The terms in such a text. */
export function readReportTerms(text: string | null): AgainTerm[] {
  return text === null || text === unreadTerms ? [] : (JSON.parse(text) as AgainTerm[])
}

/** A report that fell due, or falls due. */
export type PastReport = Pick<ComingDue, 'on' | 'covers'>

/** The newest report that fell due before `day`; null where nothing comes again. */
function pastReport(terms: readonly AgainTerm[], calendar: Calendar, day: string): PastReport | null {
  const span = { after: plusDays(day, -farthest), until: plusDays(day, -1) }
  const last = byDay(terms.flatMap(term => comingDues(term, calendar, span))).at(-1)
  return last === undefined ? null : { on: last.on, covers: last.covers }
}

/** The next report that falls due on `day` or later; null where nothing comes again. */
export function comingReport(reportTerms: string | null, calendar: Calendar, day: string): PastReport | null {
  if (day < earliest) return null
  // What closes before it decides from which day on it is answered.
  const span = { after: plusDays(day, -farthest), until: plusDays(day, farthest) }
  const dues = byDay(readReportTerms(reportTerms).flatMap(term => comingDues(term, calendar, span)))
  const next = dues.find(({ on }) => on >= day)
  return next === undefined ? null : { on: next.on, covers: next.covers }
}

/** Before the first day is published none is known, and nothing is due. */
const earliest = '1900-01-01'

export type PastReports = (reportTerms: string | null) => PastReport | null

/** Tells for the terms of any commitment which report fell due last before `day`; most of a register have the same few terms. */
export function pastReportsBy(calendar: Calendar, day: string): PastReports {
  const known = new Map<string, PastReport | null>()
  return text => {
    if (text === null || day < earliest) return null
    const found = known.has(text) ? known.get(text)! : pastReport(readReportTerms(text), calendar, day)
    known.set(text, found)
    return found
  }
}

/** What of a commitment's standing tells whether it was reported on. */
export interface Reporting {
  readonly newest_update: number | null
  /** Newest day that any of its reports speaks of. */
  readonly reported_to: string | null
  readonly report_terms: string | null
  /** Day (UTC) on which its plan was first published: of a period that had closed before, nothing is owed. */
  readonly since: string
}

/** The report that is owed and not there; null where none is. */
export function missedReport(of: Reporting, past: PastReports): PastReport | null {
  const last = past(of.report_terms)
  if (last === null || of.since > last.covers.to) return null
  return of.reported_to !== null && of.reported_to >= last.covers.opens ? null : last
}

/**
 * As of a published day: `no-report` where its day has passed and nothing is on record, or where the report of the period
 * that fell due last is missing; `not-due` where nothing is on record and nothing was due.
 */
export function reportOf(
  of: Reporting,
  due: string | null,
  at: { readonly day: string; readonly past: PastReports },
): ReportState {
  const isMissed = missedReport(of, at.past) !== null
  return reportBy({ isReported: of.newest_update !== null, isMissed }, due, at.day)
}
