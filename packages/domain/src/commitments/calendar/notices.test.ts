import { expect, test } from 'vitest'
import type { PrintedDeadline } from './deadline-term.ts'
import { noticesBy } from './notices.ts'
import { shippedYears } from './shipped-years.ts'
import { calendarOf } from './working-days.ts'

const calendar = calendarOf(shippedYears)
const on = (day: string): PrintedDeadline => ({ text: day, kind: 'date', on: day, doubts: [] })
const again = (text: string): PrintedDeadline => ({ text, kind: 'recurring', on: null, doubts: [] })

function told(deadline: PrintedDeadline, day: string, since: string | null = null): string[] {
  const clocked = { text: deadline.text, deadlines: [deadline], recurring: deadline.kind === 'recurring' }
  return noticesBy(calendar, { day, since })(clocked, '2026-01-16').map(
    ({ what, due, day: came }) => `${came} ${what} ${due}`,
  )
}

test('a last day is announced 30 days before it, and missed on the day after it', () => {
  const due = on('2026-11-15')
  expect(told(due, '2026-10-15')).toEqual([])
  expect(told(due, '2026-10-16')).toEqual(['2026-10-16 due-soon 2026-11-15'])
  expect(told(due, '2026-11-15')).toEqual(['2026-10-16 due-soon 2026-11-15'])
  expect(told(due, '2026-11-16')).toEqual(['2026-11-16 overdue 2026-11-15'])
  expect(told(due, '2027-11-16')).toEqual(['2026-11-16 overdue 2026-11-15'])
})

test('a day before the last one is answered from its announcement on, and a milestone has its own notices', () => {
  const milestones = [{ number: 2, title: 'Ban hành quy chế', product: null, due: '2026-05-10' }]
  const clocked = {
    text: '',
    deadlines: [on('2026-12-31'), on('2026-06-30')],
    recurring: false,
    milestones,
  }
  const notices = (day: string) =>
    noticesBy(calendar, { day, since: null })(clocked, '2026-01-16').map(
      ({ what, due, day: came, opens, milestone }) => [came, what, due, opens, milestone].join(' '),
    )
  expect(notices('2026-04-09')).toEqual([])
  expect(notices('2026-04-10')).toEqual(['2026-04-10 milestone-soon 2026-05-10  2'])
  expect(notices('2026-07-01')).toEqual([
    '2026-07-01 overdue 2026-06-30 2026-05-31 0',
    '2026-05-11 milestone-late 2026-05-10  2',
  ])
  expect(notices('2027-01-01')).toContain('2027-01-01 overdue 2026-12-31  0')
})

test('a report is asked for when its period has closed, and missing when its two working days are over', () => {
  const due = again('hằng quý')
  expect(told(due, '2026-06-14', '2026-06-13')).toEqual([])
  expect(told(due, '2026-06-15', '2026-06-14')).toEqual(['2026-06-15 report-due 2026-06-16'])
  expect(told(due, '2026-06-16', '2026-06-15')).toEqual(['2026-06-15 report-due 2026-06-16'])
  expect(told(due, '2026-06-17', '2026-06-16')).toEqual(['2026-06-17 no-report 2026-06-16'])
  expect(told(due, '2026-06-18', '2026-06-17')).toEqual([])
})

test('a server that was down finds every report that fell due meanwhile, each with its own day', () => {
  expect(told(again('hằng tháng'), '2026-07-01', '2026-04-20')).toEqual([
    '2026-05-19 no-report 2026-05-18',
    '2026-06-17 no-report 2026-06-16',
  ])
  expect(told(again('hằng năm'), '2027-01-04', '2026-12-10')).toEqual(['2026-12-17 no-report 2026-12-16'])
})

test('a day of the plan’s own is asked for a week before; a weekly one from its week on', () => {
  const due = again('15/6 và 15/12 hằng năm')
  expect(told(due, '2026-06-07', '2026-06-06')).toEqual([])
  expect(told(due, '2026-06-08', '2026-06-07')).toEqual(['2026-06-08 report-due 2026-06-15'])
  expect(told(due, '2026-06-16', '2026-06-15')).toEqual(['2026-06-16 no-report 2026-06-15'])
  expect(told(again('thứ sáu hằng tuần'), '2026-11-28', '2026-11-27')).toEqual([
    '2026-11-28 no-report 2026-11-27',
    '2026-11-28 report-due 2026-12-04',
  ])
})
