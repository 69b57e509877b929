// What is not settled about a stretch of days that somebody counted over.
import type { CalendarYear } from './calendar-year.ts'
import { yearOf } from './days.ts'
import type { Calendar } from './working-days.ts'

export type CalendarWarning =
  | { readonly code: 'year-missing' | 'year-unconfirmed'; readonly year: number }
  | { readonly code: 'day-unconfirmed'; readonly day: string }

/** What is not settled about the days from one to another: years that nobody keeps or has confirmed, days without a notice. */
export function calendarWarnings({ years }: Calendar, from: string, to: string): CalendarWarning[] {
  const found: CalendarWarning[] = []
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    const kept: CalendarYear | undefined = years.get(year)
    if (kept === undefined) found.push({ code: 'year-missing', year })
    else if (!kept.confirmed) found.push({ code: 'year-unconfirmed', year })
    for (const { on, confirmed } of kept?.days ?? []) {
      if (!confirmed && on >= from && on <= to) found.push({ code: 'day-unconfirmed', day: on })
    }
  }
  return found
}

/** Years of a stretch of days that nobody keeps or has confirmed: a count of working days over them may still change. */
export function unsettledYears(calendar: Calendar, from: string, to: string): number[] {
  return calendarWarnings(calendar, from, to).flatMap(warning => ('year' in warning ? [warning.year] : []))
}

/** The last year up to which every year is kept and confirmed; null when the first is not. */
export function lastConfirmedYear({ years }: Calendar): number | null {
  let last: number | null = null
  for (const year of [...years.keys()].toSorted((a, b) => a - b)) {
    if (!years.get(year)!.confirmed || (last !== null && year !== last + 1)) break
    last = year
  }
  return last
}
