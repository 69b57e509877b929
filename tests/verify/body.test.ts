// What a body must look like before anything in it is believed.
import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import type { z } from 'zod'
import { readBody } from '../../apps/verify/src/records/body.ts'
import { isStrict } from '../../apps/verify/src/records/strict-form.ts'
import { splitLines } from '../../apps/verify/src/records/record-line.ts'
import { canonicalJson } from '../../packages/domain/src/kernel/canonical.ts'
import { recordBodySchemas } from '../../packages/domain/src/publication/records.ts'
import { madeRecords } from './made-records.ts'

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8')

describe('a look at how it is written', () => {
  test('is enough for nearly every body', () => {
    const bodies = madeRecords(60).map(({ body }) => canonicalJson(body))
    expect(bodies.filter(text => isStrict(utf8(text))).length).toBeGreaterThan(0.9 * bodies.length)
  })

  test('lets nothing pass that is written otherwise', () => {
    const keys = fc.constantFrom('a', 'ab', 'abc', 'b', '', '1', '10', '9', '__proto__', 'á', '\\', '"', ':')
    const blank = fc.constantFrom('', '', '', ' ', '\n')
    const numbers = fc.constantFrom('0', '12', '-0', '-1', '1.0', '1e5', '1E5', '1.5', '123456789012345678')
    const { value } = fc.letrec<{ value: string; text: string; object: string; list: string }>(tie => ({
      text: fc.oneof(
        fc.string({ unit: 'grapheme' }).map(text => JSON.stringify(text)),
        fc.constantFrom('"\\/"', '"\\u0061"', '"\\n"', '"\\u0000"', '"\\ud800"', '"\u007f"', '"\\\\"', '":"'),
      ),
      object: fc
        .array(fc.tuple(keys, blank, tie('value')), { maxLength: 4 })
        .map(all => `{${all.map(([key, gap, one]) => `${JSON.stringify(key)}:${gap}${one}`).join()}}`),
      list: fc.array(tie('value'), { maxLength: 4 }).map(all => `[${all.join()}]`),
      value: fc.oneof(
        numbers,
        fc.constantFrom('true', 'false', 'null'),
        tie('text'),
        tie('object'),
        tie('list'),
      ),
    }))
    let passed = 0
    fc.assert(
      fc.property(value, text => {
        if (!isStrict(utf8(text))) return
        passed += 1
        const read: unknown = JSON.parse(text)
        expect([JSON.stringify(read), canonicalJson(read)]).toContain(text.normalize('NFC'))
        expect(JSON.stringify(read)).not.toMatch(/\\u[d-f]/)
      }),
      { numRuns: 5_000 },
    )
    expect(passed).toBeGreaterThan(500)
  })
})

describe('a body', () => {
  test('is read as the value that it is', () => {
    for (const { kind, body } of madeRecords(20)) {
      expect(readBody(kind, utf8(canonicalJson(body)))).toEqual(body)
    }
  })

  test.each(Object.entries(recordBodySchemas))(
    'of the kind %s has the fields of its schema',
    (kind, schema) => {
      const value = (names: readonly string[]) =>
        canonicalJson(Object.fromEntries(names.map(name => [name, 1])))
      const fields = Object.entries<z.ZodType>(schema.shape)
      const all = fields.map(([name]) => name)
      const must = fields.filter(([, field]) => !field.safeParse(undefined).success).map(([name]) => name)
      expect(readBody(kind, utf8(value(all)))).not.toBeNull()
      expect(readBody(kind, utf8(value(must)))).not.toBeNull()
      expect(readBody(kind, utf8(value([...must, 'further'])))).toBeNull()
      for (const name of must) {
        expect(readBody(kind, utf8(value(must.filter(one => one !== name))))).toBeNull()
      }
    },
  )

  test.each([
    ['a key that stands twice', '{"on":"2026-07-01","on":"2026-07-02","timeZone":"x"}'],
    ['a blank', '{"on":"2026-07-01", "timeZone":"x"}'],
    ['another order', '{"timeZone":"x","on":"2026-07-01"}'],
    ['a number that another reader would write otherwise', '{"on":1.0,"timeZone":"x"}'],
    ['a number without an end', '{"on":1e400,"timeZone":"x"}'],
    ['half a letter', '{"on":"\\ud800","timeZone":"x"}'],
    ['a letter written as its number', '{"on":"\\u0061","timeZone":"x"}'],
    ['a value too deep', `{"on":${'['.repeat(200_000)}${']'.repeat(200_000)},"timeZone":"x"}`],
    ['a list', '[1]'],
    ['nothing', 'null'],
    ['no JSON', '{"on"'],
  ])('with %s is none', (_, text) => {
    expect(readBody('day', utf8(text))).toBeNull()
  })

  test('may hold control characters in their one writing', () => {
    const body = { on: 'a\u001fb\\u0041', timeZone: 'x' }
    expect(readBody('day', utf8(canonicalJson(body)))).toEqual(body)
  })

  test('that is no text is none', () => {
    expect(readBody('day', Uint8Array.of(0x22, 0xff, 0x22))).toBeNull()
  })
})

test('a bundle of nothing but line breaks is not followed to its end', () => {
  expect(splitLines(new Uint8Array(1_000_000).fill(10))?.length).toBe(257)
})
