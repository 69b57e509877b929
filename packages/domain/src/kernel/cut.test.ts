import { assert, nat, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { firstLetters, firstWords } from './cut.ts'

test('a text is cut at a blank where there is one, and never through a letter', () => {
  expect(firstWords('Mở hai lớp', 10)).toBe('Mở hai lớp')
  expect(firstWords('Mở hai lớp', 8)).toBe('Mở hai …')
  expect(firstWords('😀'.repeat(10), 5)).toBe('😀😀 …')
  expect(firstWords('x'.repeat(10), 5)).toBe('xxxxx …')
  expect(firstLetters('a😀b', 2)).toBe('a')
})

test('whatever is well formed stays well formed, and no longer than was asked', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 60 }), nat(40), (text, most) => {
      expect(firstLetters(text, most).isWellFormed()).toBe(true)
      expect(firstWords(text, most).isWellFormed()).toBe(true)
      expect(firstLetters(text, most).length).toBeLessThanOrEqual(most)
    }),
  )
})
