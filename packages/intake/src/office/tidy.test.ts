import { expect, test } from 'vitest'
import { linesOf, tidy } from './tidy.ts'

test.each([
  ['  Ủy\u00A0ban \t nhân\u2003dân ', 'Ủy ban nhân dân'],
  ['12/KH\u2011UBND', '12/KH-UBND'],
  ['khai\u00ADsinh\u200B', 'khaisinh'],
  ['Tie\u0302\u0301ng', 'Tiếng'],
  ['\uF0B7 việc', 'việc'],
])('%j is seen as %j', (stored, seen) => {
  expect(tidy(stored)).toBe(seen)
})

test.each([
  ['cấp\n1.200 dụng cụ', ['cấp 1.200 dụng cụ']],
  ['giai đoạn 2026\n- 2030', ['giai đoạn 2026 - 2030']],
  ['Việc\n1. Rà soát', ['Việc', '1. Rà soát']],
  ['Xong.\nMới', ['Xong.', 'Mới']],
  ['Thực hiện\nđiểm a) khoản 2', ['Thực hiện điểm a) khoản 2']],
  ['Thực hiện\na) rà soát', ['Thực hiện', 'a) rà soát']],
  ['KẾ HOẠCH\nvề quyền con người', ['KẾ HOẠCH', 'về quyền con người']],
  ['\n \n', []],
])('%j is printed as %j', (text, lines) => {
  expect(linesOf(text)).toEqual(lines)
})

test.each([
  ['Số: 1/KH-UBND\tThừa Thiên - Huế, ngày 3 tháng 4 năm 2026', 2],
  ['TỈNH A         Độc lập - Tự do - Hạnh phúc', 2],
  ['1.\tRà soát hồ sơ', 1],
  ['Họ tên:\tNguyễn Văn A', 1],
])('%j is set in %i columns', (text, columns) => {
  expect(linesOf(text)).toHaveLength(columns)
})
