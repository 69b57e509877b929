import canonicalize from 'canonicalize'
import { assert, jsonValue, property } from 'fast-check'
import { expect, test } from 'vitest'
import sortedJson from './sorted-json.ts'

test('whatever was normalised is written byte for byte as the library writes it', () => {
  const value = jsonValue({ noUnicodeString: false, maxDepth: 5 })
  assert(property(value, any => void expect(sortedJson(any)).toBe(canonicalize(any))))
  const hard = { é: -0, 'e\u0301': 1e21, '': [null, true, { b: 1.5e-7, a: '\u2028"\\' }], '\ud83d\ude00': 0 }
  expect(sortedJson(hard)).toBe(canonicalize(hard))
})
