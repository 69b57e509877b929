import { expect, test } from 'vitest'
import { inOneLine } from './one-line.ts'

test.each([
  [
    'Xây 12 phòng học\nSở Giáo dục và Đào tạo\n31/8/2026',
    'Xây 12 phòng học · Sở Giáo dục và Đào tạo · 31/8/2026',
  ],
  ['Tổ chức đối thoại với thanh niên và\nphụ nữ tại xã', 'Tổ chức đối thoại với thanh niên và phụ nữ tại xã'],
  ['Lập danh sách.\n- Cơ quan chủ trì: Sở Y tế', 'Lập danh sách. - Cơ quan chủ trì: Sở Y tế'],
  ['Một dòng', 'Một dòng'],
  ['\n \n', ''],
])('%j is shown as %j', (text, shown) => {
  expect(inOneLine(text)).toBe(shown)
})
