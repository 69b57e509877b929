import { expect, test } from 'vitest'
import type { PlanRecord } from '../records.ts'
import { maskedPlaces } from './masked-places.ts'

type Span = PlanRecord['coverage'][number]

/** A plan of lines, each a commitment of its own; every run of masks is a redaction. */
function planOf(lines: readonly string[]): Pick<PlanRecord, 'text' | 'coverage' | 'redactions'> {
  const text = lines.join('\n')
  const starts = lines.map((_, i) => lines.slice(0, i).join('\n').length + Number(i > 0))
  const coverage = lines.map((line, i) => {
    return { id: `k.${i + 1}`, start: starts[i]!, end: starts[i]! + line.length, as: 'commitment' } as Span
  })
  const redactions = [...text.matchAll(/█+/gu)].map(({ index, 0: mask }) => {
    return { start: index, end: index + mask.length }
  })
  return { text, coverage, redactions }
}

const hidden = '█'.repeat(40)

test.each([
  ['a withdrawn promise under its letter is a passage', ['a) Mở lớp', `b) ${hidden}`], ['k.2'], 0, 1],
  ['a masked name is words', ['a) Bà ██████ mở lớp trợ giúp pháp lý'], [], 1, 0],
  ['so is one in a withdrawn promise whose passage stays', ['a) Bà ██████ mở lớp trợ giúp'], ['k.1'], 1, 0],
  ['both are told apart', [`a) ${hidden}`, 'b) Bà ██████ rà soát hồ sơ', 'c) Ông ████ ký'], ['k.1'], 2, 1],
  ['what was masked before it was published is no withdrawn passage', [`a) ${hidden}`], [], 1, 0],
])('%s', (_, lines, withdrawn, words, passages) => {
  expect(maskedPlaces(planOf(lines), new Set(withdrawn))).toEqual({ words, passages })
})

test('one place over two withdrawn promises that touch is no name', () => {
  const text = '█'.repeat(20)
  const spans = [0, 10].map(
    (start, i) => ({ id: `k.${i}`, start, end: start + 10, as: 'commitment' }) as Span,
  )
  const plan = { text, coverage: spans, redactions: [{ start: 0, end: 20 }] }
  expect(maskedPlaces(plan, new Set(['k.0', 'k.1']))).toEqual({ words: 0, passages: 2 })
  expect(maskedPlaces(plan, new Set(['k.0']))).toEqual({ words: 1, passages: 1 })
})
