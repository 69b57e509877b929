import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactKey, foldVietnamese, slugOf, tokens } from './fold.ts'

test.each([
  ['Đẩy mạnh ở Đắk Lắk', 'day manh o dak lak'],
  ['ƯỚC NGUYỆN', 'uoc nguyen'],
  ['Thuở ấy, đường quanh co', 'thuo ay, duong quanh co'],
])('%s folds to %s, composed or not', (text, folded) => {
  expect(foldVietnamese(text)).toBe(folded)
  expect(foldVietnamese(text.normalize('NFD'))).toBe(folded)
})

test.each([
  ['hoà', 'hòa'],
  ['uỷ', 'ủy'],
  ['khoá', 'khóa'],
  ['Thuý', 'thúy'],
])('%s and %s are one spelling', (a, b) => expect(exactKey(a)).toBe(exactKey(b)))

test.each([
  ['em', 'êm'],
  ['ma', 'má'],
  ['mả', 'mã'],
  ['dân', 'đân'],
])('%s and %s are two', (a, b) => expect(exactKey(a)).not.toBe(exactKey(b)))

test.each([
  ['96/KH-BCĐ', '96-kh-bcd'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'so-van-hoa-the-thao-va-du-lich'],
  ['  ---  ', ''],
])('the address of %s is %s', (text, slug) => expect(slugOf(text)).toBe(slug))

test('tokens say where they stand and fold to letters and digits alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
      for (const token of tokens(text)) {
        expect(foldVietnamese(text.slice(token.start, token.end))).toBe(token.folded)
        expect(token.folded).toBe(foldVietnamese(token.folded))
      }
    }),
  )
})
