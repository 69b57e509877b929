import { expect, test } from 'vitest'
import { termOf, type PrintedDeadline, type Term } from './deadline-term.ts'

const printed = (text: string, rest: Partial<PrintedDeadline> = {}): PrintedDeadline => ({
  text,
  kind: 'recurring',
  on: null,
  doubts: [],
  ...rest,
})
const reports = (...by: string[]) => ({ kind: 'reports', by, isAssumed: false })
const open = (why: string) => ({ kind: 'open', why })

test.each<[string, unknown]>([
  ['hằng năm', reports('year')],
  ['Hàng năm', reports('year')],
  ['hằng quý', reports('quarter')],
  ['hằng tháng', reports('month')],
  ['định kỳ 6 tháng, hằng năm', reports('half', 'year')],
  ['Định kỳ sáu tháng và hằng năm', reports('half', 'year')],
  ['6 tháng, 9 tháng và hằng năm', reports('half', 'nine-months', 'year')],
  ['định kỳ 3 tháng một lần', reports('quarter')],
  ['mỗi năm hai lần', reports('year')],
  ['ít nhất 02 lần/năm', reports('year')],
  ['ít nhất 5 lần/tháng', reports('month')],
  ['định kỳ hằng quý, năm', reports('quarter', 'year')],
  ['thường niên', reports('year')],
  ['mỗi tháng một buổi', reports('month')],
  ['thường xuyên', { kind: 'reports', by: ['half'], isAssumed: true }],
  ['thường xuyên, liên tục', { kind: 'reports', by: ['half'], isAssumed: true }],
  ['thường xuyên, hằng năm', reports('year')],
  ['đột xuất', open('as-needed')],
  ['định kỳ', open('cadence-open')],
  ['2 năm một lần', open('cadence-open')],
  ['hằng tuần', open('week-day-open')],
  ['mỗi học kỳ', open('school-term')],
  ['mỗi năm học', open('school-term')],
])('%s', (text, term) => {
  expect(termOf(printed(text))).toEqual(term)
})

const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
test.each<[string, unknown]>([
  [
    '30/6 và 31/12 hằng năm',
    [
      { months: [6], day: 30 },
      { months: [12], day: 31 },
    ],
  ],
  ['trước ngày 10 tháng 12 hằng năm', [{ months: [12], day: 10 }]],
  ['trước ngày 15/12', [{ months: [12], day: 15 }]],
  ['ngày 29/02 hằng năm', [{ months: [2], day: 'last' }]],
  ['trước ngày 20 hằng tháng', [{ months: all, day: 20 }]],
  ['trước 17 giờ ngày 05 các tháng', [{ months: all, day: 5 }]],
  ['vào ngày 20 tháng cuối quý', [{ months: [3, 6, 9, 12], day: 20 }]],
  ['ngày 10 tháng đầu của mỗi quý', [{ months: [1, 4, 7, 10], day: 10 }]],
  ['ngày cuối của tháng', [{ months: all, day: 'last' }]],
  ['ngày làm việc cuối cùng của quý', [{ months: [3, 6, 9, 12], day: 'last-worked' }]],
  ['thứ sáu hằng tuần', [{ weekday: 5 }]],
  ['sáng thứ bảy cuối cùng của tháng', [{ months: all, weekday: 6, which: 'last' }]],
  ['thứ 2 đầu tiên của tháng', [{ months: all, weekday: 1, which: 'first' }]],
])('the plan names its days: %s', (text, days) => {
  expect(termOf(printed(text))).toEqual({ kind: 'own-days', days })
})

test.each(['ngày 15 hằng quý', 'ngày 45 hằng tháng'])('not said which day: %s', text => {
  expect(termOf(printed(text))).toEqual(open('cadence-open'))
})

const relative = (text: string, around = text, doubts: PrintedDeadline['doubts'] = ['relative']): Term =>
  termOf(printed(text, { kind: 'date', doubts }), around)
const period = (count: number, unit: string, words: string | null) => ({
  kind: 'period',
  period: { count, unit },
  since: { is: 'event', words },
})

test.each<[string, string, unknown]>([
  ['trong 10 ngày làm việc', 'Trả lời trong 10 ngày làm việc.', period(10, 'working-day', null)],
  [
    'trong 10 ngày làm việc',
    'Trả lời trong 10 ngày làm việc kể từ ngày nhận được đơn, bảo đảm bí mật.',
    period(10, 'working-day', 'ngày nhận được đơn'),
  ],
  [
    'trong thời hạn 05 (năm) ngày làm việc',
    'trong thời hạn 05 (năm) ngày làm việc kể từ khi tiếp nhận',
    period(5, 'working-day', 'tiếp nhận'),
  ],
  ['sau 30 ngày kể từ ngày tiếp nhận', '', period(30, 'day', 'ngày tiếp nhận')],
  ['không quá 15 ngày', '', period(15, 'day', null)],
  ['chậm nhất sau 2 tháng', '', period(2, 'month', null)],
  ['trong vòng ba mươi ngày', '', period(30, 'day', null)],
  ['trong mười lăm ngày', '', period(15, 'day', null)],
  ['trong năm ngày', '', period(5, 'day', null)],
  [
    'trong 30 ngày',
    'Xây dựng chương trình trong 30 ngày kể từ ngày ban hành Kế hoạch này;',
    { kind: 'period', period: { count: 30, unit: 'day' }, since: { is: 'issue' } },
  ],
  [
    'trong 30 ngày',
    'trong 30 ngày, kể từ ngày ký.',
    { kind: 'period', period: { count: 30, unit: 'day' }, since: { is: 'issue' } },
  ],
  [
    'trong 30 ngày',
    'trong 30 ngày kể từ ngày ban hành Kế hoạch.',
    period(30, 'day', 'ngày ban hành kế hoạch'),
  ],
])('%s in "%s"', (text, around, term) => {
  expect(relative(text, around)).toEqual(term)
})

test.each([
  ['ít nhất 30 ngày liên tục', 'minimum'],
  ['tối thiểu 20 ngày', 'minimum'],
  ['trước ít nhất 05 ngày', 'before-event'],
  ['05 ngày trước ngày họp', 'before-event'],
  ['trong 24 giờ', 'hours'],
  ['6 tháng đầu năm', 'no-day'],
  ['quá 15 ngày', 'no-day'],
  ['trước mùa mưa lũ', 'no-day'],
  ['trong 0 ngày', 'number-in-doubt'],
])('left open: %s (%s)', (text, why) => {
  expect(relative(text)).toEqual(open(why))
})

test('a number that its word contradicts is no number', () => {
  expect(relative('trong 05 (bốn) ngày', '', ['relative', 'number-word-mismatch'])).toEqual(
    open('number-in-doubt'),
  )
})

test('a printed day stays that day, whatever its kind', () => {
  expect(termOf(printed('quý III/2026', { kind: 'quarter', on: '2026-09-30' }))).toEqual({
    kind: 'day',
    on: '2026-09-30',
  })
})
