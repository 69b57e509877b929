import { array, assert, constantFrom, integer, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '@camket/domain/kernel/canonical'
import { readEnvelope } from './envelope.ts'

const good = {
  digest: 'a'.repeat(64),
  id: '96-kh-bcd-2023.1',
  kind: 'commitment',
  previous: [1, 12],
  publishedAt: '2026-07-01T02:00:00.000Z',
  tenant: 'thanh-hoa',
  version: 2,
}
const read = (text: string) => readEnvelope(new TextEncoder().encode(text))
const without = (field: string) => JSON.stringify({ ...good, [field]: undefined })

test('an envelope in its one form is read as it is', () => {
  expect(read(JSON.stringify(good))).toEqual(good)
  expect(read(JSON.stringify({ ...good, previous: [], tenant: 'Tỉnh “xa”' }))).toMatchObject({ previous: [] })
})

test.each([
  ['digest', 'A'.repeat(64), 'a'.repeat(63), 7, null],
  ['id', '', '.a', 'a/b', 'a\n', 'á', 'a'.repeat(301), 1],
  ['kind', 'Day', '-a', '', 'a'.repeat(42)],
  ['previous', [1, 1], [-1], [1.5], ['1'], [1e21], 1, {}],
  ['publishedAt', '2026-02-30T02:00:00.000Z', '2026-07-01T24:00:00.000Z', '2026-07-01', 'Invalid Date'],
  ['tenant', '', 'a"b', 'a\\b', 'a\nb', 'a'.repeat(301), null],
  ['version', 0, -1, 1.5, '1', 1e21, null],
] as const)('%s that is none', (field, ...values) => {
  for (const value of values)
    expect(read(JSON.stringify({ ...good, [field]: value }))).toEqual({ wrong: field })
  expect(read(without(field))).toEqual({ wrong: field })
})

test.each([
  '',
  'null',
  '"a"',
  '[]',
  '{',
  ` ${JSON.stringify(good)}`,
  `${JSON.stringify(good)}\n`,
  JSON.stringify({ ...good, further: 1 }),
  JSON.stringify(Object.fromEntries(Object.entries(good).toReversed())),
  JSON.stringify(good).replace('"version":2', '"version":2.0'),
  JSON.stringify(good).replace('"id"', String.raw`"\u0069d"`),
  JSON.stringify(good).replace('thanh', String.raw`\u0074hanh`),
  JSON.stringify(good).replace('"version":2', '"version":1,"version":2'),
])('in no form at all: %j', text => {
  expect(read(text)).toEqual({ wrong: 'form' })
})

test('nested deeper than can be written again', () => {
  const nested = `${'['.repeat(32_000)}${']'.repeat(32_000)}`
  expect(read(`{"previous":${nested}}`)).toEqual({ wrong: 'form' })
})

test('whatever is read is its bytes again', () => {
  const cut = tuple(integer({ min: 0, max: 400 }), constantFrom('"', ' ', '\\', ',', '0', '}', '9', '\0', ''))
  assert(
    property(array(cut, { minLength: 1, maxLength: 3 }), cuts => {
      let text = JSON.stringify(good)
      for (const [at, put] of cuts) text = text.slice(0, at) + put + text.slice(at + 1)
      const envelope = read(text)
      if (!('wrong' in envelope)) expect(canonicalJson(envelope)).toBe(text)
    }),
    { numRuns: 20_000 },
  )
})
