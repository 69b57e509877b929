// What the office may change of a year of the calendar. A year is changed as a whole: its edition counts every change of it.
import { z } from 'zod'
import { accepted, refused, type Result } from '../../kernel/refusal.ts'
import { calendarDaySchema, calendarYearSchema, mostDays, type CalendarYear } from './calendar-year.ts'
import { yearOf } from './days.ts'
import { isWeeklyRest } from './working-days.ts'

export const calendarCodes = [
  'no-such-year',
  'year-there-already',
  'newer-calendar',
  'day-outside-year',
  'worked-on-weekday',
  'day-there-already',
  'no-such-day-entry',
  'too-many-days',
  'days-unconfirmed',
  'calendar-unchanged',
] as const
export type CalendarCode = (typeof calendarCodes)[number]

const { on } = calendarDaySchema.shape
export const yearChangeSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('year'),
    source: calendarYearSchema.shape.source,
    confirmed: calendarYearSchema.shape.confirmed,
  }),
  /** A new day, or another in the place of the one on `was`. */
  z.strictObject({ what: z.literal('day'), was: on.nullable(), day: calendarDaySchema }),
  z.strictObject({ what: z.literal('confirm'), on }),
  z.strictObject({ what: z.literal('remove'), on }),
])
export type YearChange = z.infer<typeof yearChangeSchema>

/** The year after a change; a day that is not confirmed makes the year unconfirmed again. */
export function changedYear(year: CalendarYear, change: YearChange): Result<CalendarYear, CalendarCode> {
  const next = applied(year, change)
  if (!next.ok) return next
  if (JSON.stringify(next.value) === JSON.stringify(year)) return refused('calendar-unchanged')
  return next
}

function applied(year: CalendarYear, change: YearChange): Result<CalendarYear, CalendarCode> {
  if (change.what === 'year') return withHead(year, change)
  if (change.what === 'day') return withDay(year, change)
  const there = year.days.find(day => day.on === change.on)
  if (there === undefined) return refused('no-such-day-entry', { day: change.on })
  const others = year.days.filter(day => day !== there)
  const days = change.what === 'remove' ? others : [...others, { ...there, confirmed: true }]
  return accepted(inOrder({ ...year, days }))
}

function withHead(
  year: CalendarYear,
  { source, confirmed }: Pick<CalendarYear, 'source' | 'confirmed'>,
): Result<CalendarYear, CalendarCode> {
  const open = year.days.filter(day => !day.confirmed).length
  if (confirmed && open > 0) return refused('days-unconfirmed', { count: open, year: year.year })
  return accepted({ ...year, source, confirmed })
}

function withDay(
  year: CalendarYear,
  { was, day }: Extract<YearChange, { what: 'day' }>,
): Result<CalendarYear, CalendarCode> {
  if (yearOf(day.on) !== year.year) return refused('day-outside-year', { day: day.on, year: year.year })
  if (day.kind === 'worked' && !isWeeklyRest(day.on)) return refused('worked-on-weekday', { day: day.on })
  if (was !== null && !year.days.some(({ on: there }) => there === was)) {
    return refused('no-such-day-entry', { day: was })
  }
  const others = year.days.filter(({ on: there }) => there !== was)
  if (others.some(({ on: there }) => there === day.on)) return refused('day-there-already', { day: day.on })
  if (others.length >= mostDays) return refused('too-many-days', { count: mostDays })
  const confirmed = year.confirmed && day.confirmed
  return accepted(inOrder({ ...year, confirmed, days: [...others, day] }))
}

function inOrder(year: CalendarYear): CalendarYear {
  return { ...year, days: year.days.toSorted((a, b) => (a.on < b.on ? -1 : 1)) }
}
