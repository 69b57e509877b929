import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokensOf } from './tokens.ts'

const piece = fc.oneof(
  fc.constantFrom('Ủy ban', 'e\u0301', '\n', '\u2028', '\u00a0', '-', '&', '\ud835\udc00', '\ud83d', '12/3'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
)

test('words and marks are cut as letters, marks and digits stand together, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const text = pieces.join('')
      const cut = [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s]/gu)].map(({ 0: word, index }) => [word, index])
      expect(tokensOf(text).map(({ start, end }) => [text.slice(start, end), start])).toEqual(cut)
    }),
  )
})
