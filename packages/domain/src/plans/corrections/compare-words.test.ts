import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { compareWords } from './compare-words.ts'

const side = (parts: ReturnType<typeof compareWords>, which: 'before' | 'after'): string =>
  parts
    .filter(part => part.in === 'both' || part.in === which)
    .map(part => part.text)
    .join('')

test('marks the changed words and only those', () => {
  expect(compareWords('trước ngày 15/11/2026 tại tỉnh', 'trước ngày 30/11/2026 tại tỉnh')).toEqual([
    { in: 'both', text: 'trước ngày ' },
    { in: 'before', text: '15/11/2026' },
    { in: 'after', text: '30/11/2026' },
    { in: 'both', text: ' tại tỉnh' },
  ])
})

test('each side can be read back from the parts', () => {
  const text = array(constantFrom('một', 'hai', 'ba', 'bốn', 'năm'), { maxLength: 40 }).map(list =>
    list.join(' '),
  )
  assert(
    property(text, text, (before, after) => {
      const parts = compareWords(before, after)
      expect(side(parts, 'before')).toBe(before)
      expect(side(parts, 'after')).toBe(after)
    }),
  )
})

test('two very long texts are shown whole instead of compared', () => {
  const long = Array.from({ length: 2000 }, (_, n) => `từ${n}`).join(' ')
  expect(compareWords(long, `${long} cuối`).map(part => part.in)).toEqual(['before', 'after'])
})
