import { expect, test } from 'vitest'
import { understand } from './understand.ts'

function warningsOf(...lines: string[]): string[] {
  const blocks = lines.map((text, i) => ({ text, kind: 'paragraph' as const, paragraph: i + 1 }))
  return understand({ format: 'docx', blocks, warnings: ['Của bộ đọc tệp.'] }, 'x').warnings
}

const head = [
  'UBND TỈNH MAI ĐÔNG',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số: 5/KH-UBND',
  'KẾ HOẠCH',
  'Công tác dân tộc năm 2026',
]

test('the reader of the file speaks first', () => {
  expect(warningsOf(...head, 'I. NHIỆM VỤ', '1. Mở lớp học.')).toEqual(['Của bộ đọc tệp.'])
})

test('one instrument with two dates, an annex that is not there, an end cut off', () => {
  const found = warningsOf(
    ...head,
    'Căn cứ Quyết định số 9/QĐ-TTg ngày 01/2/2025; Quyết định số 9/QĐ-TTg ngày 02/2/2025;',
    'I. NHIỆM VỤ',
    '1. Thực hiện các việc nêu ở Phụ lục kèm theo Kế hoạch này.',
    '2. Sở Y tế phối hợp với các địa phương tổ chức khám sức kh',
  )
  expect(found).toHaveLength(4)
  expect(found[1]).toContain('9/QĐ-TTg')
  expect(found[2]).toContain('phụ lục')
  expect(found[3]).toContain('bị cắt')
})
