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
  /** The latest of the days that have passed and come once; null while none has. */
  readonly passed: Due | null
  readonly late: { readonly days: number; readonly working: number } | null
  /** Times that give no day, with the reason. */
  readonly open: DueDays['open']
  readonly isAssumed: boolean
  /** What of the calendar in between is not settled. */
  readonly warnings: readonly CalendarWarning[]
}

export function clockOf(commitment: Clocked, circumstances: Circumstances, today: string): Clock {
  const { once, open, isAssumed } = dueDays(commitment, circumstances)
  const { calendar } = circumstances
  const next = nextDue(commitment, circumstances, today)
  const passed = once.findLast(({ on }) => on < today) ?? null
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
    warnings: next === null ? [] : calendarWarnings(calendar, today, next.on),
  }
}
