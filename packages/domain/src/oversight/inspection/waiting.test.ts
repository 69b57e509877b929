import { expect, test } from 'vitest'
import { calendarOf } from '../../commitments/calendar/working-days.ts'
import { shippedYears } from '../../commitments/calendar/shipped-years.ts'
import { sixClears } from '../../plans/six-clears.ts'
import { suggestedLines, type Questioned } from './checklist.ts'
import { waitingOf } from './waiting.ts'

const calendar = calendarOf(shippedYears)

test.each([
  ['open', '2026-11-25', '2026-11-10', '2026-11-25', { wait: 'coming', days: 0, workingDays: 0 }],
  ['open', '2026-11-20', '2026-11-10', '2026-11-25', { wait: 'overdue', days: 5, workingDays: 2 }],
  ['moved', '2026-11-20', '2026-11-10', '2026-11-26', { wait: 'overdue', days: 6, workingDays: 3 }],
  ['reopened', '2026-11-24', '2026-11-10', '2026-11-26', { wait: 'overdue', days: 2, workingDays: 2 }],
  ['reported', '2026-11-01', '2026-11-20', '2026-11-26', { wait: 'check', days: 6, workingDays: 3 }],
  ['verified', '2026-11-01', '2026-11-20', '2026-11-26', { wait: 'done', days: 0, workingDays: 0 }],
] as const)('%s, due %s, step of %s, on %s', (state, due, on, day, expected) => {
  // 24 November is a holiday from 2026 on.
  // The calendar of 2026 comes unconfirmed: whatever is counted over it may change.
  const unsettled = expected.days === 0 ? [] : [2026]
  expect(waitingOf({ state, due, on }, day, calendar)).toEqual({ ...expected, unsettled })
})

test('a count over years that are settled warns of none, one over a year that is not kept of that year', () => {
  const open = (due: string, day: string) =>
    waitingOf({ state: 'open', due, on: due }, day, calendar).unsettled
  expect(open('2024-12-20', '2025-01-10')).toEqual([])
  expect(open('2027-12-30', '2028-01-10')).toEqual([2027, 2028])
})

const clears = (words: string | null): Questioned['clears'] =>
  Object.fromEntries(
    sixClears.map(clear => [clear, { state: words === null ? 'missing' : 'found', words }]),
  ) as never

test('each commitment is asked about its product first, then the other five; what the plan does not say is asked as that', () => {
  const lines = suggestedLines([
    { id: 'p.1', clears: clears('20 lớp'), ownProduct: 'Sổ theo dõi $&' },
    { id: 'p.2', clears: clears(null), ownProduct: null },
  ])
  expect(lines.map(({ line }) => line)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
  expect(lines[0]).toEqual({
    line: 1,
    commitment: 'p.1',
    source: 'product',
    question: 'Có thấy tận nơi sản phẩm mà cam kết nêu không? (ghi: “Sổ theo dõi $&”)',
  })
  expect(lines[6]?.question).toContain('không ghi sản phẩm')
  expect(new Set(lines.map(({ source }) => source)).size).toBe(6)
})
