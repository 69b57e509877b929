import { expect, test } from 'vitest'
import { ownWords } from './unit-data.ts'

const wordsOf = (text: string): string => {
  const { start, end } = ownWords(text, { start: 0, end: text.length })
  return text.slice(start, end)
}

test.each([
  ['a) Lập danh sách; đồng thời ', 'Lập danh sách'],
  ['- Khám sức khoẻ và\n', 'Khám sức khoẻ'],
  ['1. Mở lớp tập huấn.', 'Mở lớp tập huấn.'],
  ['Phổ biến và giáo dục', 'Phổ biến và giáo dục'],
  ['; kịp thời tham mưu cho tỉnh, ', 'kịp thời tham mưu cho tỉnh'],
  ['(2), tạo điều kiện.', 'tạo điều kiện.'],
  ['   ', '   '],
  [' ; ', ' ; '],
])('%j keeps %j', (text, words) => {
  expect(wordsOf(text)).toBe(words)
})

test('a long run of blanks inside or behind costs no more than reading it', () => {
  const blanks = ' '.repeat(400_000)
  expect(wordsOf(`a) Lập${blanks}danh sách${blanks}`)).toBe(`Lập${blanks}danh sách`)
})
