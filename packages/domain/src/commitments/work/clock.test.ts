import { expect, test } from 'vitest'
import { shippedYears } from '../calendar/shipped-years.ts'
import { calendarOf } from '../calendar/working-days.ts'
import type { UnitDeadline } from '../unit.ts'
import { clockOf } from './clock.ts'

const calendar = calendarOf(shippedYears)
const by = (on: string): UnitDeadline => ({
  text: `trước ngày ${on}`,
  kind: 'date',
  on,
  rule: 'ngày ghi trong văn bản',
  doubts: [],
  from: 'text',
})
const clock = (deadlines: readonly UnitDeadline[], today: string, recurring = false) =>
  clockOf(
    { text: 'Mở 20 lớp', deadlines: [...deadlines], recurring },
    { calendar, issued: '2026-01-15' },
    today,
  )

test('days and working days left over Tết; today counts in neither', () => {
  // Off from Sat 14/2 to Sun 22/2/2026.
  expect(clock([by('2026-02-26')], '2026-02-12')).toMatchObject({
    next: { on: '2026-02-26' },
    left: { days: 14, working: 5 },
    passed: null,
    late: null,
  })
})

test('the last day itself is not late; the day after it is', () => {
  expect(clock([by('2026-03-31')], '2026-03-31')).toMatchObject({ left: { days: 0, working: 0 }, late: null })
  expect(clock([by('2026-03-31')], '2026-04-01')).toMatchObject({
    next: null,
    left: null,
    late: { days: 1, working: 1 },
  })
})

test('an interim day that has passed does not make the whole late; the last one does', () => {
  const both = [by('2026-06-30'), by('2026-03-31')]
  expect(clock(both, '2026-05-04')).toMatchObject({ passed: null, late: null, next: { on: '2026-06-30' } })
  expect(clock(both, '2026-07-01')).toMatchObject({ passed: { on: '2026-06-30' }, next: null })
})

test('work without a day of its own is reported by periods, and what is assumed is said', () => {
  expect(clock([], '2026-05-04', true)).toMatchObject({
    next: { rule: 'report' },
    isAssumed: true,
    passed: null,
  })
  expect(clock([], '2026-05-04')).toMatchObject({ next: null, open: [], isAssumed: false })
})

test('a day beyond the confirmed years is told with a warning', () => {
  const { warnings } = clock([by('2028-03-31')], '2026-12-01')
  expect(warnings).toContainEqual({ code: 'year-missing', year: 2028 })
})

test('a count of days that are late is warned of as well, from the day that passed on', () => {
  const { next, warnings } = clock([by('2027-12-30')], '2028-01-05')
  expect(next).toBeNull()
  expect(warnings).toContainEqual({ code: 'year-missing', year: 2028 })
  expect(warnings).toContainEqual({ code: 'year-unconfirmed', year: 2027 })
})
