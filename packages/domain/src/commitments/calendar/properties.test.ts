// What holds of every calendar and every day over ten years, whatever the holidays are.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CalendarDay, CalendarYear } from './calendar-year.ts'
import { dayNumber, daysBetween, lastDayOf, plusDays, plusMonths, weekdayOf } from './days.ts'
import { endOf, periodAt, periodsClosing, periodsOfYear, reportDue, reportingKinds } from './periods.ts'
import { shippedYears } from './shipped-years.ts'
import {
  addWorkingDays,
  calendarOf,
  endOfPeriod,
  isWeeklyRest,
  isWorkingDay,
  rolled,
  workingDaysBetween,
  type Calendar,
} from './working-days.ts'

const [first, last] = ['2023-01-01', '2032-12-31']
const day = fc.integer({ min: 0, max: daysBetween(first, last) }).map(n => plusDays(first, n))
const count = fc.integer({ min: 0, max: 80 })

/** Any day may be off and any rest day worked: more than a law would ever decide. */
const invented = fc
  .uniqueArray(day, { maxLength: 400 })
  .chain(days => fc.tuple(fc.constant(days), fc.array(fc.boolean(), { minLength: 400, maxLength: 400 })))
  .map(([days, worked]) => {
    const source = 'thử'
    const entries = days.map((on, i): CalendarDay => {
      const kind = worked[i] && isWeeklyRest(on) ? 'worked' : 'off'
      return { on, kind, name: 'thử', source, confirmed: true }
    })
    const year = (number: number): CalendarYear => ({
      year: number,
      confirmed: true,
      source,
      days: entries.filter(({ on }) => Number(on.slice(0, 4)) === number),
    })
    return calendarOf(Array.from({ length: 10 }, (_, i) => year(2023 + i)))
  })
const calendar: fc.Arbitrary<Calendar> = fc.oneof(fc.constant(calendarOf(shippedYears)), invented)

test('n working days hold exactly n working days, and never end on a rest day', () => {
  fc.assert(
    fc.property(calendar, day, count, (days, from, n) => {
      const on = addWorkingDays(days, from, n)
      expect(workingDaysBetween(days, from, on)).toBe(n)
      expect(n === 0 || isWorkingDay(days, on)).toBe(true)
    }),
  )
})

test('working days between two days are those that a walk from one to the other meets', () => {
  fc.assert(
    fc.property(calendar, day, day, (days, from, to) => {
      let met = 0
      for (let on = plusDays(from, 1); on <= to; on = plusDays(on, 1)) if (isWorkingDay(days, on)) met += 1
      expect(workingDaysBetween(days, from, to)).toBe(met)
    }),
  )
})

test('a then b working days are a + b working days', () => {
  fc.assert(
    fc.property(calendar, day, count, count, (days, from, a, b) => {
      expect(addWorkingDays(days, addWorkingDays(days, from, a), b)).toBe(addWorkingDays(days, from, a + b))
    }),
  )
})

test('a later event and a longer period never end earlier', () => {
  const unit = fc.constantFrom('working-day', 'day', 'week', 'month', 'year')
  fc.assert(
    fc.property(calendar, day, day, count, count, unit, (days, one, other, a, b, by) => {
      const end = (from: string, n: number) => endOfPeriod(days, from, { count: n, unit: by, roll: true }).on
      const [early, late] = one <= other ? [one, other] : [other, one]
      const [short, long] = a <= b ? [a, b] : [b, a]
      expect(end(early, short) <= end(late, short)).toBe(true)
      expect(end(early, short) <= end(early, long)).toBe(true)
    }),
  )
})

test('the roll goes on to the next working day only, and once', () => {
  fc.assert(
    fc.property(calendar, day, (days, on) => {
      const to = rolled(days, on)
      expect(isWorkingDay(days, to)).toBe(true)
      expect(rolled(days, to)).toBe(to)
      expect(workingDaysBetween(days, on, to)).toBe(to === on ? 0 : 1)
      if (isWorkingDay(days, on)) expect(to).toBe(on)
    }),
  )
})

test('every period but one of no days ends on a working day; without the roll it ends where the calendar says', () => {
  fc.assert(
    fc.property(calendar, day, count, (days, from, n) => {
      const period = { count: n + 1, unit: 'day' } as const
      expect(isWorkingDay(days, endOfPeriod(days, from, { ...period, roll: true }).on)).toBe(true)
      expect(endOfPeriod(days, from, { ...period, roll: false }).on).toBe(plusDays(from, n + 1))
    }),
  )
})

test('days follow each other: over year ends, leap days and Tết', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (on, n) => {
      expect(dayNumber(plusDays(on, n))).toBe(dayNumber(on) + n)
      expect(weekdayOf(plusDays(on, 7))).toBe(weekdayOf(on))
      expect(plusDays(on, n)).toBe(new Date(Date.parse(on) + n * 86_400_000).toISOString().slice(0, 10))
      expect(weekdayOf(on)).toBe(new Date(on).getUTCDay())
    }),
  )
})

test('months later is the same date, or the last day of a month that has no such date', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 120 }), (on, months) => {
      const to = plusMonths(on, months)
      const [year, month, date] = to.split('-').map(Number) as [number, number, number]
      expect(date === Number(on.slice(8)) || date === lastDayOf(year, month)).toBe(true)
      expect(date <= Number(on.slice(8))).toBe(true)
    }),
  )
})

test.each(['month', 'quarter', 'half', 'year'] as const)('%s periods cover ten years, none twice', kind => {
  const periods = Array.from({ length: 10 }, (_, i) => periodsOfYear(kind, 2023 + i)).flat()
  expect(periods[0]?.from).toBe('2022-12-15')
  expect(periods.at(-1)?.to).toBe('2032-12-14')
  for (const [i, period] of periods.entries()) {
    if (i > 0) expect(period.from).toBe(plusDays(periods[i - 1]!.to, 1))
    expect(period.from < period.to).toBe(true)
  }
  fc.assert(
    fc.property(day, on => {
      const period = periodAt(kind, on)!
      expect(period.from <= on && on <= period.to).toBe(true)
    }),
  )
})

test('the periods of Decree 09/2019, and their reports two working days after', () => {
  const of = (kind: (typeof reportingKinds)[number]) =>
    periodsOfYear(kind, 2026).map(({ from, to }) => `${from} ${to}`)
  expect(of('month').slice(0, 2)).toEqual(['2025-12-15 2026-01-14', '2026-01-15 2026-02-14'])
  expect(of('quarter')).toEqual([
    '2025-12-15 2026-03-14',
    '2026-03-15 2026-06-14',
    '2026-06-15 2026-09-14',
    '2026-09-15 2026-12-14',
  ])
  expect(of('half')).toEqual(['2025-12-15 2026-06-14', '2026-06-15 2026-12-14'])
  expect(of('nine-months')).toEqual(['2025-12-15 2026-09-14'])
  expect(of('year')).toEqual(['2025-12-15 2026-12-14'])
  const days = calendarOf(shippedYears)
  expect(reportDue(days, { to: '2026-06-14' })).toBe('2026-06-16')
  expect(reportDue(days, { to: '2026-02-14' })).toBe('2026-02-24')
})

test('a stretch of time has each close of it once, however it is cut', () => {
  fc.assert(
    fc.property(fc.constantFrom(...reportingKinds), day, day, day, (kind, ...days) => {
      const [from, between, to] = days.toSorted() as [string, string, string]
      const parts = [...periodsClosing(kind, from, between), ...periodsClosing(kind, between, to)]
      expect(parts).toEqual(periodsClosing(kind, from, to))
    }),
  )
})

test('ends of the plain calendar', () => {
  const on = '2028-02-10'
  expect(reportingKinds.map(kind => endOf(kind, on))).toEqual([
    '2028-02-29',
    '2028-03-31',
    '2028-06-30',
    '2028-09-30',
    '2028-12-31',
  ])
  expect(endOf('nine-months', '2028-10-01')).toBe('2029-09-30')
  expect(endOf('month', '2026-12-31')).toBe('2026-12-31')
  expect(endOf('quarter', '2026-10-01')).toBe('2026-12-31')
})
