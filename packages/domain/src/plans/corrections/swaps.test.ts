import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { asRead, withSwaps, type TextCorrection } from './corrections.ts'
import { mover, swapped, swapsOf } from './swaps.ts'

const short = (before: string, after: string) =>
  swapsOf(before, after, 0)?.map(({ start, end, text }) => [before.slice(start, end), text])

test('only the misread words change', () => {
  expect(short('Sờ Tư pháp chủ tri, báo cáo.', 'Sở Tư pháp chủ trì, báo cáo.')).toEqual([
    ['Sờ', 'Sở'],
    ['tri', 'trì'],
  ])
})

test('neighbouring words are one correction', () => {
  expect(short('giao Sờ Tự pháp', 'giao Sở Tư pháp')).toEqual([['Sờ Tự', 'Sở Tư']])
})

test('a sign put in by the scanner goes with the word before it, at the beginning with the word behind it', () => {
  expect(short('Sở | Y tế', 'Sở Y tế')).toEqual([['Sở |', 'Sở']])
  expect(short('| Sở Y tế', 'Sở Y tế')).toEqual([['| Sở', 'Sở']])
})

test('a sign is corrected with its word', () => {
  expect(short('các xã, phường: hoàn thành', 'các xã, phường; hoàn thành')).toEqual([['phường:', 'phường;']])
  expect(short('./.', '.')).toEqual([['./.', '.']])
})

test('a lost word is marked with a word that is there', () => {
  expect(short('phối hợp Sở Y tế', 'phối hợp với Sở Y tế')).toEqual([['hợp', 'hợp với']])
})

test('lines are neither joined, parted nor emptied', () => {
  expect(swapsOf('một\nhai', 'một hai', 0)).toBeNull()
  expect(swapsOf('một', 'một\nhai', 0)).toBeNull()
  expect(swapsOf('một\nhai', 'một\n ', 0)).toBeNull()
  expect(swapsOf('một\n', 'một\nhai', 0)).toBeNull()
})

const word = fc.constantFrom('sở', 'Sờ', 'tư', 'pháp', 'y', '|', '12', 'tế;', '😀')
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map(words => words.join(' '))
/** A text of lines, and another reading of the same lines. */
const twoReadings = fc
  .array(fc.tuple(line, line), { minLength: 1, maxLength: 4 })
  .map(pairs => [pairs.map(([a]) => a).join('\n'), pairs.map(([, b]) => b).join('\n')] as const)

test('swaps give the corrected passage, are in order, and have words on both sides', () => {
  fc.assert(
    fc.property(twoReadings, ([before, after]) => {
      const swaps = swapsOf(before, after, 0)!
      expect(swapped(before, swaps)).toBe(after)
      let last = 0
      for (const { start, end, text } of swaps) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(before.slice(start, end).trim()).not.toBe('')
        expect(text.trim()).not.toBe('')
        last = end
      }
    }),
  )
})

test('a span that no swap touches keeps its words; one that is cut holds all of the new ones', () => {
  fc.assert(
    fc.property(twoReadings, fc.nat(), fc.nat(), ([before, after], a, b) => {
      const swaps = swapsOf(before, after, 0)!
      const move = mover(swaps)
      const [start, end] = [a % before.length, b % before.length].sort((x, y) => x - y) as [number, number]
      const words = before.slice(start, end + 1)
      const now = move.span({ start, end: end + 1 })
      if (move.touches({ start, end: end + 1 })) {
        for (const swap of swaps.filter(one => one.start <= end && one.end > start))
          expect(after.slice(now.start, now.end)).toContain(swap.text)
      } else expect(after.slice(now.start, now.end)).toBe(words)
    }),
  )
})

test('however often a text is corrected, what the reader had read can be put back', () => {
  const lines = fc.array(line, { minLength: 3, maxLength: 3 }).map(all => all.join('\n'))
  fc.assert(
    fc.property(lines, fc.array(lines, { maxLength: 5 }), (first, readings) => {
      let text = first
      let corrections: TextCorrection[] = []
      for (const next of readings) {
        const swaps = swapsOf(text, next, 0)!
        corrections = withSwaps(text, corrections, { swaps, reason: null })
        text = next
        expect(asRead(text, corrections)).toBe(first)
        corrections.forEach((one, i) => {
          expect(one.end).toBeGreaterThan(one.start)
          expect(one.start).toBeGreaterThanOrEqual(corrections[i - 1]?.end ?? 0)
        })
      }
      const back = withSwaps(text, corrections, { swaps: swapsOf(text, first, 0)!, reason: null })
      expect(asRead(first, back)).toBe(first)
    }),
  )
})

test('a correction that is taken back leaves no mark', () => {
  const first = 'Sờ Y tế'
  const done = withSwaps(first, [], { swaps: swapsOf(first, 'Sở Y tế', 0)!, reason: 'mờ' })
  expect(done).toEqual([{ start: 0, end: 2, read: 'Sờ', reason: 'mờ' }])
  expect(withSwaps('Sở Y tế', done, { swaps: swapsOf('Sở Y tế', first, 0)!, reason: null })).toEqual([])
})
