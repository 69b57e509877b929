import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { tokensOf } from './tokens.ts'

const piece = oneof(
  constantFrom('Ủy ban', 'e\u0301', '\n', '\u2028', '\u00a0', '-', '&', '\ud835\udc00', '\ud83d', '12/3'),
  string({ unit: 'grapheme', maxLength: 4 }),
  string({ unit: 'binary', maxLength: 4 }),
)

test('words and marks are cut as letters, marks and digits stand together, whatever the text', () => {
  assert(
    property(array(piece, { maxLength: 12 }), pieces => {
      const text = pieces.join('')
      const cut = [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s]/gu)].map(({ 0: word, index }) => [word, index])
      expect(tokensOf(text).map(({ start, end }) => [text.slice(start, end), start])).toEqual(cut)
    }),
  )
})
