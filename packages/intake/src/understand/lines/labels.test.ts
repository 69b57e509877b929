import { expect, test } from 'vitest'
import { labelOf } from './labels.ts'

test.each([
  ['đ) Rà soát hồ sơ', 'point', 'đ'],
  ['f) Sở Tư pháp chủ trì', 'point', 'f'],
  ['j) Lập danh sách', 'point', 'j'],
  ['g. Báo cáo kết quả', 'point', 'g'],
  ['II. NHIỆM VỤ', 'roman', 'II'],
  ['1.2. Tổ chức', 'decimal', '1.2'],
])('%s has the label of a %s', (line, kind, name) => {
  expect(labelOf(line)).toMatchObject({ kind, name })
})

test.each(['1.000 tờ gấp', 'f. Theo dõi', 'Sở Tư pháp', '15.5.2021 là hạn cuối'])('%s has no label', line => {
  expect(labelOf(line)).toBeNull()
})
