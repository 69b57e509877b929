import { expect, test } from 'vitest'
import type { UnitDeadline } from '../unit.ts'
import { fixedPeriods } from './fixed-periods.ts'
import { shippedYears } from './shipped-years.ts'
import { calendarOf } from './working-days.ts'

const calendar = calendarOf(shippedYears)
const text = 'trong 30 ngày'
const around = `Xây dựng chương trình ${text} kể từ ngày ban hành Kế hoạch này.`
const deadline: UnitDeadline = {
  text,
  kind: 'date',
  on: null,
  rule: 'Tính từ một sự kiện mà văn bản không ghi ngày.',
  doubts: ['relative'],
  from: 'text',
}
const fixed = (issued: string | null, words = around) =>
  fixedPeriods([deadline], words, { calendar, issued })[0]

test('a period from the plan’s own day gets its last day, and says how it was counted', () => {
  expect(fixed('2024-03-04')).toEqual({
    ...deadline,
    on: '2024-04-03',
    rule: 'Tính từ ngày ban hành 04/03/2024 theo lịch làm việc (Điều 147, 148 Bộ luật Dân sự).',
    doubts: [],
  })
  const moved = fixed('2026-01-16')
  expect(moved).toMatchObject({ on: '2026-02-23' })
  expect(moved?.rule).toContain('ngày cuối 15/02/2026 là ngày nghỉ nên chuyển tiếp; lịch của kỳ này chưa')
  expect(moved?.rule.length).toBeLessThanOrEqual(200)
})

test('what is not sure stays open: another event, no day of issue, a year that the calendar does not have', () => {
  expect(fixed('2024-03-04', `Trả lời ${text} kể từ ngày nhận đơn.`)).toEqual(deadline)
  expect(fixed('2024-03-04', `Trả lời ${text}.`)).toEqual(deadline)
  expect(fixed(null)).toEqual(deadline)
  expect(fixed('2027-12-20')).toEqual(deadline)
  expect(fixed('2021-03-04')).toEqual(deadline)
})

test('a day that was printed or typed is kept', () => {
  const typed = { ...deadline, on: '2026-05-01', from: 'office' as const }
  expect(fixedPeriods([typed], around, { calendar, issued: '2026-01-16' })).toEqual([typed])
})
