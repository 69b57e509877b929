import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DraftUnit } from '@camket/domain/commitments/unit'
import { passagesOf, sheetsOf, type Source } from './passages.ts'

const clear = { state: 'missing', words: null } as const
const unit = (start: number, end: number, agency?: string): DraftUnit => ({
  id: `u${start}`,
  start,
  end,
  kind: 'commitment',
  by: 'reader',
  rule: null,
  reason: null,
  parent: null,
  edition: 1,
  data: {
    label: null,
    agencies: agency ? [{ name: agency, role: 'lead', mode: 'order', from: 'text' }] : [],
    deadlines: [],
    recurring: false,
    rights: [],
    groups: [],
    clears: { who: clear, what: clear, when: clear, responsibility: clear, product: clear, authority: clear },
    limits: [],
    told: null,
    because: null,
    unsure: false,
  },
})

function source(text: string, units: DraftUnit[], parts: Partial<Source> = {}): Source {
  const map = []
  let start = 0
  for (const [index, line] of text.split('\n').entries()) {
    if (line) map.push({ start, end: start + line.length, page: null, paragraph: index + 1 })
    start += line.length + 1
  }
  return { text, map, units, redactions: [], corrections: [], finds: [], ...parts }
}

test('marks the agency inside its unit and the redaction over it', () => {
  const text = 'Sở Y tế khám cho trẻ em.'
  const [paragraph] = passagesOf(
    source(text, [unit(0, text.length, 'Sở Y tế')], {
      redactions: [{ start: 3, end: 5 }],
      finds: [{ what: 'agency', start: 0, end: 7, because: 'đứng trước động từ', unsure: false }],
    }),
  )
  expect(paragraph!.stretches[0]!.pieces.map(piece => [piece.text, piece.marks])).toEqual([
    ['Sở ', ['agency']],
    ['Y ', ['agency', 'redacted']],
    ['tế', ['agency']],
    [' khám cho trẻ em.', []],
  ])
})

test('a unit over two paragraphs opens once', () => {
  const text = 'Một việc\ndài hai dòng'
  const opened = passagesOf(source(text, [unit(0, text.length)])).flatMap(p => p.stretches.map(s => s.opens))
  expect(opened).toEqual([true, false])
})

test('the pieces give every paragraph back, whatever the borders', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 39 }), { maxLength: 8 })
  fc.assert(
    fc.property(cuts, cuts, (borders, masks) => {
      const text = 'một hai ba bốn\nnăm sáu bảy tám chín mười'.padEnd(40, '.').slice(0, 40)
      const edges = [0, ...borders.sort((a, b) => a - b), 40]
      const units = edges.slice(0, -1).map((start, i) => unit(start, edges[i + 1]!))
      const redactions = masks.map(start => ({ start, end: Math.min(40, start + 3) }))
      const lines = passagesOf(source(text, units, { redactions })).map(paragraph =>
        paragraph.stretches.flatMap(stretch => stretch.pieces.map(piece => piece.text)).join(''),
      )
      expect(lines.join('\n')).toBe(text)
    }),
  )
})

test('each page opens one sheet, in the order of the text, and no paragraph is lost', () => {
  const pages = [1, 1, 2, null, 3]
  const lines = pages.map((page, at) => ({
    start: at,
    page,
    paragraph: at + 1,
    confidence: 90,
    stretches: [],
  }))
  const sheets = sheetsOf(lines, [1, 3])
  expect(sheets.map(({ page, picture, paragraphs }) => [page, picture, paragraphs.length])).toEqual([
    [1, true, 2],
    [2, false, 2],
    [3, true, 1],
  ])
  expect(sheets.flatMap(sheet => sheet.paragraphs)).toEqual(lines)
})

test('a paper without pages is one sheet without a picture', () => {
  const sheets = sheetsOf(passagesOf(source('Một\nHai', [unit(0, 7)])), [])
  expect(sheets.map(({ page, picture }) => [page, picture])).toEqual([[null, false]])
})
