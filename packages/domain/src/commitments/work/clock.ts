// What the calendar makes of one commitment as of now: its next day, how long that is away, and what has passed.
import { daysBetween } from '../calendar/days.ts'
import {
  dueDays,
  nextDue,
  type Circumstances,
  type Clocked,
  type Due,
  type DueDays,
} from '../calendar/due.ts'
import { calendarWarnings, type CalendarWarning } from '../calendar/warnings.ts'
import { workingDaysBetween } from '../calendar/working-days.ts'

export interface Clock {
  readonly today: string
  /** The next last day, today at the earliest; null where none is known. */
  readonly next: Due | null
  /** Calendar days until it, and working days, today left out of both. */
  readonly left: { readonly days: number; readonly working: number } | null
  /** The last of the days that come once, where it has passed; null while one is still to come. */
  readonly passed: Due | null
  readonly late: { readonly days: number; readonly working: number } | null
  /** Times that give no day, with the reason. */
  readonly open: DueDays['open']
  readonly isAssumed: boolean
  /** What of the calendar is not settled, from the earliest day counted over to the latest. */
  readonly warnings: readonly CalendarWarning[]
}

export function clockOf(commitment: Clocked, circumstances: Circumstances, today: string): Clock {
  const { once, open, isAssumed } = dueDays(commitment, circumstances)
  const { calendar } = circumstances
  const next = nextDue(commitment, circumstances, today)
  const last = once.at(-1) ?? null
  const passed = last !== null && last.on < today ? last : null
  const between = (from: string, to: string) => ({
    days: daysBetween(from, to),
    working: workingDaysBetween(calendar, from, to),
  })
  return {
    today,
    next,
    left: next === null ? null : between(today, next.on),
    passed,
    late: passed === null ? null : between(passed.on, today),
    open,
    isAssumed,
    warnings:
      next === null && passed === null
        ? []
        : calendarWarnings(calendar, passed?.on ?? today, next?.on ?? today),
  }
}
