import { expect, test } from 'vitest'
import { hitAddress, markedPieces } from './hits.ts'

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

test('a passage leads to its place in the full text', () => {
  expect(hitAddress({ kind: 'passage', id: '96-kh-bcd-2023/2/340' })).toBe(
    '/plans/96-kh-bcd-2023/text?part=2#o340',
  )
  expect(hitAddress({ kind: 'restriction', id: '96-kh-bcd-2023.r1' })).toBe('/restrictions/96-kh-bcd-2023.r1')
})
