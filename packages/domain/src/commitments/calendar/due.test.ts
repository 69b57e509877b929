import { expect, test } from 'vitest'
import type { PrintedDeadline } from './deadline-term.ts'
import { dueDays, nextDue, recurringDues, type Clocked } from './due.ts'
import { shippedYears } from './shipped-years.ts'
import { calendarOf } from './working-days.ts'
import { calendarWarnings, lastConfirmedYear } from './warnings.ts'

const calendar = calendarOf(shippedYears)
const circumstances = { calendar, issued: '2026-01-16' }
const again = (text: string): PrintedDeadline => ({ text, kind: 'recurring', on: null, doubts: [] })
const relative = (text: string): PrintedDeadline => ({ text, kind: 'date', on: null, doubts: ['relative'] })
const promise = (deadlines: PrintedDeadline[], rest: Partial<Clocked> = {}): Clocked => ({
  text: deadlines.map(({ text }) => text).join('; '),
  deadlines,
  recurring: deadlines.some(({ kind }) => kind === 'recurring'),
  ...rest,
})
const in2026 = { after: '2025-12-31', until: '2026-12-31' }
const dues = (clocked: Clocked, span = in2026) =>
  recurringDues(clocked, circumstances, span).map(({ on, covers }) => `${covers?.from} ${covers?.to} ${on}`)

test('a printed day is kept as printed, also on a rest day; a period from the plan’s day is moved on', () => {
  const text = 'trong 30 ngày'
  const clocked = promise(
    [{ text: 'trước ngày 15/11/2026', kind: 'date', on: '2026-11-15', doubts: [] }, relative(text)],
    { text: `Xong trước ngày 15/11/2026; trình ${text} kể từ ngày ban hành Kế hoạch này.` },
  )
  expect(dueDays(clocked, circumstances)).toEqual({
    once: [
      { on: '2026-02-23', rule: 'period', movedFrom: '2026-02-15', covers: null, text },
      { on: '2026-11-15', rule: 'printed', movedFrom: null, covers: null, text: 'trước ngày 15/11/2026' },
    ],
    open: [],
    isAssumed: false,
  })
  expect(
    dueDays(clocked, { ...circumstances, calendar: calendarOf(shippedYears, false) }).once[0],
  ).toMatchObject({
    on: '2026-02-15',
    movedFrom: null,
  })
  expect(dueDays(clocked, { ...circumstances, issued: null }).open).toEqual([{ text, why: 'no-issue-day' }])
})

test('a period from an event that nobody dated stays open', () => {
  const text = 'trong 10 ngày làm việc'
  const clocked = promise([relative(text)], { text: `Trả lời ${text} kể từ ngày nhận đơn.` })
  expect(dueDays(clocked, circumstances)).toEqual({
    once: [],
    open: [{ text, why: 'event-unknown' }],
    isAssumed: false,
  })
  expect(nextDue(clocked, circumstances, '2026-03-01')).toBeNull()
})

test('six months and a year: two series, one report where they close together', () => {
  expect(dues(promise([again('định kỳ 6 tháng, hằng năm')]))).toEqual([
    '2025-12-15 2026-06-14 2026-06-16',
    '2025-12-15 2026-12-14 2026-12-16',
  ])
  expect(dues(promise([again('6 tháng')]))).toEqual([
    '2025-12-15 2026-06-14 2026-06-16',
    '2026-06-15 2026-12-14 2026-12-16',
  ])
})

test('a plan that names its own days is followed, not the decree', () => {
  expect(dues(promise([again('trước ngày 15/6 và 10/12 hằng năm')]))).toEqual([
    '2025-12-11 2026-06-15 2026-06-15',
    '2026-06-16 2026-12-10 2026-12-10',
  ])
  expect(dues(promise([again('ngày 20 tháng cuối quý')])).map(line => line.slice(-10))).toEqual([
    '2026-03-20',
    '2026-06-20',
    '2026-09-20',
    '2026-12-20',
  ])
  expect(dues(promise([again('ngày 31 hằng tháng')])).slice(0, 3)).toEqual([
    '2026-01-01 2026-01-31 2026-01-31',
    '2026-02-01 2026-02-28 2026-02-28',
    '2026-03-01 2026-03-31 2026-03-31',
  ])
  const weekly = { after: '2026-11-20', until: '2026-12-04' }
  expect(dues(promise([again('thứ sáu hằng tuần')]), weekly)).toEqual([
    '2026-11-21 2026-11-27 2026-11-27',
    '2026-11-28 2026-12-04 2026-12-04',
  ])
  const worked = { after: '2026-02-01', until: '2026-02-28' }
  expect(
    dues(promise([again('ngày làm việc đầu tiên của tháng')]), worked).map(line => line.slice(-10)),
  ).toEqual(['2026-02-02'])
})

test('standing work is reported by the half-year, and that this is assumed is said', () => {
  for (const clocked of [promise([again('thường xuyên')]), promise([], { recurring: true })]) {
    expect(dueDays(clocked, circumstances).isAssumed).toBe(true)
    expect(dues(clocked)).toHaveLength(2)
  }
  expect(dues(promise([again('đột xuất')]))).toEqual([])
  expect(dueDays(promise([again('đột xuất')]), circumstances).open).toEqual([
    { text: 'đột xuất', why: 'as-needed' },
  ])
})

test('a report may fall due long after its period closed: over Tết', () => {
  expect(dues(promise([again('hằng tháng')])).slice(0, 2)).toEqual([
    '2025-12-15 2026-01-14 2026-01-16',
    '2026-01-15 2026-02-14 2026-02-24',
  ])
})

test('the next day, whichever kind it is of', () => {
  const clocked = promise([
    { text: 'quý III/2026', kind: 'quarter', on: '2026-09-30', doubts: [] },
    again('hằng năm'),
  ])
  const next = (day: string) => nextDue(clocked, circumstances, day)?.on
  expect(['2026-09-30', '2026-10-01', '2026-12-16', '2026-12-17'].map(next)).toEqual([
    '2026-09-30',
    '2026-12-16',
    '2026-12-16',
    '2027-12-16',
  ])
})

test('what is not settled about the days that were counted over', () => {
  expect(lastConfirmedYear(calendar)).toBe(2025)
  expect(calendarWarnings(calendar, '2024-01-01', '2025-12-31')).toEqual([])
  expect(calendarWarnings(calendar, '2026-12-20', '2028-01-05')).toEqual([
    { code: 'year-unconfirmed', year: 2026 },
    { code: 'year-unconfirmed', year: 2027 },
    ...[5, 6, 7, 8, 9].map(day => ({ code: 'day-unconfirmed', day: `2027-02-0${day}` })),
    { code: 'day-unconfirmed', day: '2027-02-10' },
    { code: 'day-unconfirmed', day: '2027-04-16' },
    { code: 'day-unconfirmed', day: '2027-05-03' },
    { code: 'year-missing', year: 2028 },
  ])
  expect(lastConfirmedYear(calendarOf([]))).toBeNull()
  const settled = shippedYears.map(year => (year.year === 2026 ? { ...year, confirmed: true } : year))
  expect(lastConfirmedYear(calendarOf(settled))).toBe(2026)
  expect(lastConfirmedYear(calendarOf(settled.filter(({ year }) => year !== 2024)))).toBe(2023)
})
