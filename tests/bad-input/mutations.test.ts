import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readingSchema } from '../../packages/domain/src/plans/reading.ts'
import { openChildReader } from '../../packages/intake/src/child/read-in-child.ts'
import { readFailures } from '../../packages/intake/src/document.ts'

/** How often each is spoiled: recognising a page takes seconds, and most of a picture's bytes are its pixels. */
const examples = [
  ['minh-son/plan.docx', 15],
  ['xa-tan-lung/quyen-tre-em.odt', 15],
  ['so-xay-dung/tiep-can.pdf', 15],
  ['bang-nhiem-vu/so-y-te.xlsx', 15],
  ['tin-tuc/ban-tin.html', 15],
  ['ban-hong/dan-chu-co-so.txt', 15],
  ['ban-quet/tro-giup-phap-ly.png', 4],
] as const
const reader = openChildReader()
/** Asked is what a file comes to: on a busy machine the clock would end one of two readings that are alike. */
const asked = { pictures: false, seconds: 85 }
afterAll(() => reader.close())

/** One way in which a file is spoiled on its way: a byte changed, a piece cut out, a piece doubled, the end lost. */
const spoiling = fc.record({
  how: fc.constantFrom('change', 'cut', 'double', 'end'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  byte: fc.integer({ min: 0, max: 255 }),
})
type Spoiling = typeof spoiling extends fc.Arbitrary<infer Value> ? Value : never

function spoiled(bytes: Uint8Array, { how, at, length, byte }: Spoiling): Uint8Array {
  const place = Math.floor(at * (bytes.length - 1))
  const [before, after] = [bytes.slice(0, place), bytes.slice(place + length)]
  if (how === 'end') return before
  if (how === 'cut') return new Uint8Array([...before, ...after])
  if (how === 'double') return new Uint8Array([...bytes.slice(0, place + length), ...bytes.slice(place)])
  const changed = bytes.slice()
  changed[place] = byte
  return changed
}

describe('real files, spoiled', () => {
  it.each(examples)(
    '%s is read within the contract or refused by a known code, and always the same way',
    async (name, numRuns) => {
      const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, '../../examples', name)))
      const outcome = async (given: Uint8Array) => {
        try {
          const { reading } = await reader.read(given, name.split('/')[1]!, asked)
          readingSchema.parse(reading)
          expect(reading.coverage.at(-1)?.end ?? 0).toBe(reading.text.length)
          return JSON.stringify(reading)
        } catch (error) {
          const { failure } = error as { failure?: (typeof readFailures)[number] }
          expect(readFailures).toContain(failure)
          return failure
        }
      }
      await fc.assert(
        fc.asyncProperty(spoiling, async how => {
          const given = spoiled(bytes, how)
          expect(await outcome(given)).toBe(await outcome(given))
        }),
        { numRuns, seed: 20261125 },
      )
    },
    180_000,
  )
})
