import { expect, test } from 'vitest'
import { markedPieces } from './hits.ts'

const shown = (passage: string, marks: Array<{ start: number; end: number }> = []) =>
  markedPieces({ passage, marks })
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('')

test('marks are cut out, cells of a row are set apart, wrapped lines joined', () => {
  expect(shown('Mở lớp nghề\nSở Nội vụ\nQuý IV', [{ start: 0, end: 6 }])).toBe(
    '[Mở lớp] nghề · Sở Nội vụ · Quý IV',
  )
  expect(shown('đối thoại với\nphụ nữ')).toBe('đối thoại với\nphụ nữ')
  expect(shown('Một dòng.\nDòng sau')).toBe('Một dòng.\nDòng sau')
})
