import { expect, test } from 'vitest'
import { viewOf } from '../lines/view.ts'
import { limitsIn, type Asked } from './deadlines.ts'
import type { Era } from './due.ts'

const plan: Era = { planYear: 2026, issued: '2026-02-01' }
const many: Era = { planYear: null, issued: '2026-02-01' }

function read(s: string, era: Era = plan, asked: Asked = 'task') {
  return limitsIn(viewOf(s, 0), { asked, era, taken: [] }).map(({ text, kind, date, due }) => [
    text,
    kind,
    date,
    due.on,
    due.doubts.join(' '),
  ])
}

test.each<[string, Era, Array<string | null>]>([
  [
    'xong trước ngày 30/9/2026',
    plan,
    ['trước ngày 30/9/2026', 'date', '2026-09-30', '2026-09-30', 'strict-day-before'],
  ],
  [
    'chậm nhất là ngày 05 tháng 6 năm 2026',
    plan,
    ['chậm nhất là ngày 05 tháng 6 năm 2026', 'date', '2026-06-05', '2026-06-05', ''],
  ],
  [
    'gửi trước ngày 10/6',
    plan,
    ['trước ngày 10/6', 'date', '2026-06-10', '2026-06-10', 'year-from-plan strict-day-before'],
  ],
  [
    'gửi trước ngày 10/6',
    many,
    ['trước ngày 10/6', 'date', null, '2026-06-10', 'year-from-issue strict-day-before'],
  ],
  [
    'từ ngày 26/9 đến 28/9/2026',
    plan,
    ['từ ngày 26/9 đến 28/9/2026', 'date', '2026-09-28', '2026-09-28', ''],
  ],
  [
    'từ ngày 28/9/2026 đến 26/9/2026',
    plan,
    ['từ ngày 28/9/2026 đến 26/9/2026', 'date', '2026-09-26', '2026-09-26', 'reversed-range'],
  ],
  ['trước ngày 30/02/2026', plan, ['trước ngày 30/02/2026', 'date', null, null, 'no-such-day']],
  [
    'trước ngày 30/9/2025',
    plan,
    ['trước ngày 30/9/2025', 'date', '2025-09-30', '2025-09-30', 'before-issue strict-day-before'],
  ],
  ['trong quý II và quý III/2026', plan, ['trong quý II và quý III/2026', 'quarter', null, '2026-09-30', '']],
  ['trong tháng 2/2028', plan, ['trong tháng 2/2028', 'date', null, '2028-02-29', '']],
  [
    'họp vào thứ hai, ngày 15/9/2026',
    plan,
    ['ngày 15/9/2026', 'date', '2026-09-15', '2026-09-15', 'weekday-mismatch'],
  ],
  [
    'trả lời trong 05 (bốn) ngày làm việc',
    plan,
    ['trong 05 (bốn) ngày làm việc', 'date', null, null, 'relative number-word-mismatch'],
  ],
  ['báo cáo vào ngày 20 tháng cuối quý', plan, ['vào ngày 20 tháng cuối quý', 'recurring', null, null, '']],
  ['họp 30/6 và 31/12 hằng năm', plan, ['30/6 và 31/12 hằng năm', 'recurring', null, null, '']],
  ['hằng năm báo cáo trước ngày 10 tháng 12', plan, ['hằng năm', 'recurring', null, null, '']],
  ['tập huấn mỗi năm hai lần', plan, ['mỗi năm hai lần', 'recurring', null, null, '']],
  ['niêm yết ít nhất 30 ngày liên tục', plan, ['ít nhất 30 ngày liên tục', 'date', null, null, 'relative']],
  ['hoàn thành vào năm 2028', many, ['vào năm 2028', 'year', null, '2028-12-31', '']],
])('%s', (s, era, first) => {
  expect(read(s, era)[0]).toEqual(first)
})

test.each([
  'Đường dây hoạt động 24/7, điện thoại 024.1234.5678',
  'Giảm còn 550/100.000 trẻ em',
  'Chi trả trợ cấp xã hội hằng tháng',
  'Bố trí trong dự toán hằng năm',
  'Giám sát thường xuyên việc thực hiện',
  'Theo điểm a khoản 2 Điều 9',
])('no limit: %s', s => {
  expect(read(s)).toEqual([])
})

test('a time column counts bare years, periods and "thường xuyên"', () => {
  expect(read('Thường xuyên', plan, 'time')[0]?.slice(0, 2)).toEqual(['Thường xuyên', 'recurring'])
  expect(read('Giai đoạn 2026 - 2028', plan, 'time')[0]?.slice(0, 2)).toEqual([
    'Giai đoạn 2026 - 2028',
    'year',
  ])
  expect(read('Năm 2027', plan, 'time')[0]?.slice(0, 2)).toEqual(['Năm 2027', 'year'])
})

test.each<[string, Asked, string[]]>([
  ['Đến tháng 12/2026, mọi xã có tủ sách', 'targets', ['Đến tháng 12/2026 date']],
  ['Mỗi tháng tổ chức 01 buổi tư vấn', 'task', ['Mỗi tháng recurring']],
  ['Mỗi học kỳ mở một diễn đàn', 'task', ['Mỗi học kỳ recurring']],
  ['họp vào sáng thứ bảy cuối cùng của tháng', 'task', ['sáng thứ bảy cuối cùng của tháng recurring']],
  ['công bố thường niên khoảng cách tiền lương', 'task', ['thường niên recurring']],
  ['dự hội nghị thường niên của tỉnh', 'task', []],
  ['từ tháng 7 đến tháng 12/2026', 'task', ['từ tháng 7 đến tháng 12/2026 date']],
  ['nhân Ngày Quốc tế Người khuyết tật 03/12', 'task', ['Ngày Quốc tế Người khuyết tật 03/12 date']],
  ['trước 17 giờ ngày 20 hằng tháng', 'task', ['trước 17 giờ ngày 20 hằng tháng recurring']],
  ['trong tuần đầu tháng 5/2026', 'task', ['trong tuần đầu tháng 5/2026 date']],
  ['15/4 - 30/6/2026', 'time', ['15/4 - 30/6/2026 date']],
  ['10/2026', 'time', ['10/2026 date']],
  ['các ngày làm việc trong tuần', 'time', ['các ngày làm việc trong tuần recurring']],
  ['Trước mùa mưa lũ', 'time', ['Trước mùa mưa lũ date']],
])('%s (%s)', (s, asked, limits) => {
  expect(read(s, plan, asked).map(([text, kind]) => `${text} ${kind}`)).toEqual(limits)
})
