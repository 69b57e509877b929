import { expect, test } from 'vitest'
import { figureWords, sizeWords } from './figure-words.ts'

test('every digit stays, with the marks of the language', () => {
  const figure = { value: '123456789012345.500000', unit: 'lượt người', base: null }
  expect(figureWords(figure, 'vi')).toBe('123.456.789.012.345,500000 lượt người')
  expect(figureWords(figure, 'en')).toBe('123,456,789,012,345.500000 lượt người')
  expect(figureWords({ value: '-0.5', unit: '%', base: null }, 'vi')).toBe('−0,5 %')
  expect(figureWords({ value: '18', unit: 'lớp', base: '20 lớp' }, 'en')).toBe('18 lớp, out of 20 lớp')
})

test('sizes of files are told in thousands and millions of bytes', () => {
  expect(sizeWords(3, 'vi')).toBe('1 kB')
  expect(sizeWords(2_450_000, 'vi')).toBe('2,5 MB')
})
