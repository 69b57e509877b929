import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { correctedApart, correctionsIn } from './corrected.ts'

const of = (start: number, end: number) => ({ start, end, read: 'x', reason: null })

test('corrected words are pieces of their own, with their number', () => {
  const corrections = correctionsIn([of(0, 2), of(15, 17), of(40, 50)], { start: 10, end: 30 })
  expect(corrections.map(({ start, number }) => [start, number])).toEqual([[15, 1]])
  const cuts = correctedApart({ text: 'Giao Sở Tư pháp', start: 10 }, corrections)
  expect(cuts.map(({ text, of: one }) => [text, one?.number ?? null])).toEqual([
    ['Giao ', null],
    ['Sở', 1],
    [' Tư pháp', null],
  ])
})

test('no letter is lost wherever corrections stand, and each ends once', () => {
  const spans = fc
    .uniqueArray(fc.nat(60), { maxLength: 10 })
    .map(list => [...list].sort((a, b) => a - b))
    .map(list => list.flatMap((at, i) => (i % 2 === 1 ? [of(list[i - 1]!, at)] : [])))
  fc.assert(
    fc.property(spans, fc.nat(20), fc.string({ maxLength: 40 }), (all, start, text) => {
      const corrections = correctionsIn(all, { start, end: start + text.length })
      const cuts = correctedApart({ text, start }, corrections)
      expect(cuts.map(cut => cut.text).join('')).toBe(text)
      const ended = cuts.filter(cut => cut.of !== null && cut.ends).map(cut => cut.of!.number)
      expect(new Set(ended).size).toBe(ended.length)
    }),
  )
})
