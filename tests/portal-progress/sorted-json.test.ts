import { assert, jsonValue, pre, property } from 'fast-check'
import { expect, test } from 'vitest'
import sortedJson from '../../apps/verify/src/sorted-json.ts'
import { canonicalJson, NotCanonical } from '../../packages/domain/src/kernel/canonical.ts'

/** What the register writes; null where it writes no such thing. */
function written(value: unknown): string | null {
  try {
    return canonicalJson(value)
  } catch (error) {
    if (error instanceof NotCanonical) return null
    throw error
  }
}

test('whatever was normalised is written byte for byte as the register writes it', () => {
  const alike = property(jsonValue({ maxDepth: 5 }), any => {
    const text = written(any)
    pre(text !== null)
    expect(sortedJson(JSON.parse(text as string))).toBe(text)
  })
  assert(alike, { numRuns: 300 })
  const hard = { é: -0, z: 1e21, '': [null, true, { b: 1.5e-7, a: '\u2028"\\' }], '\ud83d\ude00': 0, ﬀ: 1 }
  expect(sortedJson(JSON.parse(canonicalJson({ ...hard, z: 0.1 })))).toBe(canonicalJson({ ...hard, z: 0.1 }))
})
