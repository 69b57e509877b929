import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, NotCanonical } from './canonical.ts'

test('keys stand in the order of their UTF-16 units (after the sample of RFC 8785, 3.2.3)', () => {
  const sample = {
    '\u20ac': 'Euro',
    '\r': 'CR',
    '1': 'One',
    '\u0080': 'Control',
    '\ud83d\ude00': 'Smile',
    '\u00f6': 'o',
  }
  expect(Object.keys(JSON.parse(canonicalJson(sample)) as object).slice(1)).toEqual([
    '\r',
    '\u0080',
    '\u00f6',
    '\u20ac',
    '\ud83d\ude00',
  ])
})

test('decomposed and composed text give the same bytes', () => {
  expect(canonicalJson({ ten: 'Việt'.normalize('NFD') })).toBe(canonicalJson({ ten: 'Việt' }))
  expect(canonicalJson('Việt'.normalize('NFD'))).toBe('"Việt"')
})

test.each([
  ['half a surrogate pair', 'a\ud800b'],
  ['half a pair in a key', { '\udc00': 1 }],
  ['NaN', Number.NaN],
  ['an infinite number', [Infinity]],
  ['an integer beyond 2^53', 2 ** 53],
  ['nothing', undefined],
  ['nothing inside', { a: undefined }],
  ['a function', { a: () => 1 }],
  ['a big integer', { a: 1n }],
  ['one key in two spellings', { é: 1, ['é'.normalize('NFD')]: 2 }],
])('%s is refused', (_, value) => expect(() => canonicalJson(value)).toThrow(NotCanonical))

test('reads back as the value and is stable', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), value => {
      let text: string
      try {
        text = canonicalJson(value)
      } catch (error) {
        if (error instanceof NotCanonical) return
        throw error
      }
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})
