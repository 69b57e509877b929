import { expect, test } from 'vitest'
import { endOfPeriod, calendarOf, isWorkingDay, isWeeklyRest, type Period } from './working-days.ts'
import { calendarYearSchema } from './calendar-year.ts'
import { shippedYears } from './shipped-years.ts'

const calendar = calendarOf(shippedYears)
const due = (from: string, period: Period, roll = true) => endOfPeriod(calendar, from, { ...period, roll }).on

test.each<[string, Period, string, string]>([
  ['2026-02-12', { count: 5, unit: 'working-day' }, '2026-02-26', 'the week of Tết is not counted'],
  ['2026-01-16', { count: 30, unit: 'day' }, '2026-02-23', 'a Sunday before Tết goes on to the day after it'],
  ['2026-08-20', { count: 7, unit: 'working-day' }, '2026-08-28', 'a Saturday that is worked counts'],
  ['2026-07-23', { count: 30, unit: 'day' }, '2026-08-22', 'and a period may end on it'],
  ['2026-11-20', { count: 3, unit: 'working-day' }, '2026-11-26', 'Culture Day is not counted'],
  ['2026-10-25', { count: 30, unit: 'day' }, '2026-11-25', 'a last day on Culture Day goes on to the next'],
])('worked example: %s and %o end on %s: %s', (from, period, on) => {
  expect(due(from, period)).toBe(on)
})

test.each<[string, Period, string]>([
  ['2027-12-31', { count: 2, unit: 'month' }, '2028-02-29'],
  ['2026-12-31', { count: 2, unit: 'month' }, '2027-03-01'],
  ['2026-10-31', { count: 1, unit: 'month' }, '2026-11-30'],
  ['2024-02-29', { count: 1, unit: 'year' }, '2025-02-28'],
  ['2025-12-30', { count: 2, unit: 'working-day' }, '2026-01-05'],
  ['2026-11-19', { count: 1, unit: 'week' }, '2026-11-26'],
  ['2026-11-21', { count: 0, unit: 'day' }, '2026-11-21'],
])('%s and %o end on %s', (from, period, on) => {
  expect(due(from, period)).toBe(on)
})

test('the roll can be turned off, and the day before it is told', () => {
  expect(due('2026-01-16', { count: 30, unit: 'day' }, false)).toBe('2026-02-15')
  expect(endOfPeriod(calendar, '2026-01-16', { count: 30, unit: 'day', roll: true })).toEqual({
    on: '2026-02-23',
    before: '2026-02-15',
  })
})

test.each([-1, 1.5, Number.NaN, 10_001])('%s is no count of days', count => {
  expect(() => due('2026-01-01', { count, unit: 'working-day' })).toThrow(RangeError)
})

test('shipped years: in form, in order, every worked day on a rest day, every day in its year', () => {
  expect(shippedYears.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026, 2027])
  for (const year of shippedYears) {
    expect(calendarYearSchema.parse(year)).toEqual(year)
    const days = year.days.map(({ on }) => on)
    expect(days).toEqual([...new Set(days)].toSorted())
    for (const { on, kind } of year.days) {
      expect(Number(on.slice(0, 4))).toBe(year.year)
      if (kind === 'worked') expect(isWeeklyRest(on)).toBe(true)
    }
    const open = year.days.some(day => !day.confirmed)
    if (open) expect(year.confirmed).toBe(false)
  }
})

// Labour Code art. 112: eleven days a year, twelve from July 2026; each that fell on a rest day is made up on a working day.
// Swaps move a day off to another place in the year, so they are taken out by the day that is worked for them.
test.each([
  [2023, 11],
  [2024, 11],
  [2025, 11],
  [2026, 12],
])('%i: %i working days of rest', (year, count) => {
  const days = shippedYears.find(one => one.year === year)!.days
  const free = days.filter(({ on, kind }) => kind === 'off' && !isWeeklyRest(on)).length
  expect(free - days.filter(({ kind }) => kind === 'worked').length).toBe(count)
})

test('a year that nobody keeps has its weekly rest', () => {
  expect(['2031-01-01', '2031-01-04'].map(on => isWorkingDay(calendar, on))).toEqual([true, false])
})
