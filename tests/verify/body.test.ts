// What a body must look like before anything in it is believed.
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { readBody } from '../../apps/verify/src/records/body.ts'
import { splitLines } from '../../apps/verify/src/records/record-line.ts'
import { canonicalJson } from '../../packages/domain/src/kernel/canonical.ts'
import { recordBodySchemas } from '../../packages/domain/src/publication/records.ts'
import { madeRecords } from './made-records.ts'

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8')

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
