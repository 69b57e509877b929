// Which days are worked, and how a period is counted over them: Civil Code 2015 arts. 145–148, Labour Code 2019 arts. 111–112.
import type { CalendarDay, CalendarYear } from './calendar-year.ts'
import { dayNumber, plusDays, plusMonths, weekdayOf } from './days.ts'

/** The years that a register keeps, looked up by day. A year that is missing has its weekly rest and nothing else. */
export interface Calendar {
  readonly years: ReadonlyMap<number, CalendarYear>
  readonly days: ReadonlyMap<string, CalendarDay>
  /** Whether a period that ends on a rest day ends on the next working day (Civil Code art. 148): where it counts so. */
  readonly rolls: boolean
}

export function calendarOf(years: readonly CalendarYear[], rolls = true): Calendar {
  return {
    rolls,
    years: new Map(years.map(year => [year.year, year])),
    days: new Map(years.flatMap(year => year.days.map(day => [day.on, day] as const))),
  }
}

/** Saturday or Sunday: the weekly rest of the administration. */
export function isWeeklyRest(on: string): boolean {
  const weekday = weekdayOf(on)
  return weekday === 0 || weekday === 6
}

/** False on weekly rest days and days off, true on a rest day that is worked instead of another. */
export function isWorkingDay(calendar: Calendar, on: string): boolean {
  const entry = calendar.days.get(on)
  return entry === undefined ? !isWeeklyRest(on) : entry.kind === 'worked'
}

/** Longer counts are no period of an office, and would only keep a machine busy. */
export const longestCount = 10_000

function held(count: number): number {
  if (Number.isInteger(count) && count >= 0 && count <= longestCount) return count
  throw new RangeError(`not a count of days: ${count}`)
}

/**
 * The day on which `count` working days are full. The day of the event does not count (art. 147); with 0 it is that day itself.
 * Throws a RangeError for a count below 0 or above `longestCount`.
 */
export function addWorkingDays(calendar: Calendar, from: string, count: number): string {
  let on = from
  for (let left = held(count); left > 0;) {
    on = plusDays(on, 1)
    if (isWorkingDay(calendar, on)) left -= 1
  }
  return on
}

/** Working days after `from` up to and with `to`; takes as long as the calendar has entries, however far apart the days are. */
export function workingDaysBetween(calendar: Calendar, from: string, to: string): number {
  if (to <= from) return 0
  let count = weekdaysUpTo(to) - weekdaysUpTo(from)
  for (const { on, kind } of calendar.days.values()) {
    if (on <= from || on > to) continue
    const isWorked = kind === 'worked'
    if (isWorked === isWeeklyRest(on)) count += isWorked ? 1 : -1
  }
  return count
}

/** Mondays to Fridays since a Sunday long ago: only differences mean something. */
function weekdaysUpTo(on: string): number {
  const weekday = weekdayOf(on)
  // Day 4 was a Sunday.
  return ((dayNumber(on) - weekday - 4) / 7) * 5 + Math.min(5, weekday)
}

/** The day itself when it is worked, else the next that is (art. 148, para. 5). A worked Saturday stays. */
export function rolled(calendar: Calendar, on: string): string {
  let day = on
  while (!isWorkingDay(calendar, day)) day = plusDays(day, 1)
  return day
}

export const periodUnits = ['working-day', 'day', 'week', 'month', 'year'] as const
export type PeriodUnit = (typeof periodUnits)[number]

export interface Period {
  readonly count: number
  readonly unit: PeriodUnit
}

/** Whether a last day on a rest day moves on. Practice is not settled for every kind of paper, so it can be turned off. */
export interface Counting {
  readonly roll: boolean
}

/**
 * The last day of a period that an event on `from` begins, and that day before it was moved on. Ends at 24:00 of that day.
 * Throws a RangeError for a count that is none.
 */
export function endOfPeriod(
  calendar: Calendar,
  from: string,
  { count, unit, roll }: Period & Counting,
): { readonly on: string; readonly before: string } {
  const before = unrolled(calendar, from, { count: held(count), unit })
  const isRolled = roll && unit !== 'working-day' && count > 0
  return { on: isRolled ? rolled(calendar, before) : before, before }
}

function unrolled(calendar: Calendar, from: string, { count, unit }: Period): string {
  if (unit === 'working-day') return addWorkingDays(calendar, from, count)
  if (unit === 'day') return plusDays(from, count)
  if (unit === 'week') return plusDays(from, 7 * count)
  return plusMonths(from, unit === 'year' ? 12 * count : count)
}
